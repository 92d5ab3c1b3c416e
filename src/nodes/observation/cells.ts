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

/** No figure is printed as a date, a time or a power of ten: table programs make them of 1/4, 1:12 and 120000. */
const REWRITTEN = [
  /^\d{1,2}\/\d{1,2}\/\d{2,4}$/u,
  /^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/u,
  /^\d{1,2}月\d{1,2}日$/u,
  /^(?:\d{1,2}-[a-z]{3}|[a-z]{3}-\d\d)$/iu,
  /^\d{1,2}:\d\d:\d\d(?: [AP]M)?$/u,
  /^-?\d+(?:\.\d+)?E[+-]?\d+$/iu,
];
export const AS_PRINTED = {
  expected: 'a figure as printed, such as 16.83亿元',
  schema: z
    .string()
    .trim()
    .min(1)
    .refine((printed) => REWRITTEN.every((form) => !form.test(printed))),
};
