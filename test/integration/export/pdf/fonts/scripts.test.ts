import { describe, expect, it } from 'vitest';
import {
  doc,
  docWith,
  noMatter,
  p,
  paragraphWith,
  section,
  sectionWith,
  t,
} from '../../../../builders/tree.ts';
import { ask, saved, textOf, tools, write } from '../support.ts';

const lines = {
  chinese: '利比亚局势报告：班加西的冲突，2014年5月16日；“哈夫塔尔”发言人说（路透社）。',
  traditional: '臺灣海峽局勢：國防部發布聲明，軍機越過中線。',
  japanese: '日本語のテスト。国連安全保障理事会は、リビア情勢について協議した。',
  korean: '한국어 시험: 유엔 안전보장이사회는 리비아 정세를 논의하였다.',
  russian: 'Совет Безопасности ООН обсудил положение в Ливии, ёлка и съезд.',
  ukrainian: 'Рада Безпеки ООН обговорила становище, їжак і ґанок.',
  greek: 'Το Συμβούλιο Ασφαλείας συζήτησε την κατάσταση· ᾧ ἀγαθῷ.',
  signs: '≥ 5 → 7 ✓ ✗ ■ ● ▪ ≈ ≠ ≤ − ∑ ∞ √ ⚠ ☐ ☑ ★ ① ½ № ° € ₽ ₪',
  marks: 'Z̧aẖīm q̄ār ʿAlī ʾAḥmad Ṭarābulus Ẓuwāra Đặng Trần',
};

describe('a document in many scripts', () => {
  it('is carried without a loss', async () => {
    const { losses } = await write(doc(section(...Object.values(lines).map((line) => p(line)))));
    expect(losses).toEqual([]);
  });

  it.runIf(tools)('gives back the words of each', async () => {
    const path = saved(await write(doc(section(...Object.values(lines).map((line) => p(line))))));
    const text = (textOf(path) ?? '').replaceAll(' ', '');
    for (const line of Object.values(lines)) {
      expect(text.normalize('NFC')).toContain(line.normalize('NFC').replaceAll(' ', ''));
    }
  });

  it.runIf(tools)('draws Chinese, Japanese and Korean in the forms of the language', async () => {
    const fontsOf = async (lang: string | null, words: string) =>
      ask('pdffonts', saved(await write(doc(section(paragraphWith({ lang }, words)))))) ?? '';
    expect(await fontsOf('zh-Hans', '骨直')).toContain('NotoSansHans-Regular');
    expect(await fontsOf('ja', '骨直')).toContain('NotoSansJP-Regular');
    expect(await fontsOf('ko', '骨直')).toContain('NotoSansKR-Regular');
    expect(await fontsOf(null, '骨直')).toContain('NotoSansHans-Regular');
    expect(await fontsOf(null, '骨直の')).toContain('NotoSansJP-Regular');
    expect(await fontsOf(null, 'no such letter')).not.toContain('Hans');
    const bold = doc(section(p(t('中文', { bold: true }))));
    expect(ask('pdffonts', saved(await write(bold)))).toContain('NotoSansHans-Bold');
  });

  it.runIf(tools)('breaks Chinese between letters, but never before a stop', async () => {
    const words = '班加西的冲突持续了三天。哈夫塔尔的部队进攻，政府军撤退；平民逃离。'.repeat(12);
    const path = saved(await write(doc(section(paragraphWith({ lang: 'zh' }, words)))));
    const rows = (ask('pdftotext', '-layout', path, '-') ?? '')
      .split('\n')
      .filter((row) => /\p{Script=Han}/u.test(row));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row.trim()).not.toMatch(/^[，。；、：）”]/u);
  });
});

describe.runIf(tools)('right-to-left scripts', () => {
  const read = async (words: string, more: Parameters<typeof t>[1] = {}) => {
    // Of a page with Latin words in header and footer pdftotext gives the last sign of a line first.
    const bare = sectionWith({ header: noMatter, footer: noMatter }, p(t(words, more)));
    const tree = docWith({ dir: 'rtl', language: 'ar', classification: null }, bare);
    const written = await write(tree);
    expect(written.losses).toEqual([]);
    return (textOf(saved(written)) ?? '').normalize('NFKC');
  };

  it('extract Arabic in bold and slanted, with digits and tatweel', async () => {
    const mixed = await read('قوات حفتر 2014 ٢٠١٤', { bold: true });
    for (const part of ['قوات حفتر', '2014', '٢٠١٤']) expect(mixed).toContain(part);
    expect(await read('قوات حفتر', { italic: true })).toContain('قوات حفتر');
    expect(await read('محمـــد')).toContain('محمـــد');
  });

  it('extract Persian and Urdu letters', async () => {
    const persian = await read('گزارش وضعیت پژوهشگران چین ۱۲۳');
    for (const part of ['گزارش وضعیت پژوهشگران چین', '۱۲۳']) expect(persian).toContain(part);
    expect(await read('پاکستان کے ٹیلی ویژن نے کہا ہے')).toContain('پاکستان کے ٹیلی ویژن نے کہا ہے');
  });

  it('extract vowelled Arabic and pointed Hebrew word for word', async () => {
    const arabic = 'الْعَرَبِيَّةُ لُغَةٌ جَمِيلَةٌ وَقَدْ كَتَبَ الرَّجُلُ كِتَابًا مُفِيدًا عَنِ الشَّرِيعَةِ';
    const hebrew = 'שָׁלוֹם עֲלֵיכֶם בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ';
    for (const words of [arabic, hebrew]) {
      for (const look of [{}, { bold: true }] as const) {
        const text = (await read(words, look)).split(' ');
        expect(
          words
            .normalize('NFKC')
            .split(' ')
            .filter((word) => !text.includes(word)),
        ).toEqual([]);
      }
    }
  });

  it('extract letters of Latin with marks that no letter of the font has', async () => {
    expect(await read('b\u0303 x\u0302y q\u0304a', { dir: 'ltr' })).toContain('b\u0303 x\u0302y q\u0304a');
  });

  it('part words with spaces for who listens', async () => {
    const path = saved(await write(docWith({ dir: 'rtl', language: 'ar' }, section(p('قوات حفتر نهاية')))));
    expect(ask('pdfinfo', '-struct-text', path)).toMatch(/"\S+ \S+ \S+ ?"/u);
  });
});

describe('what no font shows', () => {
  it('is told once for each character, with what stands in its place', async () => {
    const { losses } = await write(doc(section(p('ok 🫠 and 🫠 and ཨ'))));
    expect(losses.map((loss) => loss.kind)).toEqual(['missing-glyph', 'missing-glyph']);
    expect(losses[0]?.what).toContain('U+1FAE0');
  });
});
