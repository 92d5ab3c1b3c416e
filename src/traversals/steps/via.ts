/** The argument that names the types of relationship to follow. */
export const VIA = {
  nullable: true,
  description: 'Only these types; by default every type except OF, ABOUT, FOR, REPORTED_IN and DERIVED_FROM.',
} as const;
