/** Words that documents use for one thing: what has one in a name is found by the others too, below all names. */
export const SAME_IN_SEARCH: readonly (readonly string[])[] = [
  ['投资', '投入', '资金', '经费', 'investment', 'funding', 'funds'],
];
