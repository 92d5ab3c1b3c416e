import { enumeration } from '../model/definition/enumeration.js';
import { enumOf } from './enums.js';

/** The enums of the API itself: what is asked in them is no property of anything in the graph. */
export const SortDirection = enumOf(
  enumeration('SortDirection', 'The direction of an order; nulls come last in both.', {
    ASC: ['升序', 'Ascending'],
    DESC: ['降序', 'Descending'],
  }),
);
export const Direction = enumOf(
  enumeration('Direction', 'The direction of a relationship, seen from the entity.', {
    OUT: ['指出', 'Outgoing'],
    IN: ['指入', 'Incoming'],
  }),
);
export const Language = enumOf(
  enumeration('Language', 'A language in which a name can be requested.', {
    ZH: ['中文', 'Chinese'],
    EN: ['英文', 'English'],
    PINYIN: ['拼音', 'Pinyin'],
  }),
);

/** The argument of a text that is there in Chinese and in English. */
export const LANGUAGE = { defaultValue: 'EN', description: 'The language.' };

/** What of an entity a search finds it by. */
export const MatchedIn = enumOf(
  enumeration('MatchedIn', 'What a search found it by; the context ranks below every name.', {
    NAME: ['名称', 'Its Chinese or English name'],
    ALIAS: ['别名', 'Another name, or one that only the search looks at'],
    PINYIN: ['拼音', 'The pinyin of a name, or its initials'],
    CODE: ['区划代码', 'Its code, or a former one'],
    PUBLICATION: ['发布者或日期', 'Who published a source, or when'],
    CONTEXT: ['相关内容', 'Where it is, what it is joined to, or what is said of it'],
  }),
);
