/** Tests that are not even there if what they need is not: a file, the title of one of them, and what is left out. */
const OPTIONAL = [
  [
    'export-readers.test.ts',
    'in R',
    'LEFT OUT: the R example of docs/exports.md. It needs Rscript and the package igraph.',
  ],
  [
    'graphiql.test.ts',
    'an example that was overwritten can be had back, and what was written stays',
    'LEFT OUT: GraphiQL in a browser. It needs Chromium.',
  ],
];

/** What a run did not even register, from the title of each test of each file: no test is skipped for want of R. */
export const leftOut = (files) =>
  OPTIONAL.flatMap(([name, title, words]) => {
    const file = files.find(({ path }) => path.endsWith(`/${name}`));
    return !file || file.titles.length === 0 || file.titles.includes(title) ? [] : [words];
  }).join('\n');

/** The same of the projects that a run did not name. */
export const projectsLeftOut = (names) =>
  names.length === 0
    ? ''
    : `LEFT OUT: the projects ${names.join(' and ')}, which take long. \`npm run test:all\` runs them too.`;

/** A Jest reporter: its words are the last of a run. */
export default class LeftOut {
  constructor(_, { projects }) {
    this.projects = projects;
  }

  onRunComplete(_, { testResults }) {
    const words = [
      projectsLeftOut(this.projects),
      leftOut(
        testResults.map((file) => ({ path: file.testFilePath, titles: file.testResults.map(({ title }) => title) })),
      ),
    ];
    const said = words.filter((each) => each !== '');
    // Jest prints its summary after every reporter.
    process.once('exit', () => said.forEach((each) => process.stderr.write(`\n${each}\n`)));
  }
}
