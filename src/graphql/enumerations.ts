import { enumeration } from '../model/definition/enumeration.js';
import { enumOf } from './enums.js';

/** The enums of the API itself: what is asked in them is no property of anything in the graph. */
export const SortDirection = enumOf(
  enumeration('SortDirection', 'Which way an order goes; nulls come last either way.', {
    ASC: ['升序', 'Ascending'],
    DESC: ['降序', 'Descending'],
  }),
);
export const Direction = enumOf(
  enumeration('Direction', 'Which way a relationship runs, seen from the entity asked.', {
    OUT: ['指出', 'Outgoing'],
    IN: ['指入', 'Incoming'],
  }),
);
export const Language = enumOf(
  enumeration('Language', 'A language that a name can be asked in.', {
    ZH: ['中文', 'Chinese'],
    EN: ['英文', 'English'],
    PINYIN: ['拼音', 'Pinyin'],
  }),
);
