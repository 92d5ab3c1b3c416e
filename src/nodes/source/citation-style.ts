import { CitationStyle } from '../../domain/answer-words.js';
import { enumOf } from '../../graphql/enums.js';

/** The enum, registered before TypeGraphQL begins, and the argument that every citation has. */
export const Styles = enumOf(CitationStyle);
export const CITATION_STYLE = { defaultValue: 'GB_T_7714', description: 'The citation style.' };
