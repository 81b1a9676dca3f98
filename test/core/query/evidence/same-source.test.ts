import { describe, expect, it } from 'vitest';
import type { Source } from '../../../../core/model/kinds/source.ts';
import { sameSource } from '../../../../core/query/evidence/same-source.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { makeWorld } from '../../../builders/records.ts';

const asset = (letter: string) => ({
  sha256: letter.repeat(64),
  mediaType: 'text/html',
  byteLength: 1,
  fileName: null,
});
const assets = (original: string | null, text: string): Source['assets'] =>
  ({ original: original === null ? null : asset(original), text: asset(text) }) as Source['assets'];

describe('what was captured before', () => {
  const world = makeWorld();
  const pasted = world.source({ assets: assets(null, 'a') });
  const page = world.source({ assets: assets('b', 'c') });
  const found = (original: string | null, text: string) =>
    sameSource(new RecordStore(world.records), assets(original, text));

  it('is known by its bytes, whatever text was read from them', () => {
    expect(found('b', 'other')).toBe(page);
    expect(found('d', 'c')).toBeNull();
    expect(found('d', 'a')).toBeNull();
  });

  it('is known by its text where no bytes were kept', () => {
    expect(found(null, 'a')).toBe(pasted);
    expect(found(null, 'c')).toBe(page);
    expect(found(null, 'd')).toBeNull();
  });
});
