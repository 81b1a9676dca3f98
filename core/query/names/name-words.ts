// Words that stand in names and say nothing of who it is, and names that are words of the language. Small on purpose:
// a word that is missing here only makes for a question more.

import { foldText } from '../../base/text-fold.ts';

const folded = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/\s+/u)
      .map((word) => foldText(word)),
  );

/** Particles, titles and words of organisations: no part of a name that anybody is asked about. */
export const particles = folded(`
  al el ul ad ar as ash at az an bin ibn bint ben abu abou umm abd van von der den ter ten del della dei des las los san
  dos das the and for of de da di du la le
  mr mrs ms miss dr prof professor sir lady lord gen general col colonel lt lieutenant maj major capt captain sgt
  sergeant brig brigadier cmdr commander sheikh shaykh sheik haj hajj hajji imam mullah mufti president minister king
  queen prince princess señor señora monsieur madame herr frau général capitaine
  army brigade brigades council forces front government group ministry movement national party police committee
  بن ابن بنت ابو ابي ابا ام عبد ال الحاج حاج الشيخ شيخ السيد السيدة الدكتور دكتور اللواء لواء العميد عميد العقيد عقيد
  الفريق فريق المشير مشير الرائد رائد النقيب نقيب الملازم الرئيس رئيس الوزير وزير الامير امير الملك
`);

/** One-word names that are words too: in a text nobody but a person can tell which they are. */
export const wordsAsNames = folded(`
  may will hope mark grace faith joy rose april june august summer dawn bill frank grant jack pat rob sue art ray drew
  chance chase hunter young king prince bishop baker carpenter cook fisher smith stone rivers brook lake wood field
  brown black white green gray grey long short rich best love self day night west north south east price case page
  amal nour noor salam karim
  امل نور سلام كريم ايمان هدي امان سعيد جميل حسن سالم ناصر صالح عادل
`);

/** Names of three letters that are written, or are folded, as words everybody uses are: "on", "from me", "a life". As names of their own alone. */
export const wordsOfThree = folded(`
  على منى هدى عمر سمر قمر بدر فجر كرم فرح مرح امل وفا رضا ندى سما مها لما هنا شمس نصر فتح فضل صبر سعد حمد زيد فهد اسد
  עלי אור גיל טוב דין שיר חן
`);
