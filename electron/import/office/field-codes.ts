// What fields of Word and of RTF stand for, by their codes.

/** Made of the document itself: no text to quote, and its page numbers are of another day. */
const CONTENTS = /^\s*(?:toc|index|toa|bidioutline)\b/iu;
export const isContents = (code: string): boolean => CONTENTS.test(code);
