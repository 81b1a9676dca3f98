// A fingerprint short enough for a line.

/** The first four and last two characters of a fingerprint. */
export const shortHash = (sha256: string): string => `${sha256.slice(0, 4)}…${sha256.slice(-2)}`;
