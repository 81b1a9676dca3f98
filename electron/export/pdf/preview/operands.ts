// Operands of a content stream as numbers, matrices and colours (ISO 32000-1, 8.3 and 8.6).
import type { Matrix } from '../../../../core/document/page-ink.ts';
import type { Operand } from './read-operators.ts';

export const isNumber = (operand: Operand): operand is number => typeof operand === 'number';

export const matrixOf = (n: readonly number[]): Matrix => [
  n[0] ?? 1,
  n[1] ?? 0,
  n[2] ?? 0,
  n[3] ?? 1,
  n[4] ?? 0,
  n[5] ?? 0,
];

/** First `inner`, then `outer`. */
export function times(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [p, q, r, s, t, u] = outer;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

export const place = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** Grey, RGB or CMYK by how many numbers there are; null for a pattern. */
export function colourOf(operands: readonly Operand[]): string | null {
  const parts = operands.filter(isNumber);
  if (parts.length !== operands.length) return null;
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  if (parts.length === 1) return hex([a, a, a]);
  if (parts.length === 3) return hex([a, b, c]);
  return parts.length === 4 ? hex([a, b, c].map((part) => (1 - part) * (1 - d))) : null;
}

const hex = (parts: readonly number[]): string =>
  `#${parts
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
