// What people say and write when what they tell is not to be printed, or not under their name, in four languages. Patterns run over
// the text as it stands; letters of Arabic are found with and without vowel signs and in their several forms.

import type { TermsOfUse } from '../../model/kinds/source-terms.ts';

export type TermPhrase = {
  readonly use: TermsOfUse;
  readonly pattern: RegExp;
  /**
   * Articles speak of the terms of others. `note`: means its own terms in a note of a talk only ("she spoke on condition of
   * anonymity"); `unpublished`: in whatever was not published ("don't use my name"); `anything`: everywhere.
   */
  readonly means: 'note' | 'unpublished' | 'anything';
};

const phrase = (use: TermsOfUse, source: string, means: TermPhrase['means'] = 'unpublished'): TermPhrase => ({
  use,
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, 'iu'),
  means,
});

const MARKS = '[\\u064b-\\u0652\\u0640]*';
const FORMS: Readonly<Record<string, string>> = { ا: '[اأإآ]', ي: '[يى]', ه: '[هة]' };
/** Words of Arabic as a pattern; letters after them (a pronoun, a plural) may follow where "…" ends them. */
const arabic = (words: string): string =>
  [...words]
    .map((letter) =>
      letter === ' ' ? '\\s+' : /\p{L}/u.test(letter) ? `${FORMS[letter] ?? letter}${MARKS}` : letter,
    )
    .join('');

const anyOfArabic = (...phrases: readonly string[]): string => phrases.map(arabic).join('|');

/** These words with the name or identity of somebody after them. */
const named = (...phrases: readonly string[]): string =>
  String.raw`(?:${anyOfArabic(...phrases)})\s+(?:${anyOfArabic('اسمي', 'اسمه', 'اسمها', 'اسمهم', 'هويتي', 'هويته', 'هويتها', 'هويتهم')})`;

const NOT = String.raw`(?:do\s+not|don['’]?t|never|must\s+not|can(?:no|['’])t|please\s+do(?:\s+not|n['’]?t))`;
const MY = '(?:my|his|her|their|our)';
const ME = '(?:me|him|her|us|them)';

/** The strictest first. */
export const termPhrases: readonly TermPhrase[] = [
  phrase(
    'background',
    String.raw`off[\s-]the[\s-]record|background\s+only|for\s+background\s+only|not\s+for\s+publication|${NOT}\s+(?:publish|print)\s+(?:this|any\s+of\s+(?:this|it)|it)`,
  ),
  phrase(
    'background',
    String.raw`en\s+off|hors\s+micro|à\s+ne\s+pas\s+publier|ne\s+pas\s+publier|ne\s+publiez\s+(?:pas|rien)`,
  ),
  phrase(
    'background',
    String.raw`fuera\s+de\s+micrófono|no\s+(?:lo\s+)?publi(?:que|ques|quen|car)(?!\s+mi\s+nombre)`,
  ),
  phrase(
    'background',
    anyOfArabic(
      'ليس للنشر',
      'ليست للنشر',
      'غير صالح للنشر',
      'غير قابل للنشر',
      'لا تنشر هذا',
      'لا تنشروا هذا',
    ),
  ),
  phrase(
    'chathamHouse',
    String.raw`(?:under\s+)?(?:the\s+)?chatham\s+house\s+rules?|règles?\s+de\s+chatham\s+house|reglas?\s+de\s+chatham\s+house`,
  ),
  phrase('chathamHouse', anyOfArabic('قاعده تشاتام هاوس', 'قاعده تشاثام هاوس', 'قواعد تشاتام هاوس')),
  phrase(
    'notForAttribution',
    String.raw`not\s+for\s+attribution(?:\s+by\s+name(?:\s+or\s+\p{L}+)?)?|(?:${NOT}|not\s+to)\s+(?:use|print|publish|mention|quote|give|reveal|disclose)\s+${MY}\s+(?:real\s+|full\s+)?names?|${NOT}\s+(?:name|identify|quote|cite|mention)\s+${ME}|without\s+(?:using\s+|naming\s+|giving\s+)?${MY}\s+names?|keep\s+(?:my|our)\s+names?\s+out`,
  ),
  phrase(
    'notForAttribution',
    String.raw`(?:on|under)\s+(?:the\s+)?condition\s+of\s+anonymity|(?:asked|wants?|wishes|prefers?|requested)\s+not\s+to\s+be\s+(?:named|identified|quoted)|(?:wants?|asked|wishes|prefers?)\s+to\s+(?:stay|remain)\s+anonymous|on\s+(?:deep\s+)?background`,
    'note',
  ),
  phrase(
    'notForAttribution',
    String.raw`(?:ne\s+(?:me\s+)?(?:citez|cite|nommez|nomme)\s+pas)|n['’]utilise[zs]?\s+pas\s+(?:mon|son|leur)\s+nom|ne\s+(?:donne[zs]?|mentionne[zs]?|publie[zs]?|cite[zs]?)\s+pas\s+(?:mon|son|leur)\s+nom|sans\s+(?:citer|mentionner|donner)\s+(?:mon|son|leur)\s+nom`,
  ),
  phrase(
    'notForAttribution',
    String.raw`sous\s+(?:couvert|condition|réserve)\s+(?:de\s+l['’]|d['’])?anonymat|requis\s+l['’]anonymat|souhaite\s+(?:garder|conserver)\s+l['’]anonymat|rester\s+anonyme`,
    'note',
  ),
  phrase(
    'notForAttribution',
    String.raw`no\s+(?:uses?|usen|publiques?|publiquen|menciones?|mencionen|des|den|digas?|digan|cites?|citen)\s+(?:mi|su)\s+nombre|no\s+me\s+(?:cites?|citen|nombres?|nombren|menciones?|mencionen|identifiques?|identifiquen)|sin\s+(?:citar|mencionar|dar)\s+(?:mi|su)\s+nombre`,
  ),
  phrase(
    'notForAttribution',
    String.raw`bajo\s+(?:condición|reserva)\s+de\s+anonimato|pidió\s+(?:no\s+ser\s+identificad[oa]|(?:el\s+)?anonimato)|permanecer\s+en\s+el\s+anonimato`,
    'note',
  ),
  phrase(
    'notForAttribution',
    named('لا تذكر', 'لا تذكري', 'لا تذكروا', 'لا تستخدم', 'لا تستخدموا', 'لا تنشر', 'لا تنشروا'),
  ),
  phrase(
    'notForAttribution',
    named('دون ذكر', 'بدون ذكر', 'من دون ذكر', 'عدم ذكر', 'عدم الكشف عن', 'رفض الكشف عن'),
    'note',
  ),
  phrase(
    'embargoed',
    String.raw`(?:under\s+|strict\s+)?embargo(?:ed)?(?=\s*:?\s*(?:until|till|to|\d))`,
    'anything',
  ),
  phrase('embargoed', String.raw`sous\s+embargo(?=\s+jusqu)|embargad[oa](?=\s+hasta)`, 'anything'),
  phrase('embargoed', anyOfArabic('محظور النشر', 'يحظر نشره', 'يحظر النشر'), 'anything'),
];

/** Words between quotation marks that the source may be cited under. */
export const citeAsPhrases: readonly RegExp[] = [
  /(?<!\p{L})(?:cite|quote|attribute|describe|identify)\s+(?:(?:me|him|her|us|them|this|it)\s+)?(?:only\s+|just\s+)?(?:as|to)\s*:?\s*["“«]([^"”»\n]{2,160})["”»]/iu,
  /(?<!\p{L})cite[zr]?(?:[\s-](?:moi|le|la|les))?\s+(?:comme|en\s+tant\s+que)\s*:?\s*["“«]([^"”»\n]{2,160})["”»]/iu,
  /(?<!\p{L})(?:c[ií]t[ae](?:me|lo|la|r)?|c[ií]ten(?:me|lo|la)?)\s+como\s*:?\s*["“«]([^"”»\n]{2,160})["”»]/iu,
];

/** What stands between "embargoed" and its date. */
export const untilWords = /^\s*:?\s*(?:until|till|to|jusqu['’](?:au|à)|hasta(?:\s+el)?|حتى|لغاية)?\s*/iu;

/** A note of a talk says so at its head. */
export const noteHeads =
  /^\s*(?:(?:phone\s+|video\s+)?call|interview|meeting|talk|conversation|chat|note|notes|voice\s+message|entretien|appel|coup\s+de\s+fil|réunion|conversation|llamada|entrevista|reunión|conversación)(?![\p{L}])|^\s*(?:مكالمة|مقابلة|اجتماع|اتصال|حديث|محادثة)/iu;
