// What goes with a passage that has to go, and what stays around it.
import { describe, expect, it } from 'vitest';
import type { RichBlock, RichText } from '../../../core/model/text/rich-text.ts';
import type { RichLeaf } from '../../../core/model/text/walk-rich-text.ts';
import { markParagraph, withholdPassages, withMark } from '../../../core/withhold/withhold-blocks.ts';
import { bullets, doc, h, likely, p, quote, table, tableWith } from '../../builders/records.ts';

const picture = (alt: string): RichBlock => ({
  type: 'image',
  attrs: {
    id: 'picture',
    sha256: 'a'.repeat(64),
    mediaType: 'image/png',
    alt,
    decorative: false,
    widthPercent: 100,
    caption: '',
  },
});
const rule: RichBlock = { type: 'horizontalRule', attrs: { id: 'rule' } } as never;

function cutOf(content: RichText | null, mark: string | null = '[gone]') {
  const told: string[] = [];
  const text = withholdPassages(content, {
    ofLeaf: (leaf: RichLeaf) =>
      JSON.stringify(leaf).includes('secret') ? { how: 'source', marking: null, title: 'x' } : null,
    mark,
    told: (reason, words) => told.push(`${reason.how}: ${words}`),
  });
  return { text, told };
}
const shape = (blocks: readonly unknown[]): unknown[] =>
  blocks.map((block) => {
    const { type, text, content } = block as { type: string; text?: string; content?: unknown[] };
    return text ?? [type, ...shape(content ?? [])];
  });
const cut = (...blocks: RichBlock[]) => {
  const { text, told } = cutOf(doc(...blocks));
  return { shape: shape(text?.content ?? []), told, text };
};
const para = (text: string) => ['paragraph', text];

describe('a text', () => {
  it('of which nothing goes is the same object, and none stays none', () => {
    const text = doc(
      p('open'),
      bullets('open'),
      table(['a'], ['b']),
      quote(p('open')),
      rule,
      picture('open'),
    );
    expect(cutOf(text)).toEqual({ text, told: [] });
    expect(cutOf(text).text).toBe(text);
    expect(cutOf(null).text).toBeNull();
  });

  it('loses paragraphs, quotations, pictures and headings whole, each told in its own words', () => {
    const { shape: left, told } = cut(
      h(2, 'A secret title'),
      p('Open.'),
      p('A secret ', likely('likely'), '  told.'),
      p('Open too.'),
      quote(p('Open word.'), p('secret word')),
      rule,
      picture('a secret picture'),
    );
    expect(left).toEqual([
      ['heading', '[gone]'],
      para('Open.'),
      para('[gone]'),
      para('Open too.'),
      para('[gone]'),
      ['horizontalRule'],
      para('[gone]'),
    ]);
    expect(told).toEqual([
      'source: A secret title',
      'source: A secret told.',
      'source: Open word.secret word',
      'source: a secret picture',
    ]);
  });

  it('has one mark where passages that go follow each other, and tells of each', () => {
    const { shape: left, told } = cut(
      p('secret 1'),
      p('secret 2'),
      p('open'),
      p('secret 3'),
      h(1, 'secret 4'),
      p('secret 5'),
    );
    expect(left).toEqual([
      para('[gone]'),
      para('open'),
      para('[gone]'),
      ['heading', '[gone]'],
      para('[gone]'),
    ]);
    expect(told).toHaveLength(5);
  });

  it('keeps the id of the block in its mark', () => {
    const block = p('secret');
    expect(cut(block).text?.content).toEqual([markParagraph(block.attrs.id, '[gone]')]);
  });
});

describe('a list', () => {
  const item = (...content: RichBlock[]) => ({ type: 'listItem' as const, attrs: { id: 'i' }, content });
  const list = (type: 'bulletList' | 'orderedList', ...items: ReturnType<typeof item>[]): RichBlock =>
    ({ type, attrs: { id: 'l', ...(type === 'orderedList' ? { start: 1 } : {}) }, content: items }) as never;

  it('loses an item with the items below it, but keeps one of which only those below go', () => {
    for (const type of ['bulletList', 'orderedList'] as const) {
      const { shape: left, told } = cut(
        list(
          type,
          item(p('open')),
          item(p('secret'), list('bulletList', item(p('told further')))),
          item(p('open above'), list('orderedList', item(p('secret below')), item(p('open below')))),
        ),
      );
      expect(left).toEqual([
        [
          type,
          ['listItem', para('open')],
          ['listItem', para('[gone]')],
          [
            'listItem',
            para('open above'),
            ['orderedList', ['listItem', para('[gone]')], ['listItem', para('open below')]],
          ],
        ],
      ]);
      expect(told).toEqual(['source: secrettold further', 'source: secret below']);
    }
  });
});

describe('a table', () => {
  it('loses rows, with the mark in the first cell and the others empty', () => {
    const { shape: left, told } = cut(
      table(['Place', 'Dead'], ['Benghazi', '4'], ['Derna', 'secret'], ['Sirte', '']),
    );
    const cell = (type: string, ...text: string[]) => [type, ['paragraph', ...text]];
    expect(left).toEqual([
      [
        'table',
        ['tableRow', cell('tableHeader', 'Place'), cell('tableHeader', 'Dead')],
        ['tableRow', cell('tableCell', 'Benghazi'), cell('tableCell', '4')],
        ['tableRow', cell('tableCell', '[gone]'), cell('tableCell')],
        ['tableRow', cell('tableCell', 'Sirte'), cell('tableCell')],
      ],
    ]);
    expect(told).toEqual(['source: Dernasecret']);
  });

  it('loses its caption alone, wherever it stands', () => {
    const captioned = (caption: string) => tableWith({ id: 't', caption }, ['Place'], ['Derna']);
    const { text, told } = cut(captioned('A secret count'));
    expect(text?.content).toMatchObject([{ type: 'table', attrs: { id: 't', caption: '[gone]' } }]);
    expect(JSON.stringify(text)).toContain('Derna');
    expect(told).toEqual(['source: A secret count']);
    expect(cut(captioned('An open count')).told).toEqual([]);
    const inQuote = cut(quote(captioned('A secret count')));
    expect(inQuote.shape).toEqual([para('[gone]')]);
    const inItem = cut(bullets(captioned('A secret count'), 'open'));
    expect(JSON.stringify(inItem.text)).not.toContain('secret');
    expect(JSON.stringify(inItem.text)).toContain('open');
    const row = table(['Place'], ['']);
    if (row.type === 'table') row.content[1]?.content[0]?.content.push(captioned('A secret count') as never);
    expect(JSON.stringify(cut(row).text)).not.toContain('secret');
  });
});

it('a paragraph comes after a text, or is all of it', () => {
  const one = p('one');
  expect(withMark(doc(one), 'i', 'two')?.content).toEqual([one, markParagraph('i', 'two')]);
  expect(withMark(null, 'i', 'two')).toEqual({ type: 'doc', content: [markParagraph('i', 'two')] });
});

it('without a mark leaves nothing behind: no paragraph, item, row or heading, and no text where it was all', () => {
  expect(cutOf(doc(p('secret')), null).text).toBeNull();
  expect(cutOf(doc(bullets('secret')), null).text).toBeNull();
  const { text, told } = cutOf(
    doc(p('one'), p('secret'), bullets('two', 'secret'), h(2, 'secret'), table(['three'], ['secret'])),
    null,
  );
  expect(JSON.stringify(text)).not.toMatch(/secret|gone/u);
  expect(text?.content.map(({ type }) => type)).toEqual(['paragraph', 'bulletList', 'table']);
  expect(told).toHaveLength(4);
});
