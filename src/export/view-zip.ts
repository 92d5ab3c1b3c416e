import { strToU8, Zip, ZipDeflate } from 'fflate';
import { CITED } from '../nodes/source/cite.js';
import { citation, type Cited, type Style } from '../nodes/source/citation.js';
import { byId } from '../shared/collections.js';
import { InputError, quote } from '../shared/errors.js';
import type { ExportQuery } from './export-query.js';
import type { ExportReader } from './export-reader.js';
import { AUTHORS, datasetCitation, LICENCE, LICENCE_URL, type Origin } from './origin.js';
import type { TableFile } from './table-files.js';

type Tables = Readonly<Record<string, TableFile>>;
interface ZippedFile {
  readonly name: string;
  readonly chunks: AsyncIterable<string> | Iterable<string>;
}

/** What the zip is asked besides what its table is. */
const ABOUT = ['table', 'page'];
const TITLES: Readonly<Record<string, string>> = {
  observations: '数据 · Figures',
  entities: '实体 · Entities',
  relations: '关系 · Relationships',
  ranking: '各地比较 · Ranking',
  compare: '比较 · Comparison',
  timeline: '逐年 · Over time',
};

/** The table that `table` names. @throws InputError also for a parameter that this table has not */
function tableNamed(tables: Tables, query: ExportQuery): readonly [string, TableFile] {
  const name = query.text('table') ?? '';
  const table = tables[name];
  if (!Object.hasOwn(tables, name) || table === undefined)
    throw new InputError(`table: expected one of ${Object.keys(tables).join(', ')}, got ${quote(name)}.`);
  query.checkNames([...ABOUT, ...table.parameters]);
  return [name, table];
}

/** The page that the table was taken from. @throws InputError unless it is one of this service */
function pageOf(query: ExportQuery, service: string): string | null {
  const page = query.text('page');
  if (page === null) return null;
  if (!/^\/(?![/\\])[^\s<>()[\]`\\]*$/.test(page))
    throw new InputError(`page: expected the path of a page of this service, such as /metric/x, got ${quote(page)}.`);
  return service + page;
}

/** A table with what one needs to understand and to cite it: the question, the day, the release, and the licence. */
export async function viewZip(
  tables: Tables,
  query: ExportQuery,
  rows: ExportReader,
  origin: Origin,
  service: string,
): Promise<AsyncIterable<Uint8Array>> {
  const [name, table] = tableNamed(tables, query);
  const chunks = await table.prepare(query, rows, origin);
  const readme = await readmeOf(name, query, rows, origin, service);
  const files = async function* (): AsyncGenerator<ZippedFile> {
    yield { name: `${name}.csv`, chunks };
    const sources = [...(await rows.byId(rows.cited, CITED)).values()].sort(byId) as unknown as readonly Cited[];
    const cited = (style: Style): string => sources.map((source) => `${citation(source, style)}\n`).join('\n');
    yield { name: 'README.md', chunks: [readme] };
    yield {
      name: 'CITATION.txt',
      chunks: [
        `${datasetCitation(origin)} ${LICENCE_URL}\n`,
        `\n出处 · Sources (GB/T 7714)\n\n${cited('GB_T_7714')}`,
        `\n出处 · Sources (APA)\n\n${cited('APA')}`,
      ],
    };
    yield { name: 'sources.bib', chunks: [cited('BIBTEX')] };
    yield { name: 'sources.ris', chunks: [cited('RIS')] };
    yield { name: 'LICENSE.txt', chunks: [LICENSE] };
  };
  return zipped(files());
}

const LICENSE = `数据采用 ${LICENCE} 许可，署名：${AUTHORS}。事实出自各行所列的文件；文件本身的权利归各自的发布者。
The data are under ${LICENCE}, by ${AUTHORS}. The facts come from the documents that each row names;
the rights in these documents are their publishers'.
${LICENCE_URL}
`;

/** What the table is, when it was made, from which data, and how to ask for it again. */
async function readmeOf(
  name: string,
  query: ExportQuery,
  rows: ExportReader,
  origin: Origin,
  service: string,
): Promise<string> {
  const parameters = query.entries().filter(([parameter]) => !ABOUT.includes(parameter));
  const page = pageOf(query, service);
  const names = await rows.byId(
    parameters.flatMap(([, value]) => idsIn(rows, value)),
    ['name', 'nameEn'],
  );
  const called = (value: string): string =>
    idsIn(rows, value)
      .flatMap((id) => {
        const found = names.get(id);
        return found ? [`${String(found['name'])} / ${String(found['nameEn'] ?? found['name'])}`] : [];
      })
      .join('; ');
  const address = `${service}/export/${name}.csv?${new URLSearchParams(Object.fromEntries(parameters)).toString()}`;
  return [
    `# ${TITLES[name] ?? name}`,
    '',
    `- 表格 · Table: ${name}.csv`,
    `- 生成日期 · Made on: ${new Date().toISOString().slice(0, 10)}`,
    `- 数据版本 · Release: ${origin.release}`,
    `- 最近的来源 · Latest source: ${origin.date ?? '–'}`,
    '- 问题 · Question:',
    ...parameters.map(([parameter, value]) => `  - ${parameter} = ${value}${called(value) && ` (${called(value)})`}`),
    ...(page === null ? [] : [`- 网页 · Page: ${page}`]),
    `- 地址 · Address: ${address.replace(/\?$/, '')}`,
    `- 许可 · Licence: ${LICENCE} (LICENSE.txt)`,
    '- 引用 · Citation: CITATION.txt, sources.bib, sources.ris',
    '',
    '每一行都写明出自哪份文件的第几段，以及原文所印的数字。没有数据不等于 0。',
    'Every row names the document and the paragraph that it comes from, and a figure as it is printed there.',
    'No figure does not mean 0.',
    '',
  ].join('\n');
}

/** The ids in a value of the address: each alone, between commas, or somewhere in JSON. */
const idsIn = ({ model }: ExportReader, value: string): readonly string[] =>
  (value.match(/[a-z]+:[a-z0-9-]+/g) ?? []).filter((id) => model.nodeOf(id) !== undefined);

/** Files as a zip, one after the other, each as it is read. */
async function* zipped(files: AsyncIterable<ZippedFile>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const { name, chunks } of files) {
    const file = new ZipDeflate(name);
    zip.add(file);
    for await (const chunk of chunks) {
      file.push(strToU8(chunk));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
