// What a passphrase for an encrypted project has to be. Says nothing of how it is used.

/** Fewest characters of a new passphrase. */
export const LEAST_PASSPHRASE = 12;
/** Most that a window takes of one (UTF-16 units). */
export const MOST_PASSPHRASE = 1_000;

/** A passphrase as it is used, however it was typed: Unicode's NFKC. */
export const passphraseAsUsed = (typed: string): string => typed.normalize('NFKC');

/** How many characters a passphrase has, as it is counted against `LEAST_PASSPHRASE`: spaces around it don't count. */
export const passphraseLength = (typed: string): number => [...passphraseAsUsed(typed).trim()].length;
