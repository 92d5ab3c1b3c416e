/** A cell of a table after RFC 4180: quoted if it holds what would end it. */
export const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
