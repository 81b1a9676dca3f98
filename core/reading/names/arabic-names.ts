// Names in Arabic, which has no capitals: those that stand behind a title, and organisations, which begin with what they are.

const list = (line: string): readonly string[] => line.split(' ').map((word) => word.replaceAll('_', ' '));

const titles = list(
  'الرئيس رئيس_الوزراء رئيس_البرلمان رئيس_الأركان وزير_الخارجية وزير_الدفاع وزير_الداخلية وزير_الصحة اللواء العميد العقيد المشير الفريق الرائد النقيب السيد السيدة الجنرال القاضي القاضية المهندس المهندسة النائب النائبة الأستاذ الأستاذة المحامي المحامية المستشار الشيخ الدكتور الدكتورة الوزير القائد السفير الناشط الصحفي المتحدث_باسمه',
);
const kinds = list(
  'حكومة حركة حزب مجلس وكالة منظمة جماعة كتيبة هيئة جبهة تنظيم لجنة محكمة لواء سرايا ميليشيا قوات مستشفى الجيش الهلال الصليب الأمم الاتحاد',
);
/** No name goes on with these. */
const stops = new Set(
  list(
    'إن أن في من على إلى عن مع بعد قبل خلال يوم أمس اليوم الذي التي وقد قد كان كانت قال قالت صرح أعلن أكد لم لن لا هو هي هذا هذه ثم أو حتى عندما بأن أنه إنه مساء صباح حول ضد بين',
  ),
);
/** The first of two words that are one name. */
const halves = new Set(list('عبد أبو أبي أبا ابن بن بنت أم آل سيف نور'));
const A = String.raw`[\u0621-\u064a\u064b-\u0652\u0671]`;
const BEGIN = String.raw`(?<![\u0621-\u0652])`;
/** و is written with the word after it. */
const TITLED = new RegExp(String.raw`${BEGIN}(?:و|ل|ب)?(?:${titles.join('|')}) (?=((?:${A}+ ?){1,5}))`, 'gu');
/** A ministry is named by one field, or two; an agency or a movement also by a word without the article. */
const NAMED_BY_KIND = new RegExp(
  String.raw`${BEGIN}(?:و|ل|ب)?(وزارة ال${A}+(?: وال${A}+)?|(?:${kinds.join('|')})(?: ال${A}+){1,3}|(?:وكالة|حركة) (?!ال|(?:${[...stops].join('|')})(?!${A}))${A}{3,})`,
  'gu',
);
const TITLE_WORDS = new Set(titles.flatMap((title) => title.split(' ').slice(0, 1)));

/** The names of a line with where each begins (UTF-16). */
export function arabicNames(line: string): { readonly name: string; readonly at: number }[] {
  const found: { name: string; at: number }[] = [];
  for (const match of line.matchAll(TITLED)) {
    const name = personIn(match[1] ?? '');
    if (name !== null) found.push({ name, at: match.index + match[0].length });
  }
  for (const match of line.matchAll(NAMED_BY_KIND)) {
    const name = match[1] ?? '';
    found.push({ name, at: match.index + match[0].length - name.length });
  }
  return found;
}

/** The first two parts of what stands behind a title; null where there are fewer. */
function personIn(words: string): string | null {
  const parts = words.trim().split(' ');
  const end = parts.findIndex(
    (part) => stops.has(part) || TITLE_WORDS.has(part) || /^(?:و|ب|ل)(?:ال|لل)/u.test(part),
  );
  const usable = end === -1 ? parts : parts.slice(0, end);
  let taken = 0;
  for (let counted = 0; counted < 2 && taken < usable.length; counted += 1) {
    taken += halves.has(usable[taken] ?? '') ? 2 : 1;
    if (counted === 1 && taken <= usable.length) return usable.slice(0, taken).join(' ');
  }
  return null;
}
