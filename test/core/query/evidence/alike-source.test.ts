import { describe, expect, it } from 'vitest';
import type { Source } from '../../../../core/model/kinds/source.ts';
import { alikeSource } from '../../../../core/query/evidence/alike-source.ts';
import { likeness, sketchOf } from '../../../../core/query/evidence/text-likeness.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { makeWorld } from '../../../builders/records.ts';

const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `word${(from + at).toString(36)}`).join(' ');

describe('how much of a text stands in another', () => {
  const share = (one: string, other: string): number => likeness(sketchOf(one), sketchOf(other));

  it('is all of it in a longer version, however case and marks are set', () => {
    const lead = words(0, 90);
    expect(share(lead, `${lead} ${words(1_000, 500)}`)).toBe(1);
    expect(share(lead.toUpperCase(), `“${lead.replaceAll(' ', ', ')}.”`)).toBe(1);
  });

  it('is about the part that is shared', () => {
    const shared = share(`${words(0, 400)} ${words(5_000, 400)}`, `${words(0, 400)} ${words(9_000, 400)}`);
    expect(shared).toBeGreaterThan(0.4);
    expect(shared).toBeLessThan(0.6);
    expect(share(words(0, 400), words(9_000, 400))).toBe(0);
  });

  it('is nothing where one is too short to say, or many times as long', () => {
    expect(share(words(0, 12), words(0, 12))).toBe(0);
    expect(share(words(0, 60), words(0, 3_000))).toBe(0);
  });

  it('is told of Arabic with and without its marks', () => {
    const text = Array.from(
      { length: 60 },
      (_, at) => `قُتِلَ ${'ابتث'.at(at % 4)}${'جحخدذرز'.at(at % 7)}${'سشصضط'.at(at % 5)}ين`,
    );
    const bare = text.join(' ').replaceAll(/\p{M}/gu, '');
    expect(share(text.join(' '), bare)).toBe(1);
  });
});

describe('the earlier version of a source', () => {
  const text = { sha256: 'a'.repeat(64), mediaType: 'x', byteLength: 1, fileName: null };
  const build = () => {
    const world = makeWorld();
    const lead = world.source({
      title: 'Clashes in Benghazi',
      outlet: 'Reuters',
      url: 'https://www.reuters.example/world/clashes?utm_source=mail',
      assets: { original: null, text },
    });
    return { world, lead };
  };
  const fresh = (fields: Partial<Source>): Parameters<typeof alikeSource>[1] => ({
    title: 'UPDATE 2 - Clashes in Benghazi',
    outlet: 'Reuters',
    url: null,
    note: null,
    assets: { original: null, text: { ...text, sha256: 'f'.repeat(64) } },
    ...fields,
  });
  const share = (value: number) => [{ sha256: text.sha256, share: value }];

  it('is the one of the same address, whatever tracked the reader there', () => {
    const { world, lead } = build();
    const reader = new RecordStore(world.records);
    for (const url of [
      'http://reuters.example/world/clashes/',
      'https://m.reuters.example/world/clashes?fbclid=1#top',
    ])
      expect(alikeSource(reader, fresh({ url }), [])).toEqual({ sourceId: lead.id, how: 'update' });
    for (const url of [
      'https://reuters.example/',
      'https://reuters.example/world/clashes?id=4',
      'https://other.example/world/clashes',
    ])
      expect(alikeSource(reader, fresh({ url }), [])).toBeNull();
  });

  it('is the one with much of the text under the same outlet; under another it is the same text', () => {
    const { world, lead } = build();
    const reader = new RecordStore(world.records);
    expect(alikeSource(reader, fresh({}), share(0.8))).toEqual({ sourceId: lead.id, how: 'update' });
    expect(alikeSource(reader, fresh({ outlet: 'AFP' }), share(0.8))).toEqual({
      sourceId: lead.id,
      how: 'sameText',
    });
    expect(alikeSource(reader, fresh({}), share(0.3))).toBeNull();
  });

  it('is never a note, which was said once', () => {
    const { world } = build();
    const note = { channel: 'Signal', writtenAt: null, basis: null };
    const reader = new RecordStore(world.records);
    expect(alikeSource(reader, fresh({ note }), share(1))).toBeNull();
  });

  it('is the newest of several', () => {
    const { world, lead } = build();
    const newer = world.source({
      title: 'Clashes, first update',
      outlet: 'Reuters',
      url: 'https://reuters.example/world/clashes',
      capturedAt: '2031-01-01T00:00:00.000Z',
    });
    expect(lead.capturedAt < newer.capturedAt).toBe(true);
    const reader = new RecordStore(world.records);
    expect(alikeSource(reader, fresh({ url: newer.url }), [])?.sourceId).toBe(newer.id);
  });
});
