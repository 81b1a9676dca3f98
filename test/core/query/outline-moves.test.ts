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

describe('a section deep in an outline', () => {
  const deep = outline(
    ['a', ['b', ['c', ['d', ['e', ['f'], ['g']]]]]],
    ['x', ['y', ['y1'], ['y2']], ['z']],
    ['w', ['v', ['u']]],
  );
  const moved = (name: string, way: OutlineMove) => placeAfterMove(deep, id(name), way);
  const drop = (name: string, target: string, where: 'before' | 'after' | 'inside') =>
    placeAfterDrop(deep, id(name), id(target), where);

  it('leaves its parent for the place beside it, below the one over both', () => {
    expect(moved('c', 'out')).toEqual({ parentId: 'a', afterId: 'b' });
    expect(moved('c', 'down')).toEqual({ parentId: 'a', afterId: 'b' });
    expect(moved('c', 'up')).toEqual({ parentId: 'a', afterId: null });
    expect(moved('y1', 'up')).toEqual({ parentId: 'x', afterId: null });
    expect(moved('y2', 'up')).toEqual({ parentId: 'y', afterId: null });
    expect(moved('u', 'up')).toEqual({ parentId: 'w', afterId: null });
    expect(moved('v', 'up')).toEqual({ parentId: null, afterId: 'x' });
    expect(moved('z', 'out')).toEqual({ parentId: null, afterId: 'x' });
    expect(moved('w', 'down')).toBeNull();
  });

  it('goes no deeper than headings differ, with all that stands below it', () => {
    expect(moved('g', 'in')).toBeNull();
    expect(moved('f', 'in')).toBeNull();
    expect(drop('z', 'e', 'inside')).toEqual({ parentId: 'e', afterId: 'g' });
    expect(drop('z', 'f', 'inside')).toBeNull();
    expect(drop('z', 'f', 'before')).toEqual({ parentId: 'e', afterId: null });
    expect(drop('v', 'e', 'inside')).toBeNull();
    expect(drop('v', 'd', 'inside')).toEqual({ parentId: 'd', afterId: 'e' });
    expect(drop('v', 'e', 'before')).toEqual({ parentId: 'd', afterId: null });
    expect(drop('w', 'd', 'after')).toEqual({ parentId: 'c', afterId: 'd' });
    expect(drop('w', 'd', 'inside')).toBeNull();
  });

  it('takes what stands below it under the one before as far as there is room', () => {
    const chain = (length: number): Shape => (length === 0 ? ['end'] : [`q${length}`, chain(length - 1)]);
    const moved = (length: number) => placeAfterMove(outline(['p'], chain(length)), id(`q${length}`), 'in');
    expect(moved(4)).toEqual({ parentId: 'p', afterId: null });
    expect(moved(5)).toBeNull();
  });

  it('is dropped among its own siblings where it would stand after', () => {
    expect(drop('y2', 'y1', 'before')).toEqual({ parentId: 'y', afterId: null });
    expect(drop('y', 'z', 'after')).toEqual({ parentId: 'x', afterId: 'z' });
    expect(drop('z', 'y', 'before')).toEqual({ parentId: 'x', afterId: null });
    expect(drop('z', 'y', 'after')).toBeNull();
    expect(drop('y', 'x', 'inside')).toEqual({ parentId: 'x', afterId: 'z' });
    expect(drop('gone', 'y', 'after')).toBeNull();
    expect(drop('y', 'gone', 'after')).toBeNull();
    expect(drop('y', 'y', 'after')).toBeNull();
    expect(drop('x', 'y1', 'after')).toBeNull();
    expect(drop('y1', 'x', 'inside')).toEqual({ parentId: 'x', afterId: 'z' });
    expect(drop('u', 'x', 'after')).toEqual({ parentId: null, afterId: 'x' });
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
