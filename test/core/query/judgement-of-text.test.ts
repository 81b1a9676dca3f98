// A sentence becomes a judgement: words stay, what it cites becomes its basis, its term the likelihood.

import { describe, expect, it } from 'vitest';
import { judgementOfText, statementOfWords } from '../../../core/query/judgement-of-text.ts';
import { plainText } from '../../../core/query/rich-blocks.ts';
import { cite, doc, h, likely, makeWorld, mention, p } from '../../builders/records.ts';

const lineBreak = { type: 'hardBreak' } as const;
const ids = () => {
  let made = 0;
  return () => `new-${(made += 1)}`;
};

describe('a sentence made a judgement', () => {
  it('keeps its words and mentions, and what it cited becomes its basis', () => {
    const world = makeWorld();
    const haftar = world.actor('Khalifa Haftar');
    const source = world.source();
    const [one, two] = [world.excerpt(source, 'one'), world.excerpt(source, 'two')];
    const made = judgementOfText(
      doc(p(' ', mention(haftar), ' will return', cite(one), ' in strength.', cite(one, two), ' ')),
      'icd203',
      ids(),
    );
    expect(made?.statement?.content).toMatchObject([
      {
        type: 'paragraph',
        attrs: { id: 'new-1' },
        content: [
          { type: 'actorMention', attrs: { actorId: haftar.id } },
          { type: 'text', text: ' will return' },
          { type: 'text', text: ' in strength.' },
        ],
      },
    ]);
    expect(made?.basis.map(({ excerptId }) => excerptId)).toEqual([one.id, two.id]);
    expect(made?.likelihood).toBeNull();
  });

  it('takes the one term of the scale as its likelihood, and leaves it open where there are several', () => {
    const one = judgementOfText(doc(p('He is ', likely('likely'), ' to return.')), 'icd203', ids());
    expect(one?.likelihood).toBe('likely');
    const text = doc(p('It is ', likely('likely'), ' or ', likely('unlikely'), '.'));
    expect(judgementOfText(text, 'icd203', ids())?.likelihood).toBeNull();
    const other = doc(p('A ', likely('realistic possibility'), '.'));
    expect(judgementOfText(other, 'icd203', ids())?.likelihood).toBeNull();
  });

  it('keeps each paragraph with its direction and language, without spaces at its ends', () => {
    const text = doc(p('  ', lineBreak, ' One ', lineBreak, ' two ', lineBreak, ' '), p(' '), p(' three '));
    const first = text.content[0];
    if (first?.type === 'paragraph') Object.assign(first.attrs, { dir: 'rtl', lang: 'ar' });
    const made = judgementOfText(text, 'icd203', ids());
    expect(made?.statement).toEqual(
      doc(
        {
          type: 'paragraph',
          attrs: { id: 'new-1', dir: 'rtl', lang: 'ar' },
          content: [{ type: 'text', text: 'One ' }, lineBreak, { type: 'text', text: ' two' }],
        },
        {
          type: 'paragraph',
          attrs: { id: 'new-2', dir: null, lang: null },
          content: [{ type: 'text', text: 'three' }],
        },
      ),
    );
  });

  it('rests on what it cited, which supports all of it, each once', () => {
    const world = makeWorld();
    const one = world.excerpt(world.source(), 'one');
    const made = judgementOfText(doc(p('He left', cite(one)), p('He stayed', cite(one))), 'icd203', ids());
    expect(made?.basis).toEqual([{ excerptId: one.id, stance: 'supports', aspect: 'all' }]);
  });

  it('has one likelihood where one term is said twice', () => {
    const twice = doc(p('It is ', likely('likely'), ' and ', likely('likely'), '.'));
    expect(judgementOfText(twice, 'icd203', ids())?.likelihood).toBe('likely');
    expect(judgementOfText(doc(p('It is.')), 'icd203', ids())?.likelihood).toBeNull();
  });

  it('leaves pictures and lines out', () => {
    const rule = { type: 'horizontalRule', attrs: { id: 'r' } } as const;
    expect(judgementOfText(doc(rule, p('He left'), p()), 'icd203', ids())?.statement?.content).toHaveLength(
      1,
    );
  });

  it('makes a paragraph of a heading, and nothing of a text without words', () => {
    expect(judgementOfText(doc(h(2, 'He will return')), 'icd203', ids())?.statement?.content).toMatchObject([
      { type: 'paragraph', content: [{ text: 'He will return' }] },
    ]);
    const world = makeWorld();
    const excerpt = world.excerpt(world.source(), 'x');
    expect(judgementOfText(doc(p(' ', cite(excerpt))), 'icd203', ids())).toBeNull();
    expect(judgementOfText(null, 'icd203', ids())).toBeNull();
  });
});

describe('plain words as a statement', () => {
  it('are a paragraph a line, and none where there are no words', () => {
    expect(plainText(statementOfWords(' سيعود حفتر.\r\n\n He returns. ', ids()))).toBe(
      'سيعود حفتر.\nHe returns.',
    );
    expect(statementOfWords(' \n ', ids())).toBeNull();
    expect(statementOfWords(' One. ', ids())).toEqual(
      doc({
        type: 'paragraph',
        attrs: { id: 'new-1', dir: null, lang: null },
        content: [{ type: 'text', text: 'One.' }],
      }),
    );
  });
});
