// Words of which each stands once in a document, in several scripts, so that a lost or moved one is seen.

/** Stand-ins in the text of a generated tree, one for each script; named words take their place. */
export const standIn = {
  latin: '\ue000',
  arabic: '\ue001',
  hebrew: '\ue002',
  cyrillic: '\ue003',
  greek: '\ue004',
} as const;

type Script = keyof typeof standIn;

// A word is its script's first sign and three more, none of which is a first sign: so words can be told apart however
// they are glued together or broken. No letters that join to one glyph, none that print as another when capital.
const alphabets: Readonly<Record<Script, { readonly first: string; readonly rest: readonly string[] }>> = {
  latin: {
    first: 'x',
    rest: Array.from('bdgkmnprstvz').flatMap((one) => Array.from('aeiou', (two) => one + two)),
  },
  arabic: { first: 'ق', rest: Array.from('بتثجحخسشصضطعغفكمن') },
  hebrew: { first: 'ק', rest: Array.from('בגדהזחטלמנסעפרש') },
  cyrillic: { first: 'щ', rest: Array.from('бвгдклмнпрст') },
  greek: { first: 'ψ', rest: Array.from('αβγδεζηθκλμνξπρτ') },
};

const pattern = new RegExp(
  Object.values(alphabets)
    .map(({ first, rest }) => `${first}(?:${rest.join('|')}){3}`)
    .join('|'),
  'gu',
);

/** Every unique word of a text in order, whatever is between its letters: spaces, line ends, capitals. */
export const uniqueWordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/gu, '')
    .match(pattern) ?? [];

/** Gives a function that puts a new word in the place of every stand-in of a text. */
export function wordGiver(): (text: string) => string {
  const used = new Map<Script, number>();
  const scripts = Object.entries(standIn) as readonly [Script, string][];
  const next = (script: Script): string => {
    const at = used.get(script) ?? 0;
    used.set(script, at + 1);
    const { first, rest } = alphabets[script];
    const size = rest.length;
    if (at >= size ** 3) throw new Error(`No more ${script} words`);
    return [at % size, Math.floor(at / size) % size, Math.floor(at / size ** 2)].reduce(
      (word, digit) => word + (rest[digit] ?? ''),
      first,
    );
  };
  return (text) => scripts.reduce((out, [script, sign]) => out.replaceAll(sign, () => next(script)), text);
}
