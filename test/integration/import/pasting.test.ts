// What is pasted, as text and as HTML of the clipboard.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { readPastedText } from '../../../electron/import/registry.ts';
import { read, pasted } from './read-here.ts';

describe('pasting', () => {
  test.each([
    'https://news.example/a?b=c',
    '  www.news.example/a \n',
  ])('a lone address is not fetched: %j', async (text) => {
    const result = await readPastedText(text, `<a href="${text}">${text}</a>`);
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'address-not-fetched' },
    });
  });
  test('the first heading, or else the first line, is the title', async () => {
    expect((await pasted('x Head', '<p>x</p><h2>Head</h2>')).metadata).toMatchObject({
      title: 'Head',
      found: { title: 'text' },
    });
    expect((await pasted('First sentence.\nSecond.')).metadata.title).toBe('First sentence.');
  });
  test('clipboard HTML that lacks the text is not used', async () => {
    const source = await pasted('The whole text is here.', '<img src="x.png">');
    expect(canonicalText(source.text)).toBe('The whole text is here.');
    expect(source.original.mediaType).toBe('text/plain');
  });

  const visible = (text: string): string => text.replace(/[\s\p{Z}\p{Cc}\p{Cf}]/gu, '');
  const wild = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          'word ',
          'كلمة ',
          '\n',
          '\r\n',
          '\t',
          '\u00a0',
          '\u202e',
          '\ud800',
          '<p>',
          '&amp;',
          '- ',
          '\ufffe',
          '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
          'e\u0301',
        ),
        { maxLength: 80 },
      )
      .map((parts) => parts.join('')),
  );
  test('pasted text loses no visible character, and what is replaced is told', async () => {
    await fc.assert(
      fc.asyncProperty(wild, async (text) => {
        const result = await readPastedText(text, null);
        // Text of nothing but characters that can't be kept is refused as empty, an address as what it is.
        if (!result.ok) {
          const refusable =
            result.error.kind === 'address-not-fetched' || visible(text.replace(/\p{Cn}/gu, '')) === '';
          if (!refusable) throw new Error(result.error.kind);
          return;
        }
        const kept = visible(canonicalText(result.value.text));
        const written = visible(
          text.replace(/[\ud800-\udfff]/gu, '\ufffd').replace(/\p{Noncharacter_Code_Point}/gu, ''),
        );
        expect(kept).toBe(written);
        const changed = written !== visible(text);
        expect(changed ? result.value.losses.length : 1).toBeGreaterThan(0);
      }),
      { seed: 20140518, numRuns: 400 },
    );
  });
  test('any HTML is read or refused, never thrown at', async () => {
    const tags = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<li>',
      '<ul>',
      '<!--',
      '-->',
      '<svg>',
      '</svg>',
      '<title>',
      '<html>',
      '<body>',
      '<head>',
      '<pre>',
      '<sup>1',
      '<q>',
      'text ',
      '&#x202e;',
      '&#0;',
      '<script>',
      '</script>',
      '<br>',
      '"',
      '<a href=',
      '\0',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(tags, { maxLength: 60 }), async (parts) => {
        const result = await read(`<html>${parts.join('')}`, 'a.html');
        expect(result.ok || result.error.kind === 'empty-input').toBe(true);
      }),
      { seed: 20140516, numRuns: 300 },
    );
  });
});
