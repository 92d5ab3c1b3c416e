import { readNarrowing } from '../model/statements/narrowing.js';
import { nodePage } from '../model/statements/nodes.js';
import { readRelease, RELEASE } from '../model/statements/release.js';
import { UnavailableError } from '../shared/errors.js';
import type { ExportReader } from './export-reader.js';

export const LICENCE = 'CC BY 4.0';
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';
export const AUTHORS = 'The Edugraph contributors';

/** What an export is made from: which data, and the day of its latest source. */
export interface Origin {
  readonly release: string;
  readonly date: string | null;
}

/** @throws UnavailableError while the graph holds no whole release */
export async function readOrigin(rows: ExportReader): Promise<Origin> {
  const [release, date] = await Promise.all([releaseRead(rows), latestPublication(rows)]);
  if (release === null) throw new UnavailableError('The graph is being loaded; please try again later.');
  return { release, date };
}

export async function releaseRead(rows: ExportReader): Promise<string | null> {
  return (await rows.run(readRelease, { id: RELEASE }))[0]?.[0] ?? null;
}

async function latestPublication(rows: ExportReader): Promise<string | null> {
  const { node: source } = rows.model.evidence;
  const narrowing = readNarrowing(rows.model, source, 'n', { orderBy: [{ field: 'PUBLISHED_ON', direction: 'DESC' }] });
  const statement = nodePage(source, { node: ['publishedOn'] }, { backward: false, cursor: false }, narrowing);
  const [row] = await rows.run(statement, { limit: 1 });
  const day = row && statement.read(row).node['publishedOn'];
  return typeof day === 'string' ? day : null;
}

/** How to cite it, in one line. */
export function datasetCitation({ release, date }: Origin): string {
  const title = 'Edugraph: a knowledge graph of education initiatives in which every fact carries its source';
  const sources = date === null ? '' : `, sources until ${date}`;
  return `${AUTHORS}. ${title}. Release ${release}${sources}. ${LICENCE}.`;
}

/** What a graph says of itself in the formats that have a place for it; null if it is not known. */
export const graphAttributes = (origin: Origin): Readonly<Record<string, string | null>> => ({
  release: origin.release,
  date: origin.date,
  licence: LICENCE,
  licenceUrl: LICENCE_URL,
  citation: datasetCitation(origin),
});
