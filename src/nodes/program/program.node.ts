import { defineEntity, notBefore } from '../../model/definition/node.js';
import { oneOf, partialDate, text } from '../../model/definition/property.js';
import { ProgramCategory, ProgramStatus } from '../../domain/vocabulary.js';

export const program = defineEntity({
  label: 'Program',
  plural: 'programs',
  description: 'An initiative: something done, or planned, by or in a district.',
  words: { zh: '项目', en: 'Programme' },
  marks: 'quotes',
  example: 'anqiu-school-construction',
  properties: {
    category: oneOf('The field of education it belongs to.', ProgramCategory, { required: true }),
    status: oneOf('How far it has progressed, according to its source.', ProgramStatus, {
      required: true,
      factual: true,
    }),
    starts: partialDate('When it starts.', { factual: true }),
    ends: partialDate('When it ends.', { factual: true }),
    mode: text('The form of cooperation or finance as printed, such as PPP.', { factual: true }),
  },
  rules: [notBefore('ends', 'starts')],
  ending: { property: 'ends', unless: { property: 'status', values: ['ACTIVE'] } },
  filters: {
    category: { kind: 'property', property: 'category', operand: ProgramCategory },
    status: { kind: 'property', property: 'status', operand: ProgramStatus },
    year: { kind: 'year', start: 'starts', end: 'ends', open: true },
  },
  orders: { STARTS: { property: 'starts', words: { zh: '开始时间', en: 'When it starts' } } },
});
