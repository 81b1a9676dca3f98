// What the readers of marked-up documents share: characters that are written as names or numbers, and the values of attributes.

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
};

/** The text with its character references (HTML, XML) as the characters that they stand for. */
export const decoded = (text: string): string =>
  text.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu,
    (whole, hex?: string, number?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (number !== undefined) return String.fromCodePoint(Number(number));
      return NAMED[name ?? ''] ?? whole;
    },
  );

/** The values of the attributes of these names. */
export const attributesIn = (text: string, told: RegExp): string[] =>
  [...text.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].flatMap(
    ([, name = '', double, single]) => (told.test(name) ? [decoded(double ?? single ?? '')] : []),
  );
