import { describe, expect, it } from 'vitest';
import { type CountedSource, paragraphNumberAt } from '../../../core/model/text/paragraph-number.ts';
import { canonicalText, type SourceText, type TextBlock } from '../../../core/model/text/source-text.ts';

const p = (text: string): TextBlock => ({ kind: 'paragraph', text });
const item = (text: string): TextBlock => ({ kind: 'listItem', text, level: 0, ordered: false });
const source: CountedSource = {
  extent: 'article',
  title: 'Clashes in Benghazi',
  authors: ['Mona Salem'],
};

function numberOf(blocks: TextBlock[], words: string, of = source) {
  const text: SourceText = { version: 1, blocks };
  const at = canonicalText(text).indexOf(words);
  if (at === -1) throw new Error(`${words} is not there`);
  return paragraphNumberAt(of, text, at);
}

describe('a paragraph as a reader counts it', () => {
  const article: TextBlock[] = [
    { kind: 'heading', level: 1, text: 'Clashes in Benghazi' },
    p('By Mona Salem'),
    p('18 May 2014'),
    p('Troops withdrew on Friday.'),
    { kind: 'caption', text: 'A street in Benghazi.' },
    { kind: 'heading', level: 2, text: 'The dead' },
    p('An official counted 43.'),
    item('One hospital had 40.'),
    item('Another had three.'),
    { kind: 'quote', text: '“We saw them,” he said.' },
    { kind: 'tableRow', text: 'Friday\t43', header: false },
    p('More were brought in.'),
  ];

  it('counts neither the headline nor the byline nor the date above the body', () => {
    expect(numberOf(article, 'Troops')).toBe(1);
    expect(numberOf([p('Clashes in Benghazi'), p('Troops withdrew.')], 'Troops')).toBe(1);
    expect(numberOf([p('Mona Salem'), p('بنغازي'), p('انسحبت القوات يوم الجمعة.')], 'انسحبت')).toBe(1);
  });

  it('counts neither headings nor captions nor tables within it', () => {
    expect(numberOf(article, 'An official')).toBe(2);
    expect(numberOf(article, 'More were')).toBe(5);
  });

  it('counts a list and a quotation as one each', () => {
    expect(numberOf(article, 'One hospital')).toBe(3);
    expect(numberOf(article, 'Another had')).toBe(3);
    expect(numberOf(article, 'We saw')).toBe(4);
  });

  it('has none for what is no paragraph', () => {
    for (const words of ['Clashes', 'By Mona', 'A street', 'The dead', 'Friday\t43'])
      expect(numberOf(article, words)).toBeNull();
  });

  it('has none where the article was not found, and none where nobody knows', () => {
    expect(numberOf(article, 'Troops', { ...source, extent: 'page' })).toBeNull();
    expect(numberOf(article, 'Troops', { ...source, extent: null })).toBeNull();
  });

  it('counts what looks like headlines only from the first line', () => {
    expect(numberOf([p('Friday: 43 dead'), p('Saturday 75 dead')], 'Saturday')).toBe(2);
  });
});
