import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDate, isPartialDate } from '../shared/dates.js';
import { quote } from '../shared/errors.js';

function textScalar(
  name: string,
  description: string,
  expected: string,
  fits: (text: string) => boolean,
  specifiedByURL: string,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && fits(value)) return value;
    throw new GraphQLError(`${name}: expected ${expected}, got ${quote(value)}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL,
    serialize: (value) => value as string,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const DateScalar = textScalar(
  'Date',
  'A calendar date as a string, YYYY-MM-DD (ISO 8601).',
  'a date of the calendar as YYYY-MM-DD',
  isDate,
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
);
export const PartialDate = textScalar(
  'PartialDate',
  'A date as precisely as it is known: 2021, 2021-09 or 2021-09-28 (ISO 8601).',
  'a date as YYYY, YYYY-MM or YYYY-MM-DD',
  isPartialDate,
  'https://www.w3.org/TR/NOTE-datetime',
);
