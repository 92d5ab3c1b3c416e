import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'test/golden/queries';

/** The names of all golden queries: each is a .graphql and the .json of its answer. */
export const goldens: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => name.slice(0, -'.graphql'.length));

export const queryOf = (name: string): string => readFileSync(`${FOLDER}/${name}.graphql`, 'utf8');
export const answerOf = (name: string): string => readFileSync(`${FOLDER}/${name}.json`, 'utf8');
