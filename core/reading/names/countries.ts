// Names of countries and territories (ISO 3166-1), as the Unicode CLDR of the runtime has them.

import { foldText } from '../../base/text-fold.ts';

const LANGUAGES = ['en', 'fr', 'es'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Codes that CLDR names beside those of countries. */
const UNIONS: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN']);
let names: ReadonlySet<string> | null = null;

/** Whether a name is that of a country, in English, French or Spanish. */
export function isCountry(name: string): boolean {
  names ??= new Set(
    LANGUAGES.flatMap((language) => {
      const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      return LETTERS.flatMap((first) =>
        LETTERS.flatMap((second) => {
          const region = regions.of(`${first}${second}`);
          return region === undefined || UNIONS.has(`${first}${second}`) ? [] : [foldText(region)];
        }),
      );
    }),
  );
  return names.has(foldText(name));
}
