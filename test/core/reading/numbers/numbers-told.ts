// Numbers of a text in short, for tables: "≥40 killed; age 34; 30 km".

import { findNumbers } from '../../../../core/reading/numbers/find-numbers.ts';
import type { FoundNumber, NumberRelation } from '../../../../core/reading/numbers/found-number.ts';

const SIGNS: Readonly<Record<NumberRelation, string>> = {
  atLeast: '≥',
  moreThan: '>',
  atMost: '≤',
  lessThan: '<',
  about: '~',
};

/** What is found, in order: operator, value, then what it is where that is not a bare count. */
export const numbersTold = (text: string): string => findNumbers(text).map(told).join('; ');

function told({ value, operator, meaning }: FoundNumber): string {
  const sign = operator === null ? '' : SIGNS[operator.relation];
  const number =
    value.type === 'words'
      ? value.words
      : value.type === 'range'
        ? `${value.low}–${value.high}`
        : String(value.value);
  if (meaning.kind === 'count') return [`${sign}${number}`, meaning.category ?? ''].join(' ').trim();
  return meaning.kind === 'measure' ? `${sign}${number} ${meaning.of}` : `${meaning.kind} ${sign}${number}`;
}
