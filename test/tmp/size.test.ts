import { test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { readPackages } from '../../src/seed/packages.js';
import { searchTextOf } from '../../src/seed/search-text.js';
test('size', () => {
  const g = readPackages(graphModel, ['seeds']);
  const t0 = performance.now();
  const all = g.nodes.filter(n => n.definition.entity).map(n => [n.id, searchTextOf(n.properties as never)] as const);
  const took = performance.now() - t0;
  const s = all.map(([, t]) => t.searchText.length), m = all.map(([, t]) => t.searchNear.length);
  console.log(took, all.length, s.reduce((a, b) => a + b) / s.length, Math.max(...s), m.reduce((a, b) => a + b) / m.length, Math.max(...m));
  console.log(all.find(([id]) => id === 'district:fangzi')?.[1], all.find(([id]) => id === 'organization:weifang-university')?.[1]);
});
