// Whether words are plainly the name of one person, and no place of work, office or trade. Where it can't be told, they are not.

import { foldText } from '../../base/text-fold.ts';
import { isCountry } from '../names/countries.ts';
import { notAlone, particles, placeNouns } from '../names/name-words.ts';
import { withoutTitles } from '../names/without-titles.ts';
import { describingWords, organisationWords } from './describing-words.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** What tells of a place of work, an organisation or a trade. */
const WORK = new Set([
  ...describingWords,
  ...organisationWords,
  ...[
    ...placeNouns,
    ...notAlone,
    ...list(`
      Ministry Office Department Centre Center Clinic School Bank Company Agency Council Committee Brigade Army Police Union
      Party Foundation Institute Radio News Press Embassy Camp Village Town Ward Unit Court Command Service Group Division
      Surgeon Doctor Nurse Director Head Chief Officer Manager Teacher Journalist Reporter Editor Member Deputy Lawyer
      Engineer Physician Driver Witness Resident Activist Analyst Researcher Official Adviser Advisor Coordinator Founder
      Ministère Bureau Hôpital Université Clinique École Banque Agence Conseil Comité Armée Association Médecin Infirmier
      Infirmière Directeur Directrice Chef Ministerio Oficina Universidad Clínica Escuela Banco Agencia Consejo Ejército
      Médico Médica Enfermero Enfermera Jefe Jefa
      مستشفى جامعة وزارة مكتب مركز شركة مدرسة مخيم بلدية مدينة قرية حي عيادة منظمة هيئة لجنة مجلس كتيبة لواء جيش شرطة
      قسم إدارة صحيفة قناة وكالة نقابة جمعية مؤسسة حزب محكمة ميناء مطار طبيب طبيبة ممرض ممرضة مدير مديرة رئيس رئيسة مسؤول
      مسؤولة جراح جراحة صحفي صحفية محام محامي محامية مهندس مهندسة ناشط ناشطة عضو معلم معلمة
      بیمارستان دانشگاه وزارت اداره شرکت پزشک پرستار مدیر خبرنگار
      בית משרד אוניברסיטה קופת רופא רופאה אחות מנהל מנהלת עיתונאי עיתונאית עורך
    `),
  ].map(foldText),
]);
/**
 * Words that join what is said of somebody and stand in no name, in languages whose script has no capitals. "على" is none of them: Ali
 * is written so, too.
 */
export const joining = list(
  'في من إلى الى عن مع بعد قبل حول بشأن لدى التي الذي الذين در از با به که میں کے کی کا של עם על את מן אצל',
);
const JOINING = new Set(joining);
const PARTICLES = new Set(particles.flatMap((particle) => particle.split(' ')).map(foldText));
const MOST_WORDS = 6;

/** Two to six words, each with a capital where its script has them, none of which tells of work or a place. */
export function isPerson(words: string): boolean {
  const name = withoutTitles(words.trim()).name;
  const parts = name.split(/[\s\u00a0]+/u);
  if (parts.length < 2 || parts.length > MOST_WORDS || isCountry(name)) return false;
  return parts.every((part, at) => {
    const folded = foldText(part);
    if (isWork(part) || JOINING.has(part)) return false;
    if (/^(?:(?:al|el)[-’'])?\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(part)) return true;
    if (/^[\p{Lo}\p{M}]+$/u.test(part)) return true;
    return at > 0 && at < parts.length - 1 && PARTICLES.has(folded) && !JOINS.test(part);
  });
}

/** Whether a word tells of a trade, a place of work, an organisation or a people. */
export function isWork(word: string): boolean {
  const folded = foldText(word);
  return [folded, folded.replace(/^ال/u, ''), folded.replace(/s$/u, '')].some((form) => WORK.has(form));
}

const JOINS = /^(?:and|et|y|und|e|&|\+)$/iu;
const BETWEEN = /\s+(?:and|et|y|und|e|&|\+|و)\s+/iu;
const ARABIC_AND = /\s+و(?=[\u0621-\u064a]{2})/u;

/**
 * Those whom words join that are plainly several persons: "Salma Idris and Omar Ben Ali"; else the words as they are. In Arabic, where
 * a name may begin with the letter of "and", the whole is one of them.
 */
export function areSeveral(words: string): readonly string[] {
  const joined = words.split(BETWEEN);
  if (joined.length > 1 && joined.every(isPerson)) return joined;
  const arabic = words.split(ARABIC_AND);
  return arabic.length > 1 && arabic.every(isPerson) ? [words, ...arabic] : [words];
}
