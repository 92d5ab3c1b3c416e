import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvOf, SMALL, type Cells } from './small-package.js';

const DISTRICTS = 500;
const PARAGRAPHS = 400;
const evidence = (index: number): string => `source:s${index % 50}#p${(index % PARAGRAPHS) + 1}`;

/** A package of about so many rows without a fault, in a folder of its own: one in ten an entity, the rest figures. */
export function manyFigures(rows: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'edugraph-many-'));
  const times = <Row>(count: number, row: (index: number) => Row): readonly Row[] =>
    Array.from({ length: count }, (_, index) => row(index));
  const schools = Math.floor(rows / 20);
  const content: Readonly<Record<string, readonly Cells[]>> = {
    'nodes/sources.csv': times(50, (index) => ({
      id: `source:s${index}`,
      title: `第${index}号工作报告`,
      titleEn: `Report ${index}`,
      publishedOn: '2021-12-16',
      sourceKind: 'GOVERNMENT',
      locators: `p1-p${PARAGRAPHS}`,
    })),
    'nodes/districts.csv': times(DISTRICTS, (index) => ({
      id: `district:d${index}`,
      name: `虚构开发区${index}`,
      nameEn: `Invented Zone ${index}`,
      level: 'DEVELOPMENT_ZONE',
      evidence: evidence(index),
    })),
    'nodes/schools.csv': times(schools, (index) => ({
      id: `school:s${index}`,
      name: `虚构第${index}实验小学`,
      nameEn: `Invented School ${index}`,
      evidence: evidence(index),
    })),
    'edges/located-in.csv': times(schools, (index) => ({
      from: `school:s${index}`,
      to: `district:d${index % DISTRICTS}`,
      evidence: evidence(index),
    })),
    'nodes/metrics.csv': times(100, (index) => ({
      ...(SMALL['nodes/metrics.csv']?.[0] as Cells),
      id: `metric:m${index}`,
      name: `虚构指标${index}`,
      nameEn: `Invented Metric ${index}`,
    })),
    'nodes/observations.csv': times(rows - 2 * schools, (index) => ({
      ...(SMALL['nodes/observations.csv']?.[0] as Cells),
      id: `observation:o${index}`,
      metric: `metric:m${index % 100}`,
      about: `school:s${Math.floor(index / 100) % schools}`,
      program: '',
      value: String((index % 1000) / 10),
      asPrinted: `${(index % 1000) / 10}%`,
      evidence: evidence(index),
    })),
  };
  for (const [path, table] of Object.entries(content)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), csvOf(path, table));
  }
  return folder;
}
