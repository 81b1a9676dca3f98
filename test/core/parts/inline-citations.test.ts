import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCitation } from '../../../core/parts/inline-citations.ts';
import type { Inline } from '../../../core/document/tree.ts';
import { b, i, link, note, t } from '../../builders/tree.ts';

/** Nothing that is written has it. */
const MARK = '\u{10fffd}';
const X = [t(' ('), t('X'), t(')')];
const said = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.type === 'text' ? inline.text : inline.type === 'link' ? `<${said(inline.inlines)}>` : '^',
    )
    .join('');
const cited = (words: string, follows = ''): string => said(withCitation([t(words)], X, follows));

describe('a citation in the text', () => {
  it.each([
    ['He left.', 'He left (X).'],
    ['Has he left?', 'Has he left (X)?'],
    ['He left!', 'He left (X)!'],
    ['He left…', 'He left (X)…'],
    ['He left...', 'He left (X)...'],
    ['هل غادر؟', 'هل غادر (X)؟'],
    ['他走了。', '他走了 (X)。'],
    ['He left', 'He left (X)'],
    ['He left,', 'He left, (X)'],
  ])('stands before the mark that ends its sentence: %s', (words, expected) => {
    expect(cited(words)).toBe(expected);
    expect(cited(words, ' Then he came back.')).toBe(expected);
  });

  it.each([
    ['He said “I left.”', 'He said “I left” (X).'],
    ['He said “I left”.', 'He said “I left” (X).'],
    ['He said ‘“I left.”’', 'He said ‘“I left”’ (X).'],
    ['Il a dit « je pars. »', 'Il a dit « je pars » (X).'],
    ['قال «غادرت».', 'قال «غادرت» (X).'],
    ['He asked, “Did they leave?”', 'He asked, “Did they leave?” (X).'],
    ['He wrote “I left…”', 'He wrote “I left…” (X).'],
    ['(He left.)', '(He left.) (X)'],
  ])('takes from a quotation no more than a full stop at its end: %s', (words, expected) => {
    expect(cited(words)).toBe(expected);
  });

  it('leaves the stop of an abbreviation, and the middle of a sentence', () => {
    expect(cited('It came from the U.S.', ' forces left.')).toBe('It came from the U.S. (X)');
    expect(cited('It came from the U.S.')).toBe('It came from the U.S. (X).');
    expect(cited('At 5 p.m.', ' They left.')).toBe('At 5 p.m. (X).');
    expect(cited('Haftar et al.')).toBe('Haftar et al. (X).');
    expect(cited('He left.', ', they say')).toBe('He left. (X)');
    expect(cited('“Did he?”', ' they asked.')).toBe('“Did he?” (X)');
  });

  it('follows another in the same sentence', () => {
    const Y = [t(' (Y)')];
    expect(said(withCitation(withCitation([t('He left.')], X, ''), Y, ''))).toBe('He left (X) (Y).');
  });

  it('finds the end of the sentence across stretches of text, and not in links or notes', () => {
    const quoted = [t('He said “'), i('I left.'), b('”')];
    expect(withCitation(quoted, X, '')).toEqual([t('He said “'), i('I left'), b('”'), ...X, i('.')]);
    expect(said(withCitation([link('https://example.org', 'He left.')], X, ''))).toBe('<He left.> (X)');
    expect(said(withCitation([t('He left.'), note(1, 'n')], X, ''))).toBe('He left.^ (X)');
    expect(said(withCitation([t('.')], X, ''))).toBe('. (X)');
    expect(withCitation([t('He left.')], [], '')).toEqual([t('He left.')]);
  });

  it('never changes a word, whatever is written', () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '?', '…', '”', '“', ')', '。', '؟', ',') }),
      fc.string({ unit: 'grapheme' }),
    );
    const words = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
    fc.assert(
      fc.property(fc.array(piece), piece, (pieces, follows) => {
        const inlines = pieces.map((text) => t(text));
        const given = said(inlines);
        const parts = said(withCitation(inlines, [t(MARK)], follows)).split(MARK);
        expect(parts).toHaveLength(2);
        const whole = parts.join('');
        expect(words(whole)).toBe(words(given));
        // Its signs are those that were there, with a full stop after them at most.
        const signs = (text: string): string => Array.from(text).sort().join('');
        expect([signs(given), signs(`${given}.`)]).toContain(signs(whole));
      }),
    );
  });
});
