import type { ResultOf } from 'gql.tada';
import { graphql } from './graphql.js';

export const EvidenceParts = graphql(`
  fragment EvidenceParts on Evidence {
    locator
    link
    text {
      before
      printed
      after
    }
    source {
      id
      title
      titleEn
      publisher
      publishedOn
      retractedOn
      url
    }
  }
`);

export const NameParts = graphql(`
  fragment NameParts on Entity {
    id
    name
    nameEn
    kind
  }
`);

export const FigureParts = graphql(
  `
    fragment FigureParts on Observation {
      id
      asPrinted
      value
      upper
      qualifier
      unit
      status
      period
      extent
      breakdown
      metric {
        id
        name
        nameEn
        kind
      }
      about {
        ...NameParts
      }
      program {
        id
        name
        nameEn
        kind
      }
      evidence {
        ...EvidenceParts
      }
    }
  `,
  [EvidenceParts, NameParts],
);

export const NoteParts = graphql(`
  fragment NoteParts on FigureNote {
    code
    zh: text(language: ZH)
    en: text(language: EN)
  }
`);

export const RelationParts = graphql(
  `
    fragment RelationParts on Relation {
      id
      type
      role
      mode
      award
      heldBy
      participation
      occurrence
      since
      until
      from {
        __typename
        ... on Entity {
          ...NameParts
        }
      }
      to {
        __typename
        ... on Entity {
          ...NameParts
        }
      }
      evidence {
        ...EvidenceParts
      }
    }
  `,
  [EvidenceParts, NameParts],
);

/** The same with who denies it, and what each source says of its dates and words. */
export const DisputedParts = graphql(
  `
    fragment DisputedParts on Relation {
      ...RelationParts
      denials {
        ...EvidenceParts
      }
      claims {
        property
        value
        chosen
        disputed
        evidence {
          place
        }
      }
    }
  `,
  [EvidenceParts, RelationParts],
);

/** The same with its sentence in both languages, which says if it is denied. */
export const SentenceParts = graphql(
  `
    fragment SentenceParts on Relation {
      ...RelationParts
      zh: sentence(language: ZH)
      en: sentence(language: EN)
    }
  `,
  [RelationParts],
);

export type Evidence = ResultOf<typeof EvidenceParts>;
export type Named = ResultOf<typeof NameParts>;
export type Figure = ResultOf<typeof FigureParts>;
export type Note = ResultOf<typeof NoteParts>;
export type Relation = ResultOf<typeof RelationParts>;
export type DisputedRelation = ResultOf<typeof DisputedParts>;
export type SentencedRelation = ResultOf<typeof SentenceParts>;
