import { describe, expect, it } from 'vitest';
import type { CountedSource } from '../../../core/model/text/paragraph-number.ts';
import { pageIndexAt, placeInText } from '../../../core/model/text/place-in-text.ts';
import { canonicalText, type SourceText } from '../../../core/model/text/source-text.ts';

const source: CountedSource = { extent: 'article', title: 'Report', authors: [] };
const report: SourceText = {
  version: 1,
  blocks: [
    { kind: 'paragraph', text: 'Foreword of the author.' },
    { kind: 'paragraph', text: 'The front moved in May, and it moved again in June.' },
    { kind: 'paragraph', text: 'Nothing followed.' },
  ],
  // The second paragraph goes on over the page break; the third page is a picture.
  pages: [
    { label: 'iv', start: 0 },
    { label: 'v', start: 47 },
    { label: '1', start: 76 },
    { label: '2', start: 76 },
  ],
};
const span = (text: SourceText, words: string) => {
  const start = canonicalText(text).indexOf(words);
  return { start, end: start + words.length };
};

describe('the place of a passage in its source', () => {
  it('is the label of its page', () => {
    expect(placeInText(source, report, [span(report, 'Foreword')])).toEqual({
      paragraph: null,
      pages: { first: 'iv', last: 'iv' },
    });
  });

  it('is the first and the last page of one that goes on over a page break', () => {
    const crossing = [span(report, 'in May, and it moved again')];
    expect(placeInText(source, report, crossing).pages).toEqual({ first: 'iv', last: 'v' });
    const twoParts = [span(report, 'Foreword'), span(report, 'Nothing')];
    expect(placeInText(source, report, twoParts).pages).toEqual({ first: 'iv', last: '2' });
  });

  it('is not the next page where the passage ends with the last word of one', () => {
    const end = { start: 40, end: 47 };
    expect(placeInText(source, report, [end]).pages).toEqual({ first: 'iv', last: 'iv' });
  });

  it('is no page that holds no text', () => {
    expect(pageIndexAt(report, 80)).toBe(3);
    expect(pageIndexAt(report, 75)).toBe(1);
  });

  it('is the paragraph where a source has no pages', () => {
    const { pages: _, ...plain } = report;
    expect(placeInText(source, plain, [span(plain, 'The front')])).toEqual({ paragraph: 2, pages: null });
    expect(pageIndexAt(plain, 3)).toBe(-1);
  });
});
