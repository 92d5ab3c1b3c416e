import type { SeedGraph } from '../../src/seed/graph-rows.js';

/** What the nodes and relationships of a graph say, looked up one by one. */
export class GraphReference {
  constructor(readonly graph: SeedGraph) {}

  /** The days of these sources, the first one first. */
  days(sources: readonly string[]): readonly string[] {
    return sources.map((source) => this.property(source, 'knownFrom') as string).sort();
  }
  /** What a source copies, in any number of steps. */
  origins(source: string): readonly string[] {
    const direct = this.derived((edge) => edge.from === source, false).map(({ to }) => to);
    return [...new Set(direct.flatMap((each) => [each, ...this.origins(each)]))].sort();
  }
  /** What revises it or what it copies, in any number of steps. */
  revisions(source: string): readonly string[] {
    const later = (id: string): readonly string[] =>
      this.derived(({ to }) => to === id, true).flatMap(({ from }) => [from, ...later(from)]);
    return [...new Set([source, ...this.origins(source)].flatMap(later))].sort();
  }
  derived(of: (edge: SeedGraph['edges'][number]) => boolean, revision: boolean): SeedGraph['edges'] {
    return this.graph.edges.filter(
      (edge) =>
        edge.definition.type === 'DERIVED_FROM' &&
        of(edge) &&
        (edge.properties['derivation'] === 'REVISION') === revision,
    );
  }
  /** The first day of what a figure's sources are, or copy. */
  firstSaid(figure: string): string {
    return this.days(this.to(figure, 'REPORTED_IN').flatMap((each) => [each, ...this.origins(each)]))[0] ?? '';
  }
  /** When a district last came to lie elsewhere; when that befell it or what lies in it. */
  moved(district: string): string | null {
    return this.changed(({ from }) => from === district);
  }
  borders(district: string): string | null {
    return district.startsWith('district:')
      ? this.changed(({ from, to }) => from === district || to === district)
      : null;
  }
  changed(of: (edge: SeedGraph['edges'][number]) => boolean): string | null {
    const days = this.graph.edges.filter(of).flatMap(({ definition: { type }, properties }) => {
      const day = type === 'PART_OF' ? properties['since'] : type === 'OTHER_PART_OF' ? properties['until'] : null;
      return day ? [day as string] : [];
    });
    return days.sort().at(-1) ?? null;
  }
  /** When the borders last changed of an entity, or else a district moved that it is in. */
  bordersIn(entity: string): string | null {
    if (entity.startsWith('district:')) return this.borders(entity);
    return (
      this.districts(entity)
        .flatMap((each) => this.moved(each) ?? [])
        .sort()
        .at(-1) ?? null
    );
  }

  property(id: string, name: string): unknown {
    return this.graph.nodes.find((node) => node.id === id)?.properties[name] ?? null;
  }
  to(from: string, ...types: readonly string[]): string[] {
    return this.graph.edges
      .filter((edge) => edge.from === from && types.includes(edge.definition.type))
      .map(({ to }) => to);
  }
  from(to: string, type: string): string[] {
    return this.graph.edges.filter((edge) => edge.to === to && edge.definition.type === type).map(({ from }) => from);
  }
  above(id: string): ReadonlySet<string> {
    const direct = this.to(id, 'LOCATED_IN', 'IMPLEMENTED_IN', 'ISSUED_IN', 'PART_OF');
    return new Set(direct.flatMap((each) => [each, ...this.above(each)]));
  }
  within(id: string, district: string): boolean {
    return id === district || this.above(id).has(district);
  }
  districts(entity: string): readonly string[] {
    return entity.startsWith('district:') ? [entity] : this.to(entity, 'LOCATED_IN', 'IMPLEMENTED_IN', 'ISSUED_IN');
  }
  city(district: string): string | null {
    if (this.property(district, 'level') === 'CITY') return district;
    const [parent] = this.to(district, 'PART_OF');
    return parent === undefined ? null : this.city(parent);
  }
}
