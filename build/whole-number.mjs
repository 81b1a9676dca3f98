// Numbers that somebody typed after a command.
import { Explained } from './say.mjs';

/**
 * The whole number from 1 that a word is; throws an explained failure with the usage for another.
 * @param {string} word
 * @param {string} usage
 */
export function wholeNumber(word, usage) {
  const number = Number(word);
  if (!Number.isInteger(number) || number < 1)
    throw new Explained(`${word} is not a whole number from 1.\n${usage}`);
  return number;
}
