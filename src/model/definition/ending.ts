/** The date on which a thing ends, and the property by some values of which a newer source says that it goes on. */
export interface Ending {
  readonly property: string;
  readonly unless: { readonly property: string; readonly values: readonly string[] };
}
