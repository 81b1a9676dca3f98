import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section, SectionId } from '../../../core/model/kinds/section.ts';
import {
  type OutlineMove,
  placeAfterDrop,
  placeAfterMove,
} from '../../../core/query/outline/outline-moves.ts';
import { flattenOutline, type OutlineNode } from '../../../core/query/outline/outline-of.ts';

type Shape = readonly [name: string, ...below: Shape[]];

const nodeOf = ([name, ...below]: Shape, depth = 0): OutlineNode => ({
  section: { id: name } as unknown as Section,
  number: '',
  depth,
  children: below.map((shape) => nodeOf(shape, depth + 1)),
});
const outline = (...shapes: Shape[]): OutlineNode[] => shapes.map((shape) => nodeOf(shape));
const id = (name: string) => name as SectionId;

const abc = outline(['a'], ['b', ['b1'], ['b2']], ['c']);
const move = (name: string, way: OutlineMove) => placeAfterMove(abc, id(name), way);

describe('moving a section by key', () => {
  it('goes past its neighbour', () => {
    expect(move('b', 'up')).toEqual({ parentId: null, afterId: null });
    expect(move('c', 'up')).toEqual({ parentId: null, afterId: 'a' });
    expect(move('a', 'down')).toEqual({ parentId: null, afterId: 'b' });
    expect(move('b2', 'up')).toEqual({ parentId: 'b', afterId: null });
  });
  it('leaves its parent at the ends', () => {
    expect(move('b1', 'up')).toEqual({ parentId: null, afterId: 'a' });
    expect(move('b2', 'down')).toEqual({ parentId: null, afterId: 'b' });
  });
  it('stays at the ends of the outline', () => {
    expect(move('a', 'up')).toBeNull();
    expect(move('c', 'down')).toBeNull();
    expect(move('a', 'in')).toBeNull();
    expect(move('a', 'out')).toBeNull();
    expect(move('unknown', 'up')).toBeNull();
  });
  it('goes under the section before it, as its last, and out after its parent', () => {
    expect(move('c', 'in')).toEqual({ parentId: 'b', afterId: 'b2' });
    expect(move('b2', 'in')).toEqual({ parentId: 'b1', afterId: null });
    expect(move('b1', 'out')).toEqual({ parentId: null, afterId: 'b' });
  });
});

describe('dropping a section on another', () => {
  const drop = (name: string, target: string, where: 'before' | 'after' | 'inside') =>
    placeAfterDrop(abc, id(name), id(target), where);
  it('goes before, after or inside', () => {
    expect(drop('c', 'a', 'before')).toEqual({ parentId: null, afterId: null });
    expect(drop('a', 'b2', 'before')).toEqual({ parentId: 'b', afterId: 'b1' });
    expect(drop('a', 'b', 'inside')).toEqual({ parentId: 'b', afterId: 'b2' });
    expect(drop('a', 'b', 'after')).toEqual({ parentId: null, afterId: 'b' });
  });
  it('never goes into itself', () => {
    expect(drop('b', 'b', 'inside')).toBeNull();
    expect(drop('b', 'b1', 'before')).toBeNull();
  });
  it('does nothing where it is already', () => {
    expect(drop('a', 'b', 'before')).toBeNull();
    expect(drop('b2', 'b', 'inside')).toBeNull();
    expect(drop('c', 'b', 'after')).toBeNull();
  });
});

describe('any move', () => {
  const anyOutline = fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 14 })
    .map((depths): OutlineNode[] => {
      const roots: OutlineNode[] = [];
      const path: OutlineNode[] = [];
      for (const [index, wanted] of depths.entries()) {
        const depth = Math.min(wanted, path.length);
        const node = nodeOf([`s${index}`], depth);
        path.length = depth;
        const siblings = (path.at(-1)?.children ?? roots) as OutlineNode[];
        siblings.push(node);
        path.push(node);
      }
      return roots;
    });
  it('names a sibling that stands under the parent it names, and never the section itself', () => {
    fc.assert(
      fc.property(
        anyOutline,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('up', 'down', 'in', 'out', 'before', 'after', 'inside'),
        (tree, first, second, how) => {
          const all = flattenOutline(tree);
          const moved = all[first % all.length]?.section.id ?? id('');
          const target = all[second % all.length]?.section.id ?? id('');
          const place =
            how === 'before' || how === 'after' || how === 'inside'
              ? placeAfterDrop(tree, moved, target, how)
              : placeAfterMove(tree, moved, how);
          if (place === null) return;
          expect(place.afterId).not.toBe(moved);
          const own = all.find((node) => node.section.id === moved);
          const within = flattenOutline(own === undefined ? [] : [own]).map((node) => node.section.id);
          expect(within).not.toContain(place.parentId);
          const parent = all.find((node) => node.section.id === place.parentId);
          const siblings = place.parentId === null ? tree : (parent?.children ?? []);
          const places = [null, ...siblings.map((node) => node.section.id)];
          expect(places).toContain(place.afterId);
        },
      ),
    );
  });
});
