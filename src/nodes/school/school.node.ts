import { nameless } from '../../model/definition/entity-properties.js';
import { defineEntity, notBefore } from '../../model/definition/node.js';
import { oneOf, partialDate, wholeNumbers } from '../../model/definition/property.js';
import { Ownership, SchoolStage, SchoolStatus } from '../../domain/vocabulary.js';

export const school = defineEntity({
  label: 'School',
  plural: 'schools',
  description: 'A school that a source names; schools without a name are only counted, in observations.',
  words: { zh: '学校', en: 'School' },
  example: 'hanting-hexi',
  properties: {
    nameless,
    stage: oneOf('The stage of schooling; null if no source says.', SchoolStage, {
      words: { zh: '学段', en: 'Stage' },
      factual: true,
    }),
    isced: wholeNumbers('ISCED 2011 levels, from 0 to 8.', {
      words: { zh: '国际教育标准分类等级', en: 'ISCED levels' },
    }),
    ownership: oneOf('Public, private or mixed; null if no source says.', Ownership, {
      words: { zh: '办学性质', en: 'Ownership' },
      factual: true,
    }),
    status: oneOf('Whether it is open; null if no source says.', SchoolStatus, {
      words: { zh: '状态', en: 'Status' },
      factual: true,
    }),
    opened: partialDate('When it opened.', { words: { zh: '开办时间', en: 'Opened' }, factual: true }),
    closed: partialDate('When it closed for good.', { words: { zh: '停办时间', en: 'Closed' }, factual: true }),
  },
  rules: [
    notBefore('closed', 'opened'),
    {
      on: 'isced',
      expected: 'levels of ISCED 2011 from 0 to 8',
      holds: ({ isced }) => ((isced ?? []) as readonly number[]).every((level) => level <= 8),
    },
  ],
  ending: { property: 'closed', unless: { property: 'status', values: ['OPEN'] } },
  filters: ['stage', 'ownership', 'status'],
});
