// The order and the colours of markings: TLP 2.0 has its own, an organisation's labels take theirs from the template.

import type { Marking } from '../../model/record.ts';
import type { MarkingLevel } from '../../template/template.ts';

/** A marking with its colours (`#RRGGBB`); the document tree's classification has this shape. */
export type DrawnMarking = {
  readonly label: string;
  readonly foreground: string;
  readonly background: string;
  readonly caveats: readonly string[];
};

/** The labels of TLP 2.0 from the lowest to the highest. */
export const TLP_LABELS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

const TLP_COLOURS: Readonly<Record<(typeof TLP_LABELS)[number], string>> = {
  'TLP:CLEAR': '#FFFFFF',
  'TLP:GREEN': '#33FF00',
  'TLP:AMBER': '#FFC000',
  'TLP:AMBER+STRICT': '#FFC000',
  'TLP:RED': '#FF2B2B',
};

/** A marking as it is drawn: TLP 2.0 on #000000, a label of `levels` in its colours, any other black on white. */
export function classificationOf(
  marking: Marking | null,
  levels: readonly MarkingLevel[],
): DrawnMarking | null {
  if (marking === null) return null;
  if (marking.scheme === 'tlp')
    return {
      label: marking.label,
      foreground: TLP_COLOURS[marking.label],
      background: '#000000',
      caveats: [],
    };
  const level = levels.find(({ label }) => label === marking.label);
  return level === undefined
    ? { label: marking.label, foreground: '#000000', background: '#FFFFFF', caveats: [] }
    : {
        label: level.label,
        foreground: level.foreground,
        background: level.background,
        caveats: level.caveats,
      };
}

/**
 * Below 0 when `a` is lower than `b`, 0 when they are the same, above 0 when it is higher; null when their order isn't
 * known: between schemes, and between an organisation's labels that `levels` doesn't hold. No marking is the lowest.
 */
export function compareMarkings(
  a: Marking | null,
  b: Marking | null,
  levels: readonly MarkingLevel[],
): number | null {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  if (a.scheme === 'tlp' && b.scheme === 'tlp')
    return TLP_LABELS.indexOf(a.label) - TLP_LABELS.indexOf(b.label);
  if (a.scheme !== b.scheme) return null;
  if (a.label === b.label) return 0;
  const placeOf = ({ label }: Marking) => levels.findIndex((level) => level.label === label);
  const [left, right] = [placeOf(a), placeOf(b)];
  return left < 0 || right < 0 ? null : left - right;
}

/** The markings of the scheme that `marking` is of, from the lowest to the highest; only itself where none is known. */
export function schemeOf(marking: Marking, levels: readonly MarkingLevel[]): readonly Marking[] {
  if (marking.scheme === 'tlp') return TLP_LABELS.map((label) => ({ scheme: 'tlp', label }));
  return levels.some(({ label }) => label === marking.label)
    ? levels.map(({ label }) => ({ scheme: 'own', label }))
    : [marking];
}
