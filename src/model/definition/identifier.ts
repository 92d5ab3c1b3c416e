const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Lets only plain identifiers pass: whatever a definition puts into the text of a statement goes through here. */
export function identifier(name: string): string {
  if (!IDENTIFIER.test(name))
    throw new TypeError(`Expected an identifier (${IDENTIFIER.source}), got ${JSON.stringify(name)}.`);
  return name;
}
