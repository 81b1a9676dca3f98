import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  type BreakCost,
  breakCosts,
  emptyBox,
  type NoteCall,
} from '../../../../../electron/export/pdf/pages/page-model.ts';
import { noteRulePt } from '../../../../../electron/export/parts/measures.ts';
import { paginator } from '../../../../../electron/export/pdf/pages/paginate.ts';

/** Puts boxes on pages of one column whose text area is `heightPt` high. */
function paginate(boxes: readonly Box[], heightPt: number) {
  const pages = paginator({ columns: 1, heightPt, firstPt: null });
  return [...pages.take(boxes), ...pages.end()].flat();
}

const box = (heightPt: number, more: Partial<Box> = {}): Box => ({ ...emptyBox, heightPt, ...more });
const noteOf = (id: string, lines: number, heightPt = 10): NoteCall => ({
  id,
  boxes: Array.from({ length: lines }, () => box(heightPt)),
  heightPt: lines * heightPt,
});

const { loneRow, together, row, lead, stranded } = breakCosts;
const anyCost = fc.constantFrom<BreakCost>(0, 0, 0, 0, loneRow, together, lead, stranded, 'page');

describe('pages filled with boxes', () => {
  it('end where it hurts least', () => {
    const boxes = [
      box(40),
      box(40, { breakCost: 0 }),
      box(15, { breakCost: breakCosts.stranded }),
      box(15, { breakCost: breakCosts.stranded }),
    ];
    expect(paginate(boxes, 100).map((page) => page.boxes.length)).toEqual([1, 3]);
  });

  it('part what is better seen together rather than leave a large hole', () => {
    const kept = (before: number) => [
      box(before),
      box(10),
      ...Array.from({ length: 4 }, () => box(10, { breakCost: together })),
    ];
    // What is kept begins a new page where little stays empty, and else breaks.
    expect(paginate(kept(95), 100).map((page) => page.boxes.length)).toEqual([1, 5]);
    expect(paginate(kept(91), 100).map((page) => page.boxes.length)).toEqual([1, 5]);
    expect(paginate(kept(75), 100).map((page) => page.boxes.length)).toEqual([3, 3]);
  });

  it('end at a heading however large the hole, and never right under it', () => {
    const boxes = [box(30), box(10), box(85, { breakCost: stranded })];
    expect(paginate(boxes, 100).map((page) => page.boxes.length)).toEqual([1, 2]);
  });

  it('part a row only where it would leave a hole of more than a quarter', () => {
    const line = (heightPt: number): Box =>
      box(heightPt, {
        split: (room, how) =>
          how === 'gently' && room >= 20 && room <= heightPt - 20 ? [box(room), box(heightPt - room)] : null,
      });
    const heights = (before: number) =>
      paginate([box(before), line(60)], 100).map((page) => page.boxes.map((placed) => placed.box.heightPt));
    expect(heights(100 - row * 100 + 1)).toEqual([[76], [60]]);
    expect(heights(65)).toEqual([[65, 35], [25]]);
  });

  it('leave columns uneven rather than part a caption from its figure, or one line from the other', () => {
    const columnsOf = (boxes: readonly Box[]) => {
      const pages = paginator({ columns: 2, heightPt: 100, firstPt: null });
      return [...pages.take(boxes), ...pages.end()].map((columns) =>
        columns.map((column) => column.boxes.length),
      );
    };
    expect(columnsOf([box(40), box(20)])).toEqual([[1, 1]]);
    expect(columnsOf([box(40), box(20, { breakCost: stranded })])).toEqual([[2]]);
    expect(columnsOf([box(20), box(20), box(20, { breakCost: stranded })])).toEqual([[1, 2]]);
  });

  it('break where it hurts when nothing else is left', () => {
    const boxes = Array.from({ length: 20 }, () => box(10, { breakCost: stranded }));
    expect(paginate(boxes, 100).map((page) => page.boxes.length)).toEqual([10, 10]);
  });

  it('send a line to the next page rather than part it from a short note', () => {
    const boxes = [box(80), box(10, { notes: [noteOf('a', 2)] }), box(10)];
    const pages = paginate(boxes, 100);
    expect(pages.map((page) => page.boxes.length)).toEqual([1, 2]);
    expect(pages.map((page) => page.notes.length)).toEqual([0, 2]);
    expect(pages[1]?.notesHeightPt).toBe(20 + noteRulePt);
  });

  it('let a long note begin beside its line and go on', () => {
    const pages = paginate([box(20), box(10, { notes: [noteOf('a', 12)] }), box(10)], 100);
    expect(pages[0]?.boxes).toHaveLength(2);
    expect(pages[0]?.notes.length).toBeGreaterThan(2);
    expect(pages[1]?.continued).toBe(true);
    expect(pages.reduce((sum, page) => sum + page.notes.length, 0)).toBe(12);
  });

  it('keep a line that calls a note from a page that is full of the notes before', () => {
    const pages = paginate(
      [box(10, { notes: [noteOf('a', 20)] }), box(10, { notes: [noteOf('b', 1)] })],
      100,
    );
    expect(pages.map((page) => [page.boxes.length, page.notes.length])).toEqual([
      [1, 8],
      [0, 9],
      [1, 4],
    ]);
  });

  it('split a box in a note that no page can hold', () => {
    const cut = (heightPt: number): Box =>
      box(heightPt, { split: (room) => (room < 10 ? null : [box(room), cut(heightPt - room)]) });
    const pages = paginate(
      [box(10, { notes: [{ id: 'a', boxes: [box(10), cut(250)], heightPt: 260 }] })],
      100,
    );
    const heights = pages.map((page) => page.notes.reduce((sum, note) => sum + note.heightPt, 0));
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeCloseTo(260);
    expect(Math.max(...heights)).toBeLessThanOrEqual(100 - noteRulePt);
  });

  it('are the same however few boxes come at a time', () => {
    const anyBox = fc.record({
      heightPt: fc.integer({ min: 1, max: 130 }),
      breakCost: anyCost,
      lines: fc.array(fc.integer({ min: 1, max: 24 }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 80 }), fc.integer({ min: 1, max: 9 }), (given, step) => {
        const boxes = given.map(({ lines, ...more }, at) =>
          box(more.heightPt, { ...more, notes: lines.map((count, nr) => noteOf(`${at}-${nr}`, count)) }),
        );
        const pages = paginator({ columns: 1, heightPt: 100, firstPt: null });
        const out = [];
        for (let at = 0; at < boxes.length; at += step) out.push(...pages.take(boxes.slice(at, at + step)));
        expect([...out, ...pages.end()].flat()).toEqual(paginate(boxes, 100));
      }),
      { seed: 5, numRuns: 400 },
    );
  });

  it('hold every box and note line once, in order, and no page is overfull unless one box alone is', () => {
    const anyBox = fc.record({
      heightPt: fc.integer({ min: 1, max: 130 }),
      gapPt: fc.integer({ min: 0, max: 12 }),
      breakCost: anyCost,
      lines: fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 60 }), (given) => {
        const boxes = given.map(({ lines, ...more }, at) =>
          box(more.heightPt, { ...more, notes: lines.map((count, nr) => noteOf(`${at}-${nr}`, count)) }),
        );
        const pages = paginate(boxes, 100);
        expect(pages.flatMap((page) => page.boxes.map((placed) => placed.box))).toEqual(boxes);
        const notes = boxes.flatMap((one) => one.notes.flatMap((call) => call.boxes));
        expect(pages.flatMap((page) => page.notes)).toHaveLength(notes.length);
        for (const page of pages) {
          const last = page.boxes.at(-1);
          const bottom = last ? last.y + last.box.heightPt : 0;
          const alone = page.boxes.length <= 1;
          expect(alone || bottom + page.notesHeightPt <= 100.1).toBe(true);
        }
      }),
      { seed: 3, numRuns: 400 },
    );
  });
});
