// One number of a report in the words of the window: "at least 40 (part)", "13, of whom 3 children".

import type { FigureCell, FigurePart } from '../../../core/model/kinds/figure.ts';
import { figureWords } from './figures.ts';
import { number } from '../plural.ts';

const text = figureWords.editor;

/** A number with what the report says of it: "more than 100", "dozens". */
export function quantityText({ value, operator }: Pick<FigureCell, 'value' | 'operator'>): string {
  const plain =
    value.type === 'words'
      ? value.words
      : value.type === 'number'
        ? number(value.value)
        : `${number(value.low)}–${number(value.high)}`;
  return operator === null ? plain : text.related(operator, plain);
}

/** "3 children, 2 women"; read again by `readParts` it gives the same. */
export const partsText = (parts: readonly FigurePart[]): string =>
  parts.map((part) => `${quantityText(part)} ${part.words}`.trim()).join(', ');

export function cellText(cell: FigureCell): string {
  const plain = quantityText(cell);
  const scoped = cell.scope === 'partial' ? text.partShort(plain) : plain;
  return cell.ofWhom.length === 0 ? scoped : text.withParts(scoped, partsText(cell.ofWhom));
}
