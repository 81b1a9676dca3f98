import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type InkBrush, InkWriter, readInk } from '../../../core/document/page-ink.ts';

const half = fc.integer({ min: -4_000, max: 4_000 }).map((value) => value / 2);
const colour = fc.constantFrom('#000000', '#ff0000', '#12ab9f');
const call = fc.oneof(
  fc.tuple(fc.constant('face' as const), fc.tuple(fc.constantFrom('Sans', 'Serif'), half, colour, half)),
  fc.tuple(fc.constant('glyph' as const), fc.tuple(fc.integer({ min: 0, max: 65_535 }), half, half)),
  fc.tuple(fc.constant('moveTo' as const), fc.tuple(half, half)),
  fc.tuple(fc.constant('lineTo' as const), fc.tuple(half, half)),
  fc.tuple(fc.constant('curveTo' as const), fc.tuple(half, half, half, half, half, half)),
  fc.tuple(fc.constant('close' as const), fc.constant([] as const)),
  fc.tuple(fc.constant('fill' as const), fc.tuple(colour, half, fc.boolean(), fc.boolean())),
  fc.tuple(
    fc.constant('stroke' as const),
    fc.tuple(
      colour,
      half,
      fc.record({ widthPt: half, dash: fc.array(half, { maxLength: 4 }), cap: fc.nat(2), join: fc.nat(2) }),
    ),
  ),
  fc.tuple(fc.constant('clip' as const), fc.tuple(fc.boolean())),
  fc.tuple(fc.constant('save' as const), fc.constant([] as const)),
  fc.tuple(fc.constant('restore' as const), fc.constant([] as const)),
  fc.tuple(
    fc.constant('image' as const),
    fc.tuple(fc.constantFrom('a', 'b'), half, fc.tuple(half, half, half, half, half, half)),
  ),
);

/** A brush that notes what it is told. */
function noting(): { readonly brush: InkBrush; readonly calls: unknown[] } {
  const calls: unknown[] = [];
  const brush = new Proxy({} as InkBrush, {
    get:
      (_, name) =>
      (...given: readonly unknown[]) =>
        calls.push([name, given]),
  });
  return { brush, calls };
}

test('whatever is drawn on a page is read again as it was drawn', () => {
  fc.assert(
    fc.property(fc.array(call, { maxLength: 60 }), (drawn) => {
      const writer = new InkWriter();
      for (const [name, given] of drawn) (writer[name] as (...all: readonly unknown[]) => void)(...given);
      const { brush, calls } = noting();
      readInk(writer.ink(100, 200), brush);
      expect(calls).toEqual(drawn);
    }),
  );
});

test('code that was cut off or is of no step is refused', () => {
  const writer = new InkWriter();
  writer.lineTo(1, 2);
  const ink = writer.ink(1, 1);
  expect(() => readInk({ ...ink, code: ink.code.subarray(0, 2) }, noting().brush)).toThrow('middle');
  expect(() => readInk({ ...ink, code: Float32Array.of(99) }, noting().brush)).toThrow('no step');
  expect(() => readInk({ ...ink, code: Float32Array.of(1, 7, 1, 0, 1) }, noting().brush)).toThrow(
    'not there',
  );
});
