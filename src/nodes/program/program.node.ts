import { defineEntity, notBefore, type Rule } from '../../model/definition/node.js';
import { oneOf, partialDate, text } from '../../model/definition/property.js';
import { ProgramCategory, ProgramStatus } from '../../domain/vocabulary.js';

const ORDERED = notBefore('ends', 'starts');
/** What was cancelled may have been so before the day on which it was to start. */
const ENDS_AFTER_START: Rule = {
  ...ORDERED,
  holds: (values) => values['status'] === 'CANCELLED' || ORDERED.holds(values),
};

export const program = defineEntity({
  label: 'Program',
  plural: 'programs',
  description: 'An initiative: something done, or planned, by or in a district.',
  words: { zh: '项目', en: 'Programme' },
  marks: 'quotes',
  example: 'anqiu-school-construction',
  properties: {
    category: oneOf('The field of education it belongs to.', ProgramCategory, {
      words: { zh: '领域', en: 'Field' },
      required: true,
    }),
    status: oneOf('How far it has progressed, according to its source.', ProgramStatus, {
      words: { zh: '状态', en: 'Status' },
      required: true,
      factual: true,
    }),
    starts: partialDate('When it starts.', { words: { zh: '开始时间', en: 'Begins' }, factual: true }),
    ends: partialDate('When it ends.', { words: { zh: '结束时间', en: 'Ends' }, factual: true }),
    mode: text('The form of cooperation or finance as printed, such as PPP.', {
      words: { zh: '方式', en: 'Form, as printed' },
      factual: true,
    }),
  },
  rules: [ENDS_AFTER_START],
  ending: { property: 'ends', unless: { property: 'status', values: ['ACTIVE'] } },
  filters: {
    category: { kind: 'property', property: 'category', operand: ProgramCategory },
    status: { kind: 'property', property: 'status', operand: ProgramStatus },
    year: { kind: 'year', start: 'starts', end: 'ends', open: true },
  },
  orders: { STARTS: { property: 'starts', words: { zh: '开始时间', en: 'When it starts' } } },
});
