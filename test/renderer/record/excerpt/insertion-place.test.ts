import { describe, expect, it } from 'vitest';
import { insertionsWithout, placeAfter } from '../../../../renderer/record/excerpt/insertion-place.ts';
import { segment } from '../../../builders/records.ts';

describe('bracketed words', () => {
  const segments = [segment('his men left his city'), segment('for tactical reasons')];

  it('go after words that stand in the excerpt once', () => {
    expect(placeAfter(segments, ' his men ')).toEqual({ segment: 0, offset: 7 });
    expect(placeAfter(segments, 'tactical')).toEqual({ segment: 1, offset: 12 });
  });

  it('go nowhere when the words are not there, or twice', () => {
    expect(placeAfter(segments, 'his')).toBeNull();
    expect(placeAfter(segments, 'her')).toBeNull();
    expect(placeAfter(segments, ' ')).toBeNull();
  });

  it('follow their passage when another is taken out', () => {
    const insertions = [
      { segment: 0, offset: 3, text: 'a' },
      { segment: 1, offset: 4, text: 'b' },
    ];
    expect(insertionsWithout(insertions, 0)).toEqual([{ segment: 0, offset: 4, text: 'b' }]);
  });
});
