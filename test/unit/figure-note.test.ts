import { expect, test } from '@jest/globals';
import type { Figure } from '../../src/traversals/figures/figures.js';
import { noteOf } from '../../src/traversals/figures/note.js';

const figure = (given: Partial<Figure> = {}): Figure => ({
  ...{
    id: 'observation:a',
    metric: 'metric:m',
    entity: 'district:d',
    level: 'COUNTY',
    value: 10,
    upper: null,
    qualifier: 'EXACT',
    status: 'ACTUAL',
    rank: 'NORMAL',
  },
  ...{ start: '2020-01-01', end: '2020-12-31', published: '2020-09-06', sources: ['source:s'], program: null },
  ...given,
});
const other = (given: Partial<Figure> = {}): Figure => figure({ id: 'observation:b', value: 11, ...given });

test.each<[string, Parameters<typeof noteOf>[0], string | null]>([
  ['nothing', { used: figure(), alternatives: [], year: 2020 }, null],
  ['nothing, without a year', { used: figure({ start: '2019-01-01', end: '2021-12-31' }), alternatives: [] }, null],
  [
    'years beyond',
    { used: figure({ start: '2019-01-01', end: '2021-12-31' }), alternatives: [], year: 2020 },
    'Of 2019-01-01 to 2021-12-31, beyond 2020.',
  ],
  [
    'a part of the year',
    { used: figure({ end: '2020-09-06' }), alternatives: [], year: 2020 },
    'Of 2020-01-01 to 2020-09-06, a part of 2020.',
  ],
  [
    'a range',
    { used: figure({ upper: 20, qualifier: 'RANGE' }), alternatives: [] },
    'A range: it counts by its lower value.',
  ],
  [
    'a least value',
    { used: figure({ qualifier: 'AT_LEAST' }), alternatives: [] },
    'Not exact (AT_LEAST): it counts by its value.',
  ],
  [
    'a programme',
    { used: figure({ program: 'program:p' }), alternatives: [] },
    'For a programme (program:p), not for the whole.',
  ],
  [
    'preferred',
    { used: figure({ rank: 'PREFERRED' }), alternatives: [other()] },
    'Another figure says otherwise: this one is preferred.',
  ],
  [
    'newest',
    { used: figure(), alternatives: [other({ published: '2019-01-01' }), other({ rank: 'DEPRECATED' })] },
    '2 others say otherwise: this one is of the newest source.',
  ],
  [
    'deprecated',
    { used: figure(), alternatives: [other({ rank: 'DEPRECATED' })] },
    'Another figure says otherwise: it is deprecated.',
  ],
  [
    'the whole',
    { used: figure(), alternatives: [other({ program: 'program:p' })] },
    'Beside it a figure for programmes.',
  ],
  [
    'both',
    {
      used: figure(),
      alternatives: [
        other({ published: '2019-01-01' }),
        other({ program: 'program:p', rank: 'PREFERRED', published: '2021-01-01' }),
      ],
    },
    'Another figure says otherwise: this one is of the newest source. Beside it a figure for programmes.',
  ],
  [
    'the first',
    { used: figure(), alternatives: [other()] },
    'Another figure says otherwise: of the same rank and day, this one is the first by its id.',
  ],
])('what is said of a figure: %s', (_, chosen, note) => expect(noteOf(chosen)).toBe(note));
