import { defineConfig } from 'vite';

// Also where tests build it, which set another: React's other half is for those who write pages.
process.env['NODE_ENV'] = 'production';

/** The page for people, as static files. `npm start` builds it on a fresh clone. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
