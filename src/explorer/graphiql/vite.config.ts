import { defineConfig } from 'vite';

// Names shortened and spaces gone, but no rewriting: a quarter faster to build for 4 % more bytes.
const output = { minify: { compress: false, mangle: true, codegen: true } };

/** GraphiQL as static files. `npm start` builds them on a fresh clone, so what costs time and gives the reader nothing is off. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  publicDir: false,
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
