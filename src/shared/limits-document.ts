import { withCommas, limits } from './limits.js';
import type { Limit } from './limit.js';

const row = ({ number, unit, of, reason, setting }: Limit): string =>
  `| ${of} | ${withCommas(number)} | ${unit} | ${setting === undefined ? '' : `\`${setting}\``} | ${reason} |`;

/** docs/limits.md: every limit of the service in one table. */
export function limitsDocument(): string {
  return [
    '# Limits',
    '',
    'Everything that Edugraph bounds, and why. A request that goes beyond a limit is refused, and the error says what',
    'was expected. If an answer is shortened instead, it says so. A limit that has a setting can be changed: see',
    '[.env.example](../.env.example). The numbers are those that are shipped.',
    '',
    'Generated from `src/shared/limits.ts`: npm run generate',
    '',
    '| What is limited | Number | Unit | Setting | Reason |',
    '| --- | ---: | --- | --- | --- |',
    ...Object.values<Limit>(limits).map(row),
    '',
  ].join('\n');
}
