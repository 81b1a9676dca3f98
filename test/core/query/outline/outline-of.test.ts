// The outline of a brief: numbers, depths, and what happens to sections that hang nowhere.

import { describe, expect, it } from 'vitest';
import { compareSections, flattenOutline, outlineOf } from '../../../../core/query/outline/outline-of.ts';
import { standsOnLandscape } from '../../../../core/query/outline/stands-on-landscape.ts';
import type { Section } from '../../../../core/model/kinds/section.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { makeWorld, OPTIONS } from '../../../builders/records.ts';

/** A brief with sections by title, each with the title of the one over it. */
function setting(...sections: readonly (readonly [title: string, over?: string])[]) {
  const world = makeWorld();
  const brief = world.brief();
  const made = new Map<string, Section>();
  for (const [title] of sections) made.set(title, world.section(brief, { title, options: { ...OPTIONS } }));
  for (const [title, over] of sections) {
    const section = made.get(title);
    if (section !== undefined && over !== undefined) section.parentId = made.get(over)?.id ?? null;
  }
  const lines = () =>
    flattenOutline(outlineOf(new RecordStore(world.records), brief.id)).map(
      ({ number, section, depth }) => `${' '.repeat(depth)}${number} ${section.title}`,
    );
  const section = (title: string): Section => {
    const found = made.get(title);
    if (found === undefined) throw new Error(`no section ${title}`);
    return found;
  };
  return { world, brief, lines, section };
}

describe('an outline', () => {
  it('numbers sections below sections, each from 1', () => {
    const { lines } = setting(
      ['A'],
      ['A1', 'A'],
      ['B'],
      ['B1', 'B'],
      ['B2', 'B'],
      ['B2a', 'B2'],
      ['A2', 'A'],
    );
    expect(lines()).toEqual(['1 A', ' 1.1 A1', ' 1.2 A2', '2 B', ' 2.1 B1', ' 2.2 B2', '  2.2.1 B2a']);
  });

  it('holds sections whose parent is of another brief at its top, in their place', () => {
    const { world, lines, section } = setting(['A'], ['B'], ['C']);
    section('B').parentId = world.section(world.brief(), { title: 'Elsewhere' }).id;
    expect(lines()).toEqual(['1 A', '2 B', '3 C']);
  });

  it('holds sections that hold each other at its end, below the first of them, with the next numbers', () => {
    const { lines } = setting(['A', 'B'], ['B', 'A'], ['C'], ['D', 'E'], ['E', 'D'], ['F', 'F']);
    expect(lines()).toEqual(['1 C', '2 A', ' 2.1 B', '3 D', ' 3.1 E', '4 F']);
  });

  it('orders by the key of the order and then by id', () => {
    const section = (order: string, id: string) => ({ order, id }) as unknown as Section;
    const [a, b] = [section('a', '2'), section('b', '1')];
    expect([compareSections(a, b), compareSections(b, a)]).toEqual([-1, 1]);
    const [one, two] = [section('a', '1'), section('a', '2')];
    expect([compareSections(one, two), compareSections(two, one), compareSections(one, one)]).toEqual([
      -1, 1, 0,
    ]);
    expect(compareSections(section('Z', '1'), section('a', '1'))).toBe(-1);
  });
});

describe('a section stands on landscape pages', () => {
  const landscape = (turned: string | null, parent: Record<string, string> = {}) => {
    const { world, section } = setting(['A'], ['B', parent['B'] ?? 'A'], ['C', 'B'], ['D']);
    section('A').parentId = parent['A'] === undefined ? null : section(parent['A']).id;
    if (turned !== null) section(turned).options.landscape = true;
    return ['A', 'B', 'C', 'D'].filter((title) =>
      standsOnLandscape(new RecordStore(world.records), section(title)),
    );
  };

  it('with all below it', () => {
    expect(landscape(null)).toEqual([]);
    expect(landscape('A')).toEqual(['A', 'B', 'C']);
    expect(landscape('B')).toEqual(['B', 'C']);
    expect(landscape('D')).toEqual(['D']);
  });

  it('also where sections hold each other', () => {
    expect(landscape(null, { A: 'C' })).toEqual([]);
    expect(landscape('C', { A: 'C' })).toEqual(['A', 'B', 'C']);
  });

  it('not where the section over it is gone', () => {
    const { world, section } = setting(['A'], ['B', 'A']);
    const store = new RecordStore(world.records.filter(({ id }) => id !== section('A').id));
    expect(standsOnLandscape(store, section('B'))).toBe(false);
  });
});
