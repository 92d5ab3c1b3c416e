/** The argument that names the types of relationship to follow. */
export const VIA = {
  nullable: true,
  description: 'Only these types; every type but OF, ABOUT, FOR and REPORTED_IN where it is not given.',
} as const;
