import { describe, expect, test } from 'vitest';
import type { DraftOp } from '../../../../core/contract/events.ts';
import { DraftSeal, openLeft, sealedKeeper } from '../../../../renderer/state/typed/draft-seal.ts';

const bytes = new Uint8Array(32).map((_, index) => index * 7);
const seal = new DraftSeal(bytes);

const sealed = async (key: string, text: string): Promise<{ key: string; text: string }> => {
  const op = await seal.seal({ key, text });
  if (op.text === null) throw new Error('nothing');
  return { key, text: op.text };
};

describe('what is typed in an encrypted project', () => {
  test('leaves the window sealed, and comes back as it was', async () => {
    const text = JSON.stringify({ text: 'زقرفند Zaqarvind '.repeat(9_000) });
    const entry = await sealed('draft/1', text);
    expect(entry.text).not.toContain('Zaqarvind');
    expect(entry.text).not.toContain(btoa('Zaqarvind').slice(0, 8));
    expect(await openLeft(seal, [entry])).toEqual({ left: [{ key: 'draft/1', text }], unreadable: false });
    expect((await sealed('draft/1', text)).text).not.toBe(entry.text);
  });

  test('does not come back under another key, with a letter changed, or in another project', async () => {
    const entry = await sealed('draft/1', '{}');
    const moved = { ...entry, key: 'draft/2' };
    const changed = { ...entry, text: entry.text.replace(/.$/u, (last) => (last === 'A' ? 'B' : 'A')) };
    const cut = { ...entry, text: entry.text.slice(0, 12) };
    for (const wrong of [moved, changed, cut])
      expect(await openLeft(seal, [wrong])).toEqual({ left: [], unreadable: true });
    const other = new DraftSeal(new Uint8Array(32));
    expect(await openLeft(other, [entry])).toEqual({ left: [], unreadable: true });
  });

  test('comes back where it was typed before the project was encrypted', async () => {
    const entry = { key: 'draft/1', text: '{"kind":"text"}' };
    expect(await openLeft(seal, [entry])).toEqual({ left: [entry], unreadable: false });
  });

  test('goes into the journal in the order in which it was typed', async () => {
    const written: DraftOp[] = [];
    const done = new Promise<void>((resolve) => {
      const keep = sealedKeeper(seal, (ops) => {
        written.push(...ops);
        if (written.length === 40) resolve();
      });
      for (let count = 0; count < 20; count++)
        keep([
          { key: `draft/${count}`, text: 'x'.repeat(count % 2 === 0 ? 100_000 : 1) },
          { key: `draft/${count}`, text: null },
        ]);
    });
    await done;
    expect(written.map(({ key, text }) => `${key} ${text === null}`)).toEqual(
      Array.from({ length: 20 }, (_, count) => [`draft/${count} false`, `draft/${count} true`]).flat(),
    );
  });
});
