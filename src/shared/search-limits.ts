import { limitTable } from './limit.js';

/** What one search, and the names in it, can take. */
export const searchLimits = limitTable({
  searchCharacters: {
    number: 200,
    unit: 'characters',
    of: 'a text to search for, or one name to resolve',
    reason: 'No name is longer.',
  },
  searchContext: {
    number: 100,
    unit: 'entities',
    of: 'the context by which the search finds one entity below its names',
    reason: 'What is joined to more of them is found by too many words.',
  },
  resolvedNames: {
    number: 250,
    unit: 'names',
    of: '`resolve(names:)`',
    reason: 'As many as a table of a document has.',
  },
  resolveCandidates: {
    number: 5,
    unit: 'entities',
    of: 'the candidates of one name in `resolve`',
    reason: 'A name that fits more than this says too little.',
  },
  asked: {
    number: 25,
    unit: 'entries',
    of: 'each of the lists `entities` and `metrics` of `search { asked }`, which counts the others beside it',
    reason: 'As many as one table compares.',
  },
  namesakes: {
    number: 1_000,
    unit: 'entities',
    of: 'what is looked at of those that have one name in a question; `entitiesLeftOut` counts the others',
    reason: 'The place before the name is looked for among them.',
  },
  compared: {
    number: 1_000_000,
    unit: 'comparisons',
    of:
      'the texts that one statement looks for in all names, times the nodes that have names; beyond that it is ' +
      'split into several',
    reason: 'About two seconds of the embedded engine, which cannot stop a statement that nobody waits for any more.',
  },
});
