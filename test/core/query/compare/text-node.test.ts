// Rich text as nodes of one kind: what is compared of each block, and which pieces of text count as equal.

import { describe, expect, it } from 'vitest';
import { nodesOf, pieceKey, type TextNode } from '../../../../core/query/compare/text-node.ts';
import type { RichBlock } from '../../../../core/model/text/rich-text.ts';
import {
  bold,
  bullets,
  cite,
  doc,
  h,
  makeWorld,
  mention,
  p,
  quote,
  tableWith,
} from '../../../builders/records.ts';

const only = (block: RichBlock): TextNode => {
  const [node, more] = nodesOf(doc(block));
  if (node === undefined || more !== undefined) throw new Error('not one node');
  return node;
};
/** Kind, words and children of a node. */
const shape = ({ kind, pieces, children }: TextNode): unknown => [
  kind,
  ...(pieces.length === 0
    ? []
    : [pieces.map((piece) => (piece.type === 'words' ? piece.text : piece.type)).join('')]),
  ...children.map(shape),
];
const image = (fields: object = {}): RichBlock => ({
  type: 'image',
  attrs: {
    id: 'i1',
    sha256: 'a'.repeat(64),
    mediaType: 'image/png',
    alt: 'A map',
    decorative: false,
    widthPercent: 50,
    caption: '',
    ...fields,
  },
});
const list = (start: number): RichBlock => ({
  type: 'orderedList',
  attrs: { id: 'l', start },
  content: [{ type: 'listItem', attrs: { id: 'i' }, content: [p('one')] }],
});

describe('a block as a node', () => {
  it('has its parts below it, down to its words', () => {
    expect(shape(only(bullets('one', quote(p('two')))))).toEqual([
      'bulletList',
      ['listItem', ['paragraph', 'one']],
      ['listItem', ['blockquote', ['paragraph', 'two']]],
    ]);
    expect(shape(only(list(1)))).toEqual(['orderedList', ['listItem', ['paragraph', 'one']]]);
    expect(shape(only(tableWith({ caption: 'Deaths' }, ['Head'], ['cell'])))).toEqual([
      'table',
      ['caption', 'Deaths'],
      ['tableRow', ['tableHeader', ['paragraph', 'Head']]],
      ['tableRow', ['tableCell', ['paragraph', 'cell']]],
    ]);
    expect(shape(only(image({ caption: 'The port' })))).toEqual(['image', ['caption', 'The port']]);
    expect(shape(only(image()))).toEqual(['image']);
    expect(shape(only({ type: 'horizontalRule', attrs: { id: 'r' } }))).toEqual(['horizontalRule']);
    expect(nodesOf(null)).toEqual([]);
  });

  it('knows the block that it was made of, which its parts have none of', () => {
    const block = tableWith({ id: 't', caption: 'Deaths' }, ['Head']);
    const node = only(block);
    expect([node.block, node.id]).toEqual([block, 't']);
    const [caption, row] = node.children;
    expect([caption?.block, caption?.id, row?.block, row?.children[0]?.block]).toEqual([
      null,
      't',
      null,
      null,
    ]);
    const item = only(bullets('one')).children[0];
    expect([item?.block, item?.children[0]?.block?.type]).toEqual([null, 'paragraph']);
    const row0 = block.type === 'table' ? block.content[0] : undefined;
    expect([row?.id, row?.children[0]?.id]).toEqual([row0?.attrs.id, row0?.content[0]?.attrs.id]);
  });

  it('keeps what stands in its text as one thing, and the looks of its words', () => {
    const excerpt = makeWorld().excerpt(makeWorld().source(), 'x');
    expect(only(p('He ', bold('left'), { type: 'hardBreak' }, cite(excerpt))).pieces).toEqual([
      { type: 'words', text: 'He', marks: [] },
      { type: 'words', text: ' ', marks: [] },
      { type: 'words', text: 'left', marks: [{ type: 'bold' }] },
      { type: 'break' },
      { type: 'atom', atom: cite(excerpt) },
    ]);
    expect([only(p()).pieces, only(h(1, 'Head')).pieces.length]).toEqual([[], 1]);
  });
});

describe('the form of a block', () => {
  const turned = (block: RichBlock, dir: 'ltr' | 'rtl'): RichBlock =>
    ({ ...block, attrs: { ...block.attrs, dir } }) as RichBlock;
  const cellOf = (fields: object): RichBlock => {
    const block = tableWith({}, ['cell']);
    if (block.type === 'table') Object.assign(block.content[0]?.content[0]?.attrs ?? {}, fields);
    return block;
  };
  const formOf = (node: TextNode): string => [node.form, ...node.children.map(formOf)].join('/');

  it.each<[string, RichBlock, RichBlock]>([
    ['the direction of a paragraph', p('x'), turned(p('x'), 'rtl')],
    ['the direction of a heading', h(1, 'x'), turned(h(1, 'x'), 'rtl')],
    ['the level of a heading', h(1, 'x'), h(2, 'x')],
    ['the first number of a list', list(1), list(3)],
    ['the columns of a cell', cellOf({}), cellOf({ colspan: 2 })],
    ['the rows of a cell', cellOf({}), cellOf({ rowspan: 2 })],
    ['a picture', image(), image({ sha256: 'b'.repeat(64) })],
    ['the words for a picture', image(), image({ alt: 'A port' })],
    ['the width of a picture', image(), image({ widthPercent: 60 })],
    ['that a picture needs no words', image(), image({ decorative: true })],
  ])('is another with %s', (_, one, other) => {
    expect(formOf(only(one))).not.toBe(formOf(only(other)));
  });

  it('is the same whatever the words', () => {
    for (const [one, other] of [
      [p('x'), p('y')],
      [h(1, 'x'), h(1, 'y')],
      [list(1), list(1)],
      [bullets('x'), bullets('y')],
      [image({ caption: 'x' }), image({ caption: 'y' })],
      [cellOf({}), cellOf({ colwidth: [5] })],
    ] as const)
      expect(formOf(only(one))).toBe(formOf(only(other)));
  });
});

describe('pieces of a text', () => {
  it('are equal where they say the same, whatever they look like', () => {
    const world = makeWorld();
    const [actor, other] = [world.actor('One'), world.actor('Two')];
    const keys = only(
      p('left ', bold('left'), mention(actor), mention(other), mention(actor), { type: 'hardBreak' }),
    ).pieces.map(pieceKey);
    expect(keys[0]).toBe('left');
    expect(keys[2]).toBe('left');
    expect(keys[3]).toBe(keys[5]);
    expect(new Set(keys).size).toBe(5);
  });
});
