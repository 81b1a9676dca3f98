// What is selected as rich text, and the HTML and text that it leaves as.

import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, TextMarks } from '../../../../core/document/tree.ts';
import { blocksToHtml } from '../../../../renderer/editor/clipboard/blocks-to-html.ts';
import { blocksToText } from '../../../../renderer/editor/clipboard/blocks-to-text.ts';
import { keepSlice, sliceNamedIn } from '../../../../renderer/editor/clipboard/own-slice.ts';
import { selectedText } from '../../../../renderer/editor/clipboard/selected-text.ts';
import { tabTable } from '../../../../renderer/editor/clipboard/tab-table.ts';
import { bullets, cite, doc, makeWorld, p, quote, table } from '../../../builders/records.ts';
import { schema } from '../editor-schema.ts';

const node = (...blocks: Parameters<typeof doc>) => schema.nodeFromJSON(doc(...blocks));
/** The position at which a word begins. */
function at(document: ReturnType<typeof node>, word: string): number {
  let found = -1;
  document.descendants((child, pos) => {
    const index = child.isText ? (child.text ?? '').indexOf(word) : -1;
    if (index >= 0 && found < 0) found = pos + index;
  });
  return found;
}
const selected = (document: ReturnType<typeof node>, from: number, to: number) =>
  selectedText(document, TextSelection.create(document, from, to));

describe('a selection', () => {
  it('is words within one paragraph, and knows how many inlines are before it', () => {
    const w = makeWorld();
    const excerpt = w.excerpt(w.source(), 'so');
    const document = node(p('One', cite(excerpt), ' two three'));
    const from = at(document, 'two');
    const found = selected(document, from, from + 3);
    expect(found?.inline).toBe(true);
    expect(found?.cut?.inlines).toBe(2);
    const [block] = found?.content.content ?? [];
    expect(block?.type === 'paragraph' ? block.content : null).toEqual([{ type: 'text', text: 'two' }]);
  });

  it('leaves the quotation or cell around it behind, and takes the list along', () => {
    const quoted = node(quote(p('One'), p('Two')));
    expect(
      selected(quoted, at(quoted, 'One'), at(quoted, 'Two') + 3)?.content.content.map((b) => b.type),
    ).toEqual(['paragraph', 'paragraph']);
    const list = node(bullets('One', 'Two', 'Three'));
    const [first] = selected(list, at(list, 'Two'), at(list, 'Three') + 5)?.content.content ?? [];
    expect(first?.type === 'bulletList' ? first.content.length : 0).toBe(2);
  });

  it('goes on with the number of the first item that is taken', () => {
    const list = bullets('One', 'Two', 'Three');
    if (list.type !== 'bulletList') throw new Error('no list');
    const document = node({ ...list, type: 'orderedList', attrs: { ...list.attrs, start: 4 } });
    const [first] = selected(document, at(document, 'Two'), at(document, 'Three'))?.content.content ?? [];
    expect(first?.type === 'orderedList' ? first.attrs.start : 0).toBe(5);
  });

  it('of cells is a table of these cells, and of a picture the picture', () => {
    const document = node(table(['a', 'b'], ['c', 'd']));
    const state = EditorState.create({ doc: document });
    const cells: number[] = [];
    state.doc.descendants((child, pos) => {
      if (child.type.name === 'tableHeader' || child.type.name === 'tableCell') cells.push(pos);
    });
    const found = selectedText(document, CellSelection.create(document, cells[0] ?? 0, cells[1] ?? 0));
    const [block] = found?.content.content ?? [];
    expect(block?.type === 'table' ? block.content.map((row) => row.content.length) : null).toEqual([2]);
    const whole = selectedText(document, NodeSelection.create(document, 0));
    expect(whole?.content.content[0]?.type).toBe('table');
  });
});

const words = (value: string, marks: TextMarks = {}): Inline => ({
  type: 'text',
  text: value,
  marks,
  lang: null,
  dir: null,
});
const paragraph = (...inlines: Inline[]): Block => ({
  type: 'paragraph',
  role: 'body',
  id: 'inner-id',
  number: null,
  dir: null,
  lang: null,
  align: null,
  keepNext: false,
  keepLines: false,
  inlines,
});
const list: Block = {
  type: 'list',
  ordered: true,
  format: 'decimal',
  start: 3,
  items: [
    {
      blocks: [
        paragraph(words('One')),
        {
          type: 'list',
          ordered: false,
          format: 'decimal',
          start: 1,
          items: [{ blocks: [paragraph(words('In'))] }],
        },
      ],
    },
    { blocks: [paragraph(words('Two'))] },
    { blocks: [] },
  ],
};

describe('copied blocks', () => {
  const html = (...blocks: Block[]): string => blocksToHtml(blocks, { dir: 'ltr', pictureOf: () => null });

  it('are plain elements with marks and links, and nothing of ours', () => {
    const link: Inline = { type: 'link', href: 'https://example.org/?a=1&b="', inlines: [words('here')] };
    expect(html(paragraph(words('A & '), words('b', { bold: true, italic: true }), link))).toBe(
      '<p>A &amp; <b><i>b</i></b><a href="https://example.org/?a=1&amp;b=&quot;">here</a></p>',
    );
  });

  it('are lists in one another, without empty items', () => {
    expect(html(list)).toBe('<ol start="3"><li>One<ul><li>In</li></ul></li><li>Two</li></ol>');
    expect(blocksToText([list])).toBe('3. One\n   • In\n4. Two');
  });

  it('say where they read from the right', () => {
    expect(html(paragraph(words('في بنغازي')), paragraph(words('12')))).toBe(
      '<p dir="rtl">في بنغازي</p><p>12</p>',
    );
    expect(blocksToHtml([paragraph(words('UN'))], { dir: 'rtl', pictureOf: () => null })).toBe(
      '<p dir="ltr">UN</p>',
    );
  });

  it('are paragraphs with an empty line between them as plain text', () => {
    expect(blocksToText([paragraph(words('One')), paragraph(words('Two'))])).toBe('One\n\nTwo');
  });
});

describe('the own slice', () => {
  it('is found by its sign, in the same project alone, until something else is copied', () => {
    const project = {};
    const slice = node(p('One')).slice(0, 3);
    const sign = keepSlice(project, slice, 'copied');
    expect(sign).not.toContain('One');
    expect(sliceNamedIn(`${sign}<p>One</p>`, project)).toEqual(slice.toJSON());
    expect(sliceNamedIn(`${sign}<p>One</p>`, {})).toBeNull();
    expect(sliceNamedIn('<p>One</p>', project)).toBeNull();
    keepSlice(project, slice, 'dragged');
    expect(sliceNamedIn(`${sign}<p>One</p>`, project)).not.toBeNull();
    keepSlice(project, slice, 'copied');
    expect(sliceNamedIn(`${sign}<p>One</p>`, project)).toBeNull();
  });
});

describe('plain text with tabs', () => {
  it('is a table where each line has them', () => {
    expect(tabTable('City\tKilled\r\nBenghazi\t43\r\n')).toEqual([
      ['City', 'Killed'],
      ['Benghazi', '43'],
    ]);
    expect(tabTable('a\t"b\n""c"""\nd\te\tf')).toEqual([
      ['a', 'b\n"c"', ''],
      ['d', 'e', 'f'],
    ]);
  });

  it('is none where a line has none, or there is only one', () => {
    expect(tabTable('a\tb\nc')).toBeNull();
    expect(tabTable('a\tb')).toBeNull();
    expect(tabTable('a\nb')).toBeNull();
  });
});
