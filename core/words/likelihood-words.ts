// Likelihood scales, ICD 203 and UK PHIA, with their exact bounds, and their terms in the languages of documents.
// A judgement and the likelihood atom of a text keep the English term; documents print it in the brief's language.

export type LikelihoodScale = 'icd203' | 'phia';

/** One step: per cent as the standard prints them, and its terms; the first English one is the key. */
export type LikelihoodStep = {
  readonly bounds: string;
  readonly en: readonly [key: string, ...string[]];
  readonly fr: string;
  readonly ar: string;
};

export const likelihoodScales: Readonly<Record<LikelihoodScale, readonly LikelihoodStep[]>> = {
  icd203: [
    { bounds: '1–5', en: ['almost no chance', 'remote'], fr: 'presque aucune chance', ar: 'شبه مستحيل' },
    { bounds: '5–20', en: ['very unlikely', 'highly improbable'], fr: 'très improbable', ar: 'مستبعد جدا' },
    { bounds: '20–45', en: ['unlikely', 'improbable'], fr: 'improbable', ar: 'مستبعد' },
    {
      bounds: '45–55',
      en: ['roughly even chance', 'roughly even odds'],
      fr: 'chances à peu près égales',
      ar: 'احتمالات متقاربة',
    },
    { bounds: '55–80', en: ['likely', 'probable'], fr: 'probable', ar: 'مرجح' },
    { bounds: '80–95', en: ['very likely', 'highly probable'], fr: 'très probable', ar: 'مرجح جدا' },
    {
      bounds: '95–99',
      en: ['almost certain', 'almost certainly', 'nearly certain'],
      fr: 'presque certain',
      ar: 'شبه مؤكد',
    },
  ],
  phia: [
    { bounds: '>0–≈5', en: ['remote chance'], fr: 'chance infime', ar: 'احتمال ضئيل' },
    { bounds: '≈10–≈20', en: ['highly unlikely'], fr: 'très improbable', ar: 'مستبعد جدا' },
    { bounds: '≈25–≈35', en: ['unlikely'], fr: 'improbable', ar: 'مستبعد' },
    { bounds: '≈40–<50', en: ['realistic possibility'], fr: 'possibilité réelle', ar: 'احتمال واقعي' },
    { bounds: '≈55–≈75', en: ['likely', 'probable'], fr: 'probable', ar: 'مرجح' },
    { bounds: '≈80–≈90', en: ['highly likely'], fr: 'très probable', ar: 'مرجح جدا' },
    { bounds: '≈95–<100', en: ['almost certain'], fr: 'presque certain', ar: 'شبه مؤكد' },
  ],
};

/** The step that a term belongs to, case ignored; null for a term that the scale does not have. */
export const likelihoodStep = (scale: LikelihoodScale, term: string): LikelihoodStep | null =>
  likelihoodScales[scale].find((step) => step.en.includes(term.trim().toLowerCase())) ?? null;

/** The term in a document's language; English and unknown terms stay as they were written. */
export function likelihoodToWords(scale: LikelihoodScale, term: string, language: string): string {
  const step = likelihoodStep(scale, term);
  const base = language.toLowerCase().split('-')[0];
  return step === null ? term : base === 'fr' ? step.fr : base === 'ar' ? step.ar : term;
}

/** The terms of a scale that may stand in English text, longest first, for finding them. */
export const likelihoodTerms = (scale: LikelihoodScale): string[] =>
  likelihoodScales[scale].flatMap((step) => [...step.en]).sort((a, b) => b.length - a.length);

/**
 * The steps whose terms stand in a text, whole words and the longest term at each place, in the order they are said;
 * English terms, and those of the document's language.
 */
export function likelihoodSaid(scale: LikelihoodScale, text: string, language: string): LikelihoodStep[] {
  const base = language.toLowerCase().split('-')[0];
  const steps = new Map<string, LikelihoodStep>();
  for (const step of likelihoodScales[scale])
    for (const term of [...step.en, ...(base === 'fr' ? [step.fr] : base === 'ar' ? [step.ar] : [])])
      if (!steps.has(term)) steps.set(term, step);
  const longestFirst = [...steps.keys()].sort((a, b) => b.length - a.length);
  const any = longestFirst.map((term) => term.replaceAll(' ', '\\s+')).join('|');
  const found = text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])(?:${any})(?![\\p{L}\\p{M}])`, 'giu'));
  return [...found].flatMap(([said]) => steps.get(said.toLowerCase().replaceAll(/\s+/gu, ' ')) ?? []);
}
