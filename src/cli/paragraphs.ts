import type { Command } from 'commander';
import { numberedText } from '../sources/paragraphs.js';
import { readSourceFile } from '../sources/read-file.js';

export function addParagraphs(program: Command): void {
  program
    .command('paragraphs')
    .argument('<file>', 'a page of HTML or a text, in UTF-8 or GB18030')
    .option('--select <css>', 'the part of a page to read, as a CSS selector; the whole page by default')
    .summary('print a document with its paragraphs numbered')
    .description(
      'Prints the title, the numbered paragraphs and the hash of a document: what evidence refers to, and what ' +
        'stands in the columns locators and contentHash. docs/locators.md has the rule.',
    )
    .action((file: string, { select }: { readonly select?: string }) => {
      process.stdout.write(numberedText(readSourceFile(file, select)));
    });
}
