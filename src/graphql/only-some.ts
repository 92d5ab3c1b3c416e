/** An argument that names what is wanted: without it the default is, and an empty list names nothing. */
export const onlySome = (what: string, standard = 'all') =>
  ({
    nullable: true,
    description: `Only these ${what}; by default ${standard}. An empty list matches nothing.`,
  }) as const;

/** Whether nothing is wanted: null and absent are no empty list. */
export const namesNothing = (wanted: readonly unknown[] | null | undefined): boolean => wanted?.length === 0;
