import { typeOfKind } from '../../api/type-of-kind.js';

/** The properties that only things of a kind have: which these are, the API says. */
export const factsQuery = (kind: string, properties: readonly string[]): string => `
  query Facts($id: ID!) {
    node(id: $id) {
      id
      ... on ${typeOfKind(kind)} {
        ${['__typename', ...properties].join('\n        ')}
      }
    }
  }
`;
