import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { documentPages } from './document-pages.js';

// Names shortened and spaces gone, but no rewriting: a quarter faster to build for 4 % more bytes.
const output = { minify: { compress: false, mangle: true, codegen: true } };

const style = readFileSync(join(import.meta.dirname, 'document.css'), 'utf8');

/** GraphiQL as static files. `npm start` builds them on a fresh clone, so what costs time and gives the reader nothing is off. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  publicDir: false,
  plugins: [documentPages(join(import.meta.dirname, '../../../docs'), style)],
  logLevel: 'warn',
  build: {
    outDir: '../../../dist/graphiql',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4096,
    rolldownOptions: { checks: { moduleLevelDirective: false }, output },
  },
  worker: { rolldownOptions: { output } },
});
