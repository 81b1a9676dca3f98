// Letters of Latin, Greek and Cyrillic that look alike, where one word mixes them (UTS #39, 4 and its table of confusables). A word that is
// of one script throughout says what it says.

type Script = 'latin' | 'greek' | 'cyrillic';

const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/u)
      .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
  );

/** What looks like a letter of Latin; capitals where they look like another letter than the small ones. */
const TO_LATIN: Readonly<Record<'greek' | 'cyrillic', ReadonlyMap<string, string>>> = {
  cyrillic: pairs('аa вb ьb сc ԁd еe гr һh нh іi јj кk ӏl мm пn оo рp ԛq ѕs тt уy үy ѵv ѡw ԝw хx Гr Пn'),
  greek: pairs('αa βb γy εe ζz ηn ιi κk μu νv οo ρp σo τt υu χx ωw Ηh Μm Νn Υy'),
};
/** The other way: what a letter of Latin is taken for in these. */
const FROM_LATIN: Readonly<Record<'greek' | 'cyrillic', ReadonlyMap<string, string>>> = {
  cyrillic: pairs('aа bь cс dԁ eе hһ iі jј kк lӏ mм oо pр qԛ sѕ tт vѵ wԝ xх yу Bв Hн'),
  greek: pairs('aα bβ eε iι kκ nη oο pρ tτ uυ vν wω xχ yγ zζ Hη Mμ Nν Yυ'),
};

/** By the unit of a folded letter; null for those of other scripts, digits among them. */
const scriptOf = (unit: number): Script | null => {
  if (unit < 0x370) return unit > 0x60 ? 'latin' : null;
  if (unit < 0x400 || (unit >= 0x1f00 && unit < 0x2000)) return 'greek';
  return unit < 0x530 ? 'cyrillic' : null;
};

/** Whether a unit is of a script that has look-alikes in Latin: without one nothing has to be looked at. */
export const maybeMixed = (unit: number): boolean => unit >= 0x370 && unit < 0x530;

/**
 * The folded letters of one word with those of other scripts as the letters of its own that they look like; null where nothing has to
 * change. Its own is the script into which all others can be put; of several that of most letters, Latin before the others. `shown` has the
 * letter of the text for each unit, for capitals look like other letters.
 */
export function inOneScript(units: readonly number[], shown: readonly string[]): number[] | null {
  const counts = new Map<Script, number>();
  for (const unit of units) {
    const script = scriptOf(unit);
    if (script !== null) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  if (counts.size < 2) return null;
  const most = [...counts].sort(([a, many], [b, more]) => more - many || rank(a) - rank(b));
  for (const [script] of most) {
    const made = units.map((unit, at) => inScript(unit, shown[at] ?? '', script));
    if (made.every((unit) => unit !== null)) return made;
  }
  return null;
}

const rank = (script: Script): number => ['latin', 'greek', 'cyrillic'].indexOf(script);

function inScript(unit: number, shown: string, to: Script): number | null {
  const from = scriptOf(unit);
  if (from === null || from === to) return unit;
  const letter = String.fromCharCode(unit);
  const latin = from === 'latin' ? letter : look(TO_LATIN[from], letter, shown);
  if (latin === null || to === 'latin') return latin?.charCodeAt(0) ?? null;
  const made = look(FROM_LATIN[to], latin, from === 'latin' ? shown : latin);
  return made?.charCodeAt(0) ?? null;
}

/** As it is shown first, then as a small letter. */
const look = (table: ReadonlyMap<string, string>, letter: string, shown: string): string | null =>
  table.get(shown) ?? table.get(letter) ?? null;
