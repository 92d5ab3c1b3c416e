const { existsSync } = require('node:fs');
const { isBuiltin } = require('node:module');
const { resolve } = require('node:path');

/**
 * Our imports name the .js file that TypeScript makes: the tests read the .ts file that it is made from. Jest remembers
 * what it is told here, which it does not of a `moduleNameMapper`.
 */
module.exports = (name, options) => {
  if (isBuiltin(name)) return name;
  if (name.startsWith('.') && name.endsWith('.js') && !options.basedir.includes('/node_modules')) {
    const source = resolve(options.basedir, `${name.slice(0, -3)}.ts`);
    if (existsSync(source)) return source;
  }
  return options.defaultResolver(name, options);
};
