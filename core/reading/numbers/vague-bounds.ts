// The numbers that a vague word may stand for. A vague word never becomes a number: this only tells whether two agree.

import type { VagueSize } from './found-number.ts';

/** Both ends belong to it. Hundreds start at two hundred, and run until a writer would say thousands. */
export const vagueBounds: Readonly<Record<VagueSize, { readonly low: number; readonly high: number }>> = {
  dozens: { low: 24, high: 199 },
  hundreds: { low: 200, high: 1_999 },
  thousands: { low: 2_000, high: 19_999 },
  tensOfThousands: { low: 20_000, high: 199_999 },
  hundredsOfThousands: { low: 200_000, high: 1_999_999 },
  millions: { low: 2_000_000, high: 199_999_999 },
};
