/** The type that the API has for the things of a kind, and for every `entity`. */
export const typeOfKind = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);
