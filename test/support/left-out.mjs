/** What a run did not even register, from the title of each test of each file: no test is skipped for want of R. */
export function leftOut(files) {
  const readers = files.find(({ path }) => path.endsWith('export-readers.test.ts'));
  return !readers || readers.titles.length === 0 || readers.titles.includes('in R')
    ? ''
    : 'LEFT OUT: the R example of docs/exports.md. It needs Rscript and the package igraph.';
}

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
