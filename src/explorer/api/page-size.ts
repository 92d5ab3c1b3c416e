/** How many rows of a long list one answer has; a link or a button asks for the next ones. */
export const PAGE_SIZE = 100;
