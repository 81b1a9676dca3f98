// Names with what languages write together with them, and words that only look so.

import { describe, expect, test } from 'vitest';
import { nameHider } from '../../../../core/query/names/name-hider.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { makeWorld, recordName } from '../../../builders/records.ts';

const hiderOf = (...names: readonly string[]) => {
  const world = makeWorld();
  for (const name of names) world.actor([recordName(name)], { protected: true, protectedAs: 'X' });
  return nameHider(new RecordStore(world.records), documentWords('en'));
};
const asked = (name: string, text: string): string[] =>
  hiderOf(name)
    .suspects(text)
    .map(({ start, end }) => text.slice(start, end));

describe('a whole name is hidden', () => {
  test.each([
    ['خالد القعقاري', 'قابلنا خالداً القعقاري', 'قابلنا [X]'],
    ['خالد بشير', 'قابلنا خالدا بشير أمس', 'قابلنا [X] أمس'],
    ['خالد بشير', 'ياخالد بشير', 'يا[X]'],
    ['خالد بشير', 'وياخالد بشير', 'ويا[X]'],
    ['סלמה כהן', 'דיברנו עם לסלמה כהן', 'דיברנו עם ל[X]'],
    ['王小明', '昨天王 小 明来了', '昨天[X]来了'],
    ['김민수', '어제 김민수가 왔다', '어제 [X]가 왔다'],
  ])('%s in %s', (name, text, hidden) => {
    expect(hiderOf(name).hide(text)).toBe(hidden);
  });
});

describe('a part of a name is asked about', () => {
  test.each([
    ['خالد بشير', 'قابلنا خالداً', 'خالداً'],
    ['خالد بشير', 'قابلنا خالدا', 'خالدا'],
    ['خالد بشير', 'ياخالد', 'خالد'],
    ['خالد بشير', 'أخالد هنا؟', 'خالد'],
    ['علي بشير', 'قابلنا علياً', 'علياً'],
    ['רות כהן', 'אמר לכהן', 'כהן'],
    ['משה לוי', 'עם הלוי', 'לוי'],
    ['משה לוי', 'וללוי', 'לוי'],
    ['סלמה קגרי', 'אמר לקגרי', 'קגרי'],
    ['Тарас Шевченко', 'Шевченкові', 'Шевченк'],
    ['Тарас Шевченко', 'Тарасові', 'Тарас'],
    ['Jan Kowalski', 'Kowalskiego', 'Kowalski'],
    ['Jan Kowalski', 'Kowalska', 'Kowalsk'],
    ['Νίκος Παπαδόπουλος', 'του Παπαδόπουλου', 'Παπαδόπουλ'],
  ])('%s in %s', (name, text, part) => {
    expect(asked(name, text)).toEqual([part]);
    expect(hiderOf(name).hide(text)).toBe(text);
  });

  test('also where the name is that one word, and its form may be another', () => {
    expect(hiderOf('خالد').hide('خالدا أخالد')).toBe('خالدا أخالد');
    expect(asked('خالد', 'خالدا أخالد')).toEqual(['خالدا', 'خالد']);
  });

  test.each([
    ['علي', 'على الطاولة', 'على'],
    ['علي', 'أمر فعلي', 'علي'],
    ['منى', 'طلب مني', 'مني'],
  ])('and where it is folded as an ordinary word is: %s in %s', (name, text, part) => {
    expect(asked(name, text)).toEqual([part]);
    expect(hiderOf(name).hide(text)).toBe(text);
  });
});

describe('a whole name whose last word is in the accusative is asked about, for it may say how somebody was', () => {
  test.each([
    ['سالم غانم', 'عاد الى بيته سالما غانما', 'سالما غانما'],
    ['جميل كامل', 'يوما جميلا كاملا', 'جميلا كاملا'],
    ['صالح عادل', 'رجلا صالحاً عادلاً', 'صالحاً عادلاً'],
    ['خالد بشير', 'قابلنا خالدًا بشيرًا أمس', 'خالدًا بشيرًا'],
    ['خالد محمد بشير', 'خالداً بشيراً', 'خالداً بشيراً'],
  ])('%s in %s', (name, text, whole) => {
    const hider = hiderOf(name);
    expect(hider.hide(text)).toBe(text);
    expect(asked(name, text)).toEqual([whole]);
  });

  test('and nothing of its ending is left once it is to be hidden', () => {
    const world = makeWorld();
    world.actor([recordName('خالد بشير')], { protected: true, protectedAs: 'X' });
    const hide = ['خالداً بشيراً'];
    const hider = nameHider(new RecordStore(world.records), documentWords('en'), { hide });
    expect(hider.hide('قابلنا خالداً بشيراً أمس')).toBe('قابلنا [X] أمس');
  });
});

describe('nobody is seen in', () => {
  test.each([
    ['أنس الليبي', 'عادت ليبيا إلى الحوار'],
    ['علي السوري', 'في سوريا، والمحكمة العليا'],
    ['آمنة الروسي', 'تحفظ روسيا أمنها'],
    ['حمد سعد', 'أحمد وأسعد وأكرم'],
    ['كرم شرف', 'أكرم وأشرف'],
    ['سلامة إسلامي', 'الإسلام والسلام'],
    ['محمد عمال', 'إعمال القانون'],
    ['דוד לוי', 'שלוי מלוי'],
    ['Jan Kos', 'kosa kosego'],
    ['Anna Maria', 'Annaego Mariach'],
    ['王明', '国王 明天来了'],
    ['김민수', '김민수정'],
    ['Иван Петренко', 'Петренковский'],
  ])('%s: %s', (name, text) => {
    expect(asked(name, text)).toEqual([]);
  });

  test('a thousand sentences of ordinary Arabic, but where a name is the word itself', () => {
    const hider = hiderOf('خالد الليبي', 'حمد السوري', 'آمنة المصري', 'بشير الروسي', 'سالم التركي');
    const who = ['أحمد', 'رئيسة ليبيا', 'وزارة الداخلية', 'سوريا', 'وفد من روسيا', 'تركيا', 'المحكمة العليا'];
    const what = [
      'تحفظ أمنها',
      'طلب مهلا',
      'نشر بيانا',
      'عقد اجتماعا طويلا',
      'زار مصر أمس',
      'أشاد كثيرا بها',
    ];
    const where = ['في طرابلس', 'قرب الميناء', 'يوم الجمعة', 'شرقا وغربا', 'يا ترى لماذا'];
    for (let at = 0; at < 1_000; at += 1) {
      const sentence = [who[at % 7], what[at % 6], where[at % 5]].join(' ');
      expect(hider.suspects(sentence), sentence).toEqual([]);
    }
  });
});
