import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../core/base/contrast.ts';
import type { Marking } from '../../../core/model/record.ts';
import {
  classificationOf,
  compareMarkings,
  schemeOf,
  TLP_LABELS,
} from '../../../core/query/marking/marking-order.ts';

const own = (label: string): Marking => ({ scheme: 'own', label });
const levels = [
  { label: 'OPEN', foreground: '#004400', background: '#FFFFFF', caveats: [] },
  { label: 'CLOSED', foreground: '#FFFFFF', background: '#880000', caveats: ['No copies'] },
];

describe('the order of markings', () => {
  it('is that of TLP 2.0, with no marking below all', () => {
    const labels: (Marking | null)[] = [
      null,
      ...TLP_LABELS.map((label) => ({ scheme: 'tlp' as const, label })),
    ];
    for (const [low, a] of labels.entries())
      for (const [high, b] of labels.entries())
        expect(Math.sign(compareMarkings(a, b, []) ?? Number.NaN)).toBe(Math.sign(low - high));
  });

  it('is that of the template for an organisation’s labels, and unknown without one', () => {
    expect(compareMarkings(own('OPEN'), own('CLOSED'), levels)).toBeLessThan(0);
    expect(compareMarkings(own('OPEN'), own('CLOSED'), [])).toBeNull();
    expect(compareMarkings(own('OPEN'), own('ELSE'), levels)).toBeNull();
    expect(compareMarkings(own('ELSE'), own('ELSE'), levels)).toBe(0);
    expect(compareMarkings(own('OPEN'), { scheme: 'tlp', label: 'TLP:RED' }, levels)).toBeNull();
  });

  it('puts no marking below an organisation’s labels, too', () => {
    expect(compareMarkings(null, own('ELSE'), [])).toBe(-1);
    expect(compareMarkings(own('ELSE'), null, [])).toBe(1);
    expect(compareMarkings({ scheme: 'tlp', label: 'TLP:RED' }, own('OPEN'), levels)).toBeNull();
    expect(compareMarkings(own('ELSE'), own('OPEN'), levels)).toBeNull();
    expect(compareMarkings(own('CLOSED'), own('OPEN'), levels)).toBe(1);
    // An own label that is spelt as one of TLP is none of TLP.
    expect(compareMarkings(own('TLP:RED'), { scheme: 'tlp', label: 'TLP:RED' }, levels)).toBeNull();
  });

  it('gives the labels of a scheme to choose from', () => {
    expect(schemeOf({ scheme: 'tlp', label: 'TLP:RED' }, levels)).toEqual(
      TLP_LABELS.map((label) => ({ scheme: 'tlp', label })),
    );
    expect(schemeOf(own('OPEN'), levels)).toEqual([own('OPEN'), own('CLOSED')]);
    expect(schemeOf(own('CLOSED'), levels).map(({ label }) => label)).toEqual(['OPEN', 'CLOSED']);
    expect(schemeOf(own('ELSE'), levels)).toEqual([own('ELSE')]);
  });
});

describe('a marking as it is drawn', () => {
  it('has the colours of TLP 2.0, of the template’s level, or black on white', () => {
    expect(classificationOf({ scheme: 'tlp', label: 'TLP:RED' }, levels)).toEqual({
      label: 'TLP:RED',
      foreground: '#FF2B2B',
      background: '#000000',
      caveats: [],
    });
    expect(classificationOf(own('CLOSED'), levels)).toEqual(levels[1]);
    expect(classificationOf(own('ELSE'), levels)).toEqual({
      label: 'ELSE',
      foreground: '#000000',
      background: '#FFFFFF',
      caveats: [],
    });
    expect(classificationOf(null, levels)).toBeNull();
  });
});

describe('contrast', () => {
  it('is measured as WCAG does', () => {
    expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21);
    expect(contrastRatio('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
    expect(contrastRatio('#ffffff', '#ffffff')).toBe(1);
  });
});
