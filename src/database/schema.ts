/** A constraint or an index, as both engines can have it; each adapter writes it in its own words. */
export interface SchemaElement {
  readonly name: string;
  readonly kind: 'unique' | 'range' | 'text' | 'relationshipUnique' | 'relationshipRange';
  /** A node label, or a relationship type. */
  readonly on: string;
  readonly properties: readonly string[];
}
