// Rich text as lines of plain text, with the places of what stands in it as one thing.

import { describe, expect, it } from 'vitest';
import type { RichBlock } from '../../../core/model/text/rich-text.ts';
import { likelihoodOfStatement } from '../../../core/query/likelihood-of-statement.ts';
import { isBlankRichText, plainText, textBlocksOf } from '../../../core/query/rich-blocks.ts';
import {
  bold,
  bullets,
  cite,
  doc,
  h,
  likely,
  makeWorld,
  mention,
  mentionEvent,
  p,
  quote,
  range,
  refer,
  table,
} from '../../builders/records.ts';

const world = makeWorld();
const actor = world.actor('Khalifa Haftar');
const event = world.event('Attack', null);
const excerpt = world.excerpt(world.source(), 'x');
const lineBreak = { type: 'hardBreak' } as const;
const rule: RichBlock = { type: 'horizontalRule', attrs: { id: 'rule' } };
const image = (caption: string): RichBlock => ({
  type: 'image',
  attrs: {
    id: 'image',
    sha256: 'a'.repeat(64),
    mediaType: 'image/png',
    alt: '',
    decorative: false,
    widthPercent: 50,
    caption,
  },
});

describe('the blocks of a text', () => {
  it('are its paragraphs and headings in reading order, and which stand in a quotation', () => {
    const text = doc(
      h(1, 'Head'),
      bullets('item'),
      quote(p('said'), bullets('quoted')),
      table(['cell']),
      rule,
    );
    expect(textBlocksOf(text).map(({ type, inQuote, text: words }) => [type, inQuote, words])).toEqual([
      ['heading', false, 'Head'],
      ['paragraph', false, 'item'],
      ['paragraph', true, 'said'],
      ['paragraph', true, 'quoted'],
      ['paragraph', false, 'cell'],
    ]);
    expect(textBlocksOf(null)).toEqual([]);
  });

  it('have their ids, and each atom with its place and length', () => {
    const [by, cited] = [mention(actor, 'Haftar'), cite(excerpt)];
    const block = p('By ', by, lineBreak, bold('now'), cited, ' end');
    expect(textBlocksOf(doc(block))).toEqual([
      {
        blockId: block.attrs.id,
        type: 'paragraph',
        inQuote: false,
        text: 'By Haftar\nnow end',
        atoms: [
          { offset: 3, length: 6, atom: by },
          { offset: 13, length: 0, atom: cited },
        ],
      },
    ]);
  });

  it('say of atoms what is told them, or the words that the atom has itself', () => {
    const atoms = [
      mention(actor, 'Haftar'),
      mention(actor),
      mentionEvent(event, 'the attack'),
      mentionEvent(event),
      likely('likely'),
      cite(excerpt),
      range(world.figure('Killed', [])),
      refer(world.section(world.brief()).id),
    ];
    const text = doc(p(...atoms.flatMap((atom) => ['|', atom])), p());
    expect(plainText(text)).toBe('|Haftar||the attack||likely|||\n');
    expect(plainText(text, ({ type }) => type.slice(0, 2))).toBe('|ac|ac|ev|ev|li|ci|fi|re\n');
  });
});

describe('a text shows nothing', () => {
  it('where there are no words, atoms, pictures or tables in it', () => {
    expect([null, doc(p()), doc(p(' '), p(lineBreak)), doc(bullets(' '), rule)].map(isBlankRichText)).toEqual(
      [true, true, true, true],
    );
  });

  it('not where there is one of them', () => {
    const shown = [
      doc(p(), p('x')),
      doc(p(cite(excerpt))),
      doc(p(mention(actor))),
      doc(image('')),
      doc(p(), table(['']), p()),
    ];
    expect(shown.map(isBlankRichText)).toEqual(shown.map(() => false));
  });
});

describe('the likelihood that a statement says', () => {
  const said = (...content: RichBlock[]) =>
    likelihoodOfStatement(doc(...content), 'icd203', 'en').map(({ en }) => en[0]);

  it('is each term once in the order they are said, as an atom or in plain words', () => {
    expect(
      said(p('It is very unlikely, or '), p(likely('likely'), ' or probable or very unlikely.')),
    ).toEqual(['very unlikely', 'likely']);
  });

  it('is none that is quoted, and none of nothing', () => {
    expect(said(quote(p('It is likely.')), p('So they say.'))).toEqual([]);
    expect(likelihoodOfStatement(null, 'icd203', 'en')).toEqual([]);
  });
});
