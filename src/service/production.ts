/** Imported before all else: libraries look at NODE_ENV when they are read, and check less in production. */
process.env['NODE_ENV'] ??= 'production';
