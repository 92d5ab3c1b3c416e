import { z } from 'zod';
import { DIMENSIONS, readBreakdown } from '../../domain/breakdown.js';

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** What the cells of a figure hold beside the usual forms. */
export const BREAKDOWN = {
  expected:
    'a code for each dimension, such as sex=FEMALE;stage=PRIMARY: ' +
    Object.entries(DIMENSIONS)
      .map(([name, { codes }]) => `${name} (${codes.values.join(', ')})`)
      .join('; '),
  schema: z.string().transform((cell, context) => {
    const read = readBreakdown(cell);
    if (read === null) context.addIssue({ code: 'custom', message: 'no breakdown' });
    return read;
  }),
};
export const CURRENCY = {
  expected: 'a currency code of ISO 4217, such as USD',
  schema: z.string().refine((code) => CURRENCIES.has(code)),
};
