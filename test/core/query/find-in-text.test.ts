import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RichInline, RichText } from '../../../core/model/text/rich-text.ts';
import { findIn, findInRichText, needleOf, replaceInRichText } from '../../../core/query/find-in-text.ts';
import { plainAtom, plainText } from '../../../core/query/rich-blocks.ts';

const loose = { exact: false, wholeWord: false };
const places = (text: string, query: string, options = loose): string[] => {
  const needle = needleOf(query, options);
  return needle === null ? [] : findIn(text, needle).map(({ start, end }) => text.slice(start, end));
};
const paragraph = (id: string, ...content: RichInline[]): RichText['content'][number] => ({
  type: 'paragraph',
  attrs: { id, dir: null, lang: null },
  ...(content.length === 0 ? {} : { content }),
});
const doc = (...content: RichText['content']): RichText => ({ type: 'doc', content });
const t = (text: string, ...marks: ('bold' | 'italic')[]): RichInline => ({
  type: 'text',
  text,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const citation: RichInline = {
  type: 'citation',
  attrs: { excerptIds: ['excerpt:0146100f-a822-784f-965d-646b72798087' as never], locator: null },
};
const mention: RichInline = {
  type: 'actorMention',
  attrs: { actorId: 'actor:0146100f-a822-784f-965d-646b72798087' as never, label: 'Khalifa Haftar' },
};

describe('finding in a text', () => {
  test.each([
    ['The Général said', 'general', ['Général']],
    ['The GÉNÉRAL said', 'général', ['GÉNÉRAL']],
    ['cafe\u0301 and cafe', 'café', ['cafe\u0301', 'cafe']],
    ['قالت الحُكُومَة إن', 'الحكومة', ['الحُكُومَة']],
    ['مؤسسة وموسسه', 'موسسة', ['مؤسسة', 'موسسه']],
    ['at ١٢ places, 12 more', '12', ['١٢', '12']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['soft\u00adware', 'software', ['soft\u00adware']],
    ['nothing here', 'other', []],
    ['a 100 % certain', '%', ['%']],
  ])('of “%s” for “%s” gives %j', (text, query, expected) => {
    expect(places(text, query)).toEqual(expected);
  });

  test('never takes half of a letter that folds to two', () => {
    expect(places('Straße', 's')).toEqual(['S']);
    expect(places('Straße', 'ss')).toEqual(['ß']);
    expect(places('Straße', 'strasse')).toEqual(['Straße']);
  });

  test('exactly, minds case and accents', () => {
    expect(places('Général general', 'general', { exact: true, wholeWord: false })).toEqual(['general']);
  });

  test('of whole words leaves longer words alone, in Arabic too', () => {
    const whole = { exact: false, wholeWord: true };
    expect(places('port, airport and port-side', 'port', whole)).toEqual(['port', 'port']);
    expect(places('مطار والمطار', 'مطار', whole)).toEqual(['مطار']);
  });

  test.each([
    ['xport and much more text', []],
    ['2port', []],
    ['air_port', []],
    ['port_side', []],
    ['port2', []],
    ['e\u0301port', []],
    ['port𝕏', []],
    ['𝕏port', []],
    ['(port)', ['port']],
    ['a port', ['port']],
    ['x'.repeat(9).concat('-port'), ['port']],
  ])('of a whole word in “%s” gives %j', (text, expected) => {
    expect(places(text, 'port', { exact: false, wholeWord: true })).toEqual(expected);
    expect(places(text, 'port', { exact: true, wholeWord: true })).toEqual(expected);
  });

  test('exactly, takes no letter without the mark that follows it for a whole word', () => {
    expect(places('port\u0301', 'port', { exact: true, wholeWord: true })).toEqual([]);
    expect(places('port\u0301', 'port', { exact: true, wholeWord: false })).toEqual(['port']);
  });

  test('goes on one letter further after what does not count', () => {
    expect(places('sß', 'ss')).toEqual(['ß']);
    expect(places('ssß', 'ss')).toEqual(['ss', 'ß']);
    expect(places('aaab aa', 'aa', { exact: true, wholeWord: true })).toEqual(['aa']);
  });

  test('gives a letter with all its marks, and no mark of another', () => {
    expect(places('ß\u0301\u0302s', 'ss')).toEqual(['ß\u0301\u0302']);
    expect(places('aß\u0301', 'a')).toEqual(['a']);
    expect(places('\u0301abc', 'abc')).toEqual(['abc']);
    expect(places('éß', 'ess')).toEqual(['éß']);
  });

  test('for nothing finds nothing', () => {
    expect(needleOf('  ', { exact: true, wholeWord: false })).toBeNull();
    expect(needleOf('', loose)).toBeNull();
    expect(needleOf('  ', loose)).toBeNull();
    expect(needleOf('\u0301', loose)).toBeNull();
  });

  test('gives places that fold to what was looked for, in order and apart', () => {
    const letters = fc.constantFrom(
      'a',
      'A',
      'é',
      'e\u0301',
      'ß',
      'ss',
      'أ',
      'ا',
      'ـ',
      '\u0651',
      '😀',
      ' ',
      '١',
      '1',
    );
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 40 }),
        fc.array(letters, { minLength: 1, maxLength: 3 }),
        (hay, pin) => {
          const text = hay.join('');
          const needle = needleOf(pin.join(''), loose);
          if (needle === null) return;
          let last = 0;
          for (const { start, end } of findIn(text, needle)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(needleOf(text.slice(start, end), loose)?.text).toBe(needle.text);
            last = end;
          }
        },
      ),
    );
  });
});

describe('finding and replacing in a rich text', () => {
  const find = (text: RichText, query: string) => {
    const needle = needleOf(query, loose);
    if (needle === null) throw new Error('nothing to look for');
    return { needle, matches: findInRichText(text, needle, plainAtom) };
  };
  const replace = (text: RichText, query: string, words: string): RichText =>
    replaceInRichText(text, find(text, query).needle, words, plainAtom);

  test('words that are split by formatting are found, and the new ones look as the first letter did', () => {
    const text = doc(paragraph('a', t('the '), t('cease', 'bold'), t('fire holds')));
    expect(find(text, 'ceasefire').matches).toMatchObject([
      { blockId: 'a', start: 4, end: 13, replaceable: true },
    ]);
    expect(replace(text, 'ceasefire', 'truce')).toEqual(
      doc(paragraph('a', t('the '), t('truce', 'bold'), t(' holds'))),
    );
  });

  test('a citation inside a match stays, after the new words', () => {
    const text = doc(paragraph('a', t('an attempted'), citation, t(' coup.')));
    expect(replace(text, 'attempted coup', 'putsch')).toEqual(
      doc(paragraph('a', t('an putsch'), citation, t('.'))),
    );
  });

  test('the words of a mention are found and never replaced', () => {
    const text = doc(paragraph('a', mention, t(' said that Haftar')));
    expect(find(text, 'haftar').matches.map((match) => match.replaceable)).toEqual([false, true]);
    expect(find(text, 'Haftar said').matches.map((match) => match.replaceable)).toEqual([false]);
    expect(replace(text, 'Haftar', 'he')).toEqual(doc(paragraph('a', mention, t(' said that he'))));
  });

  test('lists, tables and quotations are searched, and what stays is the same object', () => {
    const inside = paragraph('p', t('old words'));
    const text = doc(
      {
        type: 'bulletList',
        attrs: { id: 'l' },
        content: [{ type: 'listItem', attrs: { id: 'i' }, content: [inside] }],
      },
      { type: 'blockquote', attrs: { id: 'q' }, content: [paragraph('q1', t('old'))] },
      {
        type: 'table',
        attrs: { id: 't', caption: '' },
        content: [
          {
            type: 'tableRow',
            attrs: { id: 'r' },
            content: [
              {
                type: 'tableCell',
                attrs: { id: 'c', colspan: 1, rowspan: 1, colwidth: null },
                content: [paragraph('c1', t('OLD'))],
              },
            ],
          },
        ],
      },
    );
    expect(plainText(replace(text, 'old', 'new'))).toBe('new words\nnew\nnew');
    expect(replace(text, 'nowhere', 'x')).toBe(text);
  });

  test('a paragraph that loses all its words is empty as an editor would leave it', () => {
    expect(replace(doc(paragraph('a', t('gone'))), 'gone', '')).toEqual(doc(paragraph('a')));
  });

  test('words beside a mention or a citation are replaced, in each block for itself', () => {
    const text = doc(
      paragraph('a', t('old '), mention, t('old'), citation, t('old')),
      {
        type: 'heading',
        attrs: { id: 'h', dir: null, lang: null, level: 2 },
        content: [t('no'), t('old', 'bold')],
      },
      paragraph('b', t('none')),
      paragraph('c'),
    );
    expect(
      find(text, 'old').matches.map(({ blockId, start, replaceable }) => [blockId, start, replaceable]),
    ).toEqual([
      ['a', 0, true],
      ['a', 18, true],
      ['a', 21, true],
      ['h', 2, true],
    ]);
    const replaced = replace(text, 'old', 'new');
    expect(replaced.content[0]).toEqual(paragraph('a', t('new '), mention, t('new'), citation, t('new')));
    expect(replaced.content[1]).toMatchObject({ content: [t('no'), t('new', 'bold')] });
    expect(replaced.content[2]).toBe(text.content[2]);
    expect(replaced.content[3]).toBe(text.content[3]);
  });

  test('several words of one line are replaced, over breaks and looks', () => {
    const text = doc(
      paragraph(
        'a',
        t('one '),
        t('on', 'bold'),
        t('e', 'italic'),
        t(' and'),
        { type: 'hardBreak' },
        t('one, one'),
      ),
    );
    expect(replace(text, 'one', 'two')).toEqual(
      doc(paragraph('a', t('two '), t('two', 'bold'), t(' and'), { type: 'hardBreak' }, t('two, two'))),
    );
    expect(replace(text, 'one', '')).toEqual(doc(paragraph('a', t('  and'), { type: 'hardBreak' }, t(', '))));
  });

  test('only those are replaced that are let through', () => {
    const text = doc(paragraph('a', t('one one one')));
    const { needle } = find(text, 'one');
    const second = replaceInRichText(text, needle, 'two', plainAtom, ({ start }) => start === 4);
    expect(second).toEqual(doc(paragraph('a', t('one two one'))));
    expect(replaceInRichText(text, needle, 'two', plainAtom, () => false)).toBe(text);
  });

  test('a link goes on only in words that have the same one', () => {
    const link = (text: string, href: string): RichInline => ({
      type: 'text',
      text,
      marks: [{ type: 'link', attrs: { href } }],
    });
    const text = doc(paragraph('a', link('old', 'https://a.example'), link('er', 'https://b.example')));
    expect(replace(text, 'old', 'new').content[0]).toMatchObject({
      content: [link('new', 'https://a.example'), link('er', 'https://b.example')],
    });
  });

  test('numbered lists are searched, pictures and lines stay', () => {
    const rule = { type: 'horizontalRule', attrs: { id: 'r' } } as const;
    const image = {
      type: 'image',
      attrs: {
        id: 'i',
        sha256: 'a'.repeat(64),
        mediaType: 'image/png',
        alt: 'old',
        decorative: false,
        widthPercent: 50,
        caption: 'old',
      },
    } as const;
    const list = (words: string): RichText['content'][number] => ({
      type: 'orderedList',
      attrs: { id: 'l', start: 3 },
      content: [{ type: 'listItem', attrs: { id: 'i' }, content: [paragraph('p', t(words))] }],
    });
    expect(replace(doc(rule, list('old'), image), 'old', 'new')).toEqual(doc(rule, list('new'), image));
  });
});
