import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endMinPx, layOutColumns, mainMinPx } from '../../../../renderer/ui/columns/columns-layout.ts';

const three = (widthPx: number) => layOutColumns({ widthPx, startPx: 268, endPx: 348, endLeastPx: endMinPx });

describe('the columns of a place', () => {
  test('stand as wide as they want beside each other in a wide window', () => {
    expect(three(1_380)).toEqual({ startFolded: false, endFolded: false, startPx: 268, endPx: 348 });
    expect(three(2_500)).toEqual({ startFolded: false, endFolded: false, startPx: 268, endPx: 348 });
  });

  test('give way to the work before one of them becomes a drawer', () => {
    expect(three(952)).toMatchObject({ startFolded: false, endFolded: false });
    expect(952 - three(952).startPx - three(952).endPx).toBeGreaterThanOrEqual(mainMinPx);
  });

  test('become drawers one after the other, the list first', () => {
    expect(three(752)).toMatchObject({ startFolded: true, endFolded: false });
    expect(three(452)).toMatchObject({ startFolded: true, endFolded: true });
  });

  test('leave pages and sources beside the text more room, or a drawer', () => {
    const pages = { startPx: 268, endPx: 560, endLeastPx: 360 };
    expect(layOutColumns({ widthPx: 940, ...pages })).toMatchObject({ startFolded: true, endFolded: false });
    expect(layOutColumns({ widthPx: 752, ...pages })).toMatchObject({ startFolded: true, endFolded: true });
  });

  test('need nothing of a column that is not there', () => {
    const alone = layOutColumns({ widthPx: 700, startPx: 300, endPx: null, endLeastPx: endMinPx });
    expect(alone).toEqual({ startFolded: false, endFolded: false, startPx: 210, endPx: 0 });
  });

  test('never squeeze the work under what it needs, and no drawer is wider than the place', () => {
    const width = fc.option(fc.integer({ min: 160, max: 2_000 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 3_000 }),
        width,
        width,
        fc.integer({ min: 200, max: 500 }),
        (widthPx, startPx, endPx, endLeastPx) => {
          const layout = layOutColumns({ widthPx, startPx, endPx, endLeastPx });
          const beside = (layout.startFolded ? 0 : layout.startPx) + (layout.endFolded ? 0 : layout.endPx);
          expect(beside > 0 ? widthPx - beside : mainMinPx).toBeGreaterThanOrEqual(mainMinPx);
          expect(layout.startFolded ? layout.startPx : 0).toBeLessThan(widthPx);
          expect(layout.endFolded ? layout.endPx : 0).toBeLessThan(widthPx);
        },
      ),
    );
  });
});
