// Numbers, colours and texts as they are written in a PDF.

/** Three decimals are a fortieth of a hair. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

// A document has a dozen of them.
const colours = new Map<string, string>();

/** `#RRGGBB` as three numbers from 0 to 1. */
export function rgb(colour: string): string {
  const known = colours.get(colour);
  if (known !== undefined) return known;
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const written = parts.map((part) => number(Number.isNaN(part) ? 0 : part)).join(' ');
  colours.set(colour, written);
  return written;
}

const plainText = /^[\u0020-\u007e]*$/u;

/** A text string: as it is where it is ASCII, else in UTF-16 with a byte order mark (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): string {
  if (plainText.test(text)) return `(${text.replaceAll(/[()\\]/gu, '\\$&')})`;
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at += 1)
    hex += text.charCodeAt(at).toString(16).padStart(4, '0').toUpperCase();
  return `<${hex}>`;
}
