import { describe, expect, test } from 'vitest';
import { type ComparedNode, compareRichText } from '../../../../core/query/compare/compare-rich-text.ts';
import type { RichBlock, RichText } from '../../../../core/model/text/rich-text.ts';
import { cite, doc, makeWorld, p } from '../../../builders/records.ts';

const block = (id: string, ...parts: Parameters<typeof p>): RichBlock => {
  const paragraph = p(...parts);
  return { ...paragraph, attrs: { ...paragraph.attrs, id } } as RichBlock;
};
const shown = (nodes: readonly ComparedNode[]): string =>
  nodes
    .map(
      ({ how, runs, children }) =>
        `${how}: ${runs
          .map((run) => {
            const text = run.pieces
              .map((piece) => (piece.type === 'words' ? piece.text : piece.type === 'atom' ? '•' : '/'))
              .join('');
            return run.how === 'same'
              ? text
              : `[${{ added: '+', removed: '-', restyled: '~' }[run.how]}${text}]`;
          })
          .join('')}${children.length === 0 ? '' : `{${shown(children)}}`}`,
    )
    .join(' | ');
const compared = (before: RichText | null, after: RichText | null) => shown(compareRichText(before, after));

describe('comparing rich text', () => {
  test('goes block by block, and in a block by word', () => {
    expect(
      compared(
        doc(block('a', 'Nine were killed.'), block('b', 'Old end.'), block('c', 'Same.')),
        doc(block('a', 'Ten were killed.'), block('d', 'Entirely new words here.'), block('c', 'Same.')),
      ),
    ).toBe(
      'changed: [-Nine][+Ten] were killed. | removed: [-Old end.] | added: [+Entirely new words here.] | same: Same.',
    );
  });
  test('finds a paragraph again that was put in anew under another id', () => {
    expect(
      compared(doc(block('a', 'Nine people were killed.')), doc(block('z', 'Ten people were killed.'))),
    ).toBe('changed: [-Nine][+Ten] people were killed.');
  });
  test('takes a citation as one thing, and tells words that are only set otherwise', () => {
    const world = makeWorld();
    const excerpt = world.excerpt(world.source(), 'nine');
    const bold = { type: 'text', text: 'killed', marks: [{ type: 'bold' }] } as const;
    expect(
      compared(
        doc(block('a', 'Nine killed')),
        doc(block('a', 'Nine ', { ...bold, marks: [...bold.marks] }, cite(excerpt))),
      ),
    ).toBe('changed: Nine [~killed][+•]');
  });
  test('shows a text from nothing and to nothing', () => {
    expect(compared(null, doc(block('a', 'x')))).toBe('added: [+x]');
    expect(compared(doc(block('a', 'x')), null)).toBe('removed: [-x]');
    expect(compared(null, null)).toBe('');
  });
  test('goes into lists and tables by item, row and cell', () => {
    const list = (...items: readonly [string, string][]): RichBlock => ({
      type: 'bulletList',
      attrs: { id: 'l' },
      content: items.map(([id, text]) => ({
        type: 'listItem',
        attrs: { id },
        content: [block(`${id}p`, text)],
      })),
    });
    expect(compared(doc(list(['1', 'one'], ['2', 'two'])), doc(list(['1', 'one'], ['3', 'three'])))).toBe(
      'changed: {same: {same: one} | removed: {removed: [-two]} | added: {added: [+three]}}',
    );
  });
});
