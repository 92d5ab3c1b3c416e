/** What a run did not even register, from the title of each test of each file: no test is skipped for want of R. */
export function leftOut(files) {
  const readers = files.find(({ path }) => path.endsWith('export-readers.test.ts'));
  return !readers || readers.titles.length === 0 || readers.titles.includes('in R')
    ? ''
    : 'LEFT OUT: the R example of docs/exports.md. It needs Rscript and the package igraph.';
}

/** A Jest reporter: its words are the last of a run. */
export default class LeftOut {
  onRunComplete(_, { testResults }) {
    const words = leftOut(
      testResults.map((file) => ({ path: file.testFilePath, titles: file.testResults.map(({ title }) => title) })),
    );
    if (words) process.stderr.write(`\n${words}\n`);
  }
}
