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

describe('blocks that came, went or have another form', () => {
  const image = (fields: object): RichBlock => ({
    type: 'image',
    attrs: {
      id: 'i',
      sha256: 'a'.repeat(64),
      mediaType: 'image/png',
      alt: '',
      decorative: false,
      widthPercent: 50,
      caption: '',
      ...fields,
    },
  });
  const heading = (id: string, level: 1 | 2, text: string): RichBlock => ({
    type: 'heading',
    attrs: { id, dir: null, lang: null, level },
    content: [{ type: 'text', text }],
  });
  const marked = (before: RichText, after: RichText) =>
    compareRichText(before, after).map(({ how, reformed, node, old }) => ({
      how,
      reformed,
      node: node.id,
      old: old?.id ?? null,
    }));

  test('are told apart from those that stayed', () => {
    expect(
      marked(
        doc(block('a', 'x'), heading('b', 1, 'y'), block('c', 'gone entirely')),
        doc(block('a', 'x'), heading('b', 2, 'y'), block('d', 'new words here')),
      ),
    ).toEqual([
      { how: 'same', reformed: false, node: 'a', old: 'a' },
      { how: 'changed', reformed: true, node: 'b', old: 'b' },
      { how: 'removed', reformed: false, node: 'c', old: 'c' },
      { how: 'added', reformed: false, node: 'd', old: null },
    ]);
  });

  test('are changed where only their caption or picture is another', () => {
    expect(compared(doc(image({})), doc(image({ caption: 'The port' })))).toBe(
      'changed: {added: [+The port]}',
    );
    expect(compared(doc(image({ caption: 'The port' })), doc(image({ caption: 'A port' })))).toBe(
      'changed: {changed: [-The][+A] port}',
    );
    expect(marked(doc(image({})), doc(image({ alt: 'A map' })))).toMatchObject([
      { how: 'changed', reformed: true },
    ]);
  });

  test('of another kind are another block, also under one id', () => {
    expect(compared(doc(block('a', 'Same words')), doc(heading('a', 1, 'Same words')))).toBe(
      'removed: [-Same words] | added: [+Same words]',
    );
  });

  test('without words have no runs', () => {
    expect(compared(null, doc(image({})))).toBe('added: ');
    expect(compareRichText(null, doc(image({})))[0]?.runs).toEqual([]);
  });
});

describe('blocks that were put in anew', () => {
  test('are found where they share half of their words, and not where less', () => {
    const half = doc(block('a', 'one two'));
    expect(compared(half, doc(block('z', 'one three')))).toBe('changed: one [-two][+three]');
    expect(compared(half, doc(block('z', 'one three four')))).toBe(
      'removed: [-one two] | added: [+one three four]',
    );
  });

  test('are found in order, with those between them as gone or new', () => {
    expect(
      compared(
        doc(
          block('a', 'first words'),
          block('b', 'lost entirely'),
          block('c', 'second sentence'),
          block('d', 'end gone'),
        ),
        doc(block('w', 'first words'), block('x', 'brand new'), block('y', 'second sentence')),
      ),
    ).toBe(
      'same: first words | added: [+brand new] | removed: [-lost entirely] | same: second sentence | removed: [-end gone]',
    );
  });

  test('are found among those after the last one that was found', () => {
    expect(
      compared(
        doc(block('a', 'one one'), block('b', 'two two')),
        doc(block('x', 'two two'), block('y', 'one one')),
      ),
    ).toBe('removed: [-one one] | same: two two | added: [+one one]');
  });

  test('are found by the words below them, and without words by their form', () => {
    const list = (id: string, text: string): RichBlock => ({
      type: 'bulletList',
      attrs: { id },
      content: [{ type: 'listItem', attrs: { id: `${id}i` }, content: [block(`${id}p`, text)] }],
    });
    expect(compared(doc(list('a', 'one two three')), doc(list('z', 'one two four')))).toBe(
      'changed: {changed: {changed: one two [-three][+four]}}',
    );
    expect(compared(doc(block('a')), doc(block('z')))).toBe('same: ');
    expect(compared(doc(block('a')), doc(block('z', 'x')))).toBe('removed:  | added: [+x]');
  });

  test('are not looked for in more than anybody would follow', () => {
    const blocks = (name: string, count: number) =>
      doc(...Array.from({ length: count }, (_, index) => block(`${name}${index}`, `words number ${index}`)));
    const hows = (before: number, after: number) => [
      ...new Set(compareRichText(blocks('a', before), blocks('b', after)).map(({ how }) => how)),
    ];
    expect(hows(60, 60)).toEqual(['same']);
    expect(hows(61, 60)).toEqual(['removed', 'added']);
    expect(hows(60, 61)).toEqual(['removed', 'added']);
  });
});

describe('words in a block', () => {
  const styled = (text: string, ...marks: ('bold' | 'italic')[]) =>
    ({ type: 'text', text, marks: marks.map((type) => ({ type })) }) as const;

  test('that are set otherwise are one stretch each', () => {
    expect(
      compared(
        doc(block('a', 'one two three', styled(' four', 'bold'))),
        doc(block('a', 'one ', styled('two', 'italic'), ' three', styled(' four', 'bold'))),
      ),
    ).toBe('changed: one [~two] three four');
    expect(
      compared(doc(block('a', styled('one', 'bold'))), doc(block('a', styled('one', 'bold', 'italic')))),
    ).toBe('changed: [~one]');
  });

  test('and a space between two that were replaced belongs to the change', () => {
    expect(compared(doc(block('a', 'the old mayor left')), doc(block('a', 'the new governor left')))).toBe(
      'changed: the [-old mayor][+new governor] left',
    );
  });

  test('are kept apart by a break or a citation, which are no space', () => {
    const world = makeWorld();
    const cited = cite(world.excerpt(world.source(), 'x'));
    const lineBreak = { type: 'hardBreak' } as const;
    expect(compared(doc(block('a', 'one', cited, 'two')), doc(block('a', 'three', cited, 'four')))).toBe(
      'changed: [-one][+three]•[-two][+four]',
    );
    expect(
      compared(doc(block('a', 'one', lineBreak, 'two')), doc(block('a', 'three', lineBreak, 'four'))),
    ).toBe('changed: [-one][+three]/[-two][+four]');
  });

  test('a citation that is set otherwise stays, and one of another passage does not', () => {
    const world = makeWorld();
    const source = world.source();
    const [one, two] = [cite(world.excerpt(source, 'x')), cite(world.excerpt(source, 'y'))];
    expect(compared(doc(block('a', 'x', one)), doc(block('a', 'x', two)))).toBe('changed: x[-•][+•]');
    const bold = { ...one, marks: [{ type: 'bold' as const }] };
    expect(compared(doc(block('a', 'x', one)), doc(block('a', 'x', bold)))).toBe('changed: x[~•]');
    expect(compared(doc(block('a', 'x', one)), doc(block('a', 'x', { ...one, marks: [] })))).toBe('same: x•');
  });
});
