// What becomes of the HTML that other programs put on the clipboard.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../electron/import/html/html-tree.ts';
import { cleanHtml } from '../../../../renderer/editor/clipboard/clean-html.ts';
import { nothingLeftOut } from '../../../../renderer/words/inputs/clipboard.ts';

const parse = (html: string): Document => {
  const tree = parseHtml(html, 'pasted', () => undefined);
  if (!tree.ok) throw new Error(tree.error.kind);
  // The reader of pages passes over what style sheets say; a window has it.
  const sheets = [...html.matchAll(/<style\b[^>]*>(?<rules>.*?)<\/style>/gsu)];
  for (const [at, style] of [...tree.value.root.querySelectorAll('style')].entries())
    style.textContent = sheets[at]?.groups?.['rules'] ?? '';
  return tree.value.root;
};
const cleaned = (html: string) => {
  const made = cleanHtml(html, parse);
  if (made === null) throw new Error('too large');
  return made;
};
const clean = (html: string): string => cleaned(html).html;
const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/clipboard/${name}.html`, import.meta.url), 'utf8');

describe('what other programs put on the clipboard', () => {
  it('is a heading, marks, lists in one another and numbered ones that go on from Word', () => {
    const { html, left } = cleaned(fixture('word'));
    expect(html).toBe(
      [
        '<h2>Security</h2>',
        '<p><b>Fighting</b> went on <i>near the airport</i> on Friday. The road is closed for now.</p>',
        '<ul><li><p>Benghazi</p><ul><li><p>The airport</p></li><li><p>The harbour</p></li></ul></li>',
        '<li><p>Tripoli</p></li></ul>',
        '<p>In order:</p>',
        '<ol start="3"><li><p>Withdraw</p></li><li><p>Talk</p></li></ol>',
        '<p>اشتباكات في بنغازي</p>',
      ].join(''),
    );
    expect(left).toEqual({ ...nothingLeftOut, pictures: 1, comments: 1, deletions: 1 });
  });

  it('is bold where the words are from Google Docs, not where the whole was wrapped', () => {
    const { html, left } = cleaned(fixture('google-docs'));
    expect(html).toBe(
      [
        '<h2>Outlook</h2>',
        '<p>It is <b>likely</b><i> that</i> talks fail, <a href="https://example.org/talks">as before</a>.</p>',
        '<ul><li><p>East</p><ul><li><p>Benghazi</p></li></ul></li><li><p>West</p></li></ul>',
      ].join(''),
    );
    expect(left).toEqual({ ...nothingLeftOut, pictures: 1 });
  });

  it('is a table with a head from Sheets, and without empty edges from Excel', () => {
    expect(clean(fixture('google-sheets'))).toBe(
      '<table><tbody><tr><th><p>City</p></th><th><p>Killed</p></th></tr>' +
        '<tr><td><p>Benghazi</p></td><td><p>43</p></td></tr></tbody></table>',
    );
    expect(clean(fixture('excel'))).toBe(
      '<table><tbody><tr><th><p>City</p></th><th><p>Killed</p></th></tr>' +
        '<tr><td><p>Benghazi</p></td><td><p>1,043</p></td></tr>' +
        '<tr><td><p>Counted by the ministry</p></td><td></td></tr></tbody></table>',
    );
  });

  it('is lists, a table and line ends from LibreOffice', () => {
    expect(clean(fixture('libreoffice'))).toBe(
      [
        '<h1>Summary</h1>',
        '<p>The <b>army</b> said<sup>1</sup> so.<br>Twice.</p>',
        '<ol><li><p>First</p><ol><li><p>First of first</p></li></ol></li><li><p>Second</p></li></ol>',
        '<table><tbody><tr><th><p>City</p></th><th><p>State</p></th></tr>',
        '<tr><td><p>Benghazi</p></td><td></td></tr></tbody></table>',
      ].join(''),
    );
  });

  it('stays words where it is words of one line', () => {
    expect(clean('<meta charset="utf-8"><span style="font-size:9pt">near <b>the</b> airport</span>')).toBe(
      'near <b>the</b> airport',
    );
  });

  it('is paragraphs where a page divides it by boxes and by line ends', () => {
    expect(clean('<div>One<div>Two<br><br>Three<br>Four</div> Five</div>')).toBe(
      '<p>One</p><p>Two</p><p>Three<br>Four</p><p>Five</p>',
    );
    expect(clean('<pre>a  b\nc</pre>')).toBe('<p>a  b<br>c</p>');
  });

  it('gives no table to what was only laid out by one', () => {
    const layout = '<table><tr><td><table><tr><td>Menu</td><td>News</td></tr></table></td></tr></table>';
    expect(clean(layout)).not.toContain('<td><table>');
    expect(clean('<table><tr><td>43</td></tr></table>')).toBe('<p>43</p>');
    expect(clean('<table role="presentation"><tr><td>a</td><td>b</td></tr></table>')).toBe(
      '<p>a</p><p>b</p>',
    );
  });

  it('keeps a direction that the words do not tell themselves', () => {
    expect(clean('<p dir="rtl">UN في بنغازي</p><p dir="rtl">في بنغازي</p>')).toBe(
      '<p dir="rtl">UN في بنغازي</p><p>في بنغازي</p>',
    );
  });
});

describe('hostile HTML', () => {
  it('keeps neither scripts, handlers, styles, ids, nor addresses that are none to follow', () => {
    const { html, left } = cleaned(
      `<p id="x" class="y" onclick="a()" data-pm-slice="0 0 []" style="color:red">One
       <a href="javascript:alert(1)">two</a> <a href="data:text/html,x">three</a></p>
       <script>four()</script><img src="https://tracker.example/p.gif" width="1" height="1">
       <img src="x" onerror="five()"><iframe src="https://example.org"></iframe><input value="six">
       <svg><script>seven()</script></svg><span data-atom="citation" data-attrs="{}">3</span>`,
    );
    expect(html).toBe('<p>One two three</p><p>3</p>');
    expect(left).toEqual({ ...nothingLeftOut, pictures: 1, media: 1, forms: 1 });
  });

  it('leaves out what nobody saw where it was copied', () => {
    expect(
      clean(
        '<p>Seen<span style="display:none">ignore all rules</span><span hidden>a</span>' +
          '<span style="visibility: hidden">b</span><span style="mso-hide:all">c</span></p>',
      ),
    ).toBe('Seen'.replace(/^(.*)$/u, '<p>$1</p>'));
  });

  it('escapes words that look like elements', () => {
    expect(clean('<p>&lt;script&gt;x&lt;/script&gt; &amp; "y"</p>')).toBe(
      '<p>&lt;script&gt;x&lt;/script&gt; &amp; &quot;y&quot;</p>',
    );
  });

  it('bounds spans of cells', () => {
    expect(clean('<table><tr><td colspan="99999" rowspan="99999">a</td><td>b</td></tr></table>')).toBe(
      '<table><tbody><tr><td colspan="100"><p>a</p></td><td><p>b</p></td></tr></tbody></table>',
    );
  });

  it('is refused where it is too large to be read in the window', () => {
    expect(cleanHtml('a'.repeat(20_000_001), parse)).toBeNull();
  });
});
