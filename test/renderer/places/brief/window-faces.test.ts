import { expect, test } from 'vitest';
import { WindowFaces } from '../../../../renderer/places/brief/preview/window-faces.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

/** Faces of a window that can be drawn with one step after they were made known. */
function faces() {
  const registered: string[] = [];
  const held = new WindowFaces(async (family) => {
    await Promise.resolve();
    registered.push(family);
  });
  return { held, registered };
}

test('a face is made known to the window once, however often and under whatever name its bytes come', async () => {
  const { held, registered } = faces();
  const together = await Promise.all([held.familyOf(bytes(1, 2)), held.familyOf(bytes(1, 2))]);
  const later = await held.familyOf(bytes(1, 2));
  expect(registered).toEqual([later]);
  expect(together).toEqual([later, later]);
});

test('faces of other bytes have families of their own', async () => {
  const { held, registered } = faces();
  const families = [await held.familyOf(bytes(1, 2)), await held.familyOf(bytes(1, 3))];
  expect(new Set(families).size).toBe(2);
  expect(registered).toEqual(families);
});

test('a face that could not be read is tried again', async () => {
  let failing = true;
  const held = new WindowFaces(() => (failing ? Promise.reject(new Error('not a font')) : Promise.resolve()));
  await expect(held.familyOf(bytes(1))).rejects.toThrow('not a font');
  failing = false;
  await expect(held.familyOf(bytes(1))).resolves.toMatch(/^page-face-/u);
});
