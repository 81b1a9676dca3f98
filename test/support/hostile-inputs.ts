// Inputs that were made to hurt a reader: each kind grows with the length that is asked for. For tests of growth.

const r = (s: string, n: number) => s.repeat(Math.max(1, Math.floor(n / s.length)));
const nest = (o: string, c: string, n: number) => {
  const k = Math.min(4900, Math.floor(n / (o.length + c.length)));
  return r(o, k * o.length) + r('x ', n / 4) + r(c, k * c.length);
};
const page = (b: string) => `<html><head><title>t</title></head><body>${b}</body></html>`;
const mime = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n';
/** A file name and a text of about `n` UTF-16 units, of each kind. */
export const hostileInputs: Readonly<Record<string, readonly [name: string, make: (n: number) => string]>> = {
  spaces: ['a.txt', (n) => 'a' + r(' ', n) + 'b'],
  nbsp: ['a.txt', (n) => 'a' + r('\u00a0', n) + 'b'],
  punct: ['a.txt', (n) => r('!', n)],
  punctspace: ['a.txt', (n) => 'word ' + r('! ', n)],
  wrapped: ['a.txt', (n) => r('word '.repeat(13) + 'wordy-\n', n)],
  lines: ['a.txt', (n) => r('a\n', n)],
  blanklines: ['a.txt', (n) => r('a\n\n', n)],
  comments: ['a.txt', (n) => r('<!---->', Math.min(n, 200)) + 'x'],
  soft: ['a.txt', (n) => r('a\u00ad', n)],
  surrogates: ['a.txt', (n) => r('\ud83d', n)],
  marks: ['a.txt', (n) => r('e\u0301\u0302', n)],
  htmlnbsp: ['a.html', (n) => page('<p>a' + r('&nbsp;', n) + 'b</p>')],
  htmlspaces: ['a.html', (n) => page('<p>a' + r(' ', n) + 'b</p>')],
  htmlpunct: ['a.html', (n) => page('<p>a ' + r('!', n) + ' b</p>')],
  htmlhidden: ['a.html', (n) => page('<div hidden>' + r('!', n) + '</div><p>x</p>')],
  brackets: ['a.html', (n) => page(r('<', n))],
  opendivs: ['a.html', (n) => page(r('<div>', Math.min(n, 20000)) + 'x')],
  nestdiv: ['a.html', (n) => page(nest('<div>', '</div>', n))],
  nestsup: ['a.html', (n) => page(nest('<sup>', '</sup>', n))],
  nestspan: ['a.html', (n) => page(nest('<span>', '</span>', n))],
  nestp: ['a.html', (n) => page(r('<p>x', n))],
  nestb: ['a.html', (n) => page(r('<b>x', Math.min(n, 4900 * 4)))],
  nestli: ['a.html', (n) => page(r('<ul><li>x', Math.min(n, 2400 * 9)))],
  nesttable: ['a.html', (n) => page(r('<table><tr><td>x<td>', Math.min(n, 2000 * 20)))],
  tabletail: ['a.html', (n) => page(r('<table>' + '<tr><td>x<td>y'.repeat(10), n / 1))],
  bigtable: ['a.html', (n) => page('<table>' + r('<tr><td>x</td><td>y</td></tr>', n) + '</table>')],
  widetable: ['a.html', (n) => page('<table><tr>' + r('<td>x</td>', n) + '</tr></table>')],
  attributes: [
    'a.html',
    (n) => {
      let s = '<p ';
      for (let i = 0; s.length < n; i++) s += `a${i}=1 `;
      return page(s + '>x</p>');
    },
  ],
  attrmeta: [
    'a.html',
    (n) => {
      let s = '<meta ';
      for (let i = 0; s.length < n; i++) s += `a${i}=1 `;
      return page(s + '>x');
    },
  ],
  longattr: ['a.html', (n) => page(`<p style="${r(';  ', n)}">x</p>`)],
  classes: ['a.html', (n) => page(`<p class="${r('a ', n)}">x</p>`)],
  entities: ['a.html', (n) => page(r('&amp;', n))],
  badentities: ['a.html', (n) => page(r('&#x', n))],
  amps: ['a.html', (n) => page(r('&', n))],
  headings: ['a.html', (n) => page(r('<h1>heading title</h1>', n))],
  times: ['a.html', (n) => page(r('<time>x</time>', n))],
  nesttimes: ['a.html', (n) => page(r('<time>x', Math.min(n, 4900 * 7)))],
  links: ['a.html', (n) => page(r('<a href=x>link</a> ', n))],
  linkp: ['a.html', (n) => page(r('<p><a href=x>link</a> and text, with commas, here</p>', n))],
  brs: ['a.html', (n) => page('<div>' + r('x<br><br>', n) + '</div>')],
  brsonly: ['a.html', (n) => page('<div>' + r('<br>', n) + '</div>')],
  comment: ['a.html', (n) => page(r('<!--', n))],
  comments2: ['a.html', (n) => page(r('<!---->', n))],
  cdata: ['a.html', (n) => page(r('<![CDATA[', n))],
  script: ['a.html', (n) => page(r('<script>', n))],
  scriptend: ['a.html', (n) => page('<script>' + r('</scrip', n))],
  ends: ['a.html', (n) => page(r('</x>', n))],
  endp: ['a.html', (n) => page(r('</p>', n))],
  quotes: ['a.html', (n) => page('<p a="' + r('x', n))],
  jsonldtype: [
    'a.html',
    (n) =>
      page(
        `<script type="application/ld+json">{"@type":"${r('Advertiser', n)}","headline":"x"}</script><p>x`,
      ),
  ],
  jsonldbr: ['a.html', (n) => page(`<script type="application/ld+json">${r('[', n)}</script><p>x`)],
  jsonldobj: ['a.html', (n) => page(`<script type="application/ld+json">${r('{"a":', n)}</script><p>x`)],
  jsonldspace: ['a.html', (n) => page(`<script type="application/ld+json">${r('/* ', n)}</script><p>x`)],
  jsonldspace2: ['a.html', (n) => page(`<script type="application/ld+json">${r(']]>   ', n)}</script><p>x`)],
  jsonldscripts: [
    'a.html',
    (n) => page(r(`<script type="application/ld+json">{"a":1}</script>`, n) + '<p>x'),
  ],
  metas: ['a.html', (n) => page(r(`<meta name=author content="a b;c">`, n))],
  metaauthors: [
    'a.html',
    (n) => {
      let s = '';
      for (let i = 0; s.length < n; ) {
        s += '<meta name=author content="';
        for (let j = 0; j < 400; j++) s += `${(i++).toString(36)};`;
        s += '">';
      }
      return page(s);
    },
  ],
  refresh: ['a.html', (n) => page(`<meta http-equiv=refresh content="${r('url   ', n)}">x`)],
  lang: ['a.html', (n) => `<html lang="${r('.a', n)}"><body>x</body></html>`],
  itemprop: ['a.html', (n) => page(r('<i itemprop=author>x', Math.min(n, 4900 * 20)))],
  dl: ['a.html', (n) => page(r('<dl><dt>x<dd>', Math.min(n, 4900 * 12)))],
  forms: ['a.html', (n) => page(r('<select><option>x', n))],
  svg: ['a.html', (n) => page(r('<svg><path>', Math.min(n, 2400 * 11)))],
  plain: [
    'a.html',
    (n) => page(r('<p>Some words here, with commas, and more of them, to be an article.</p>', n)),
  ],
  oneplain: [
    'a.html',
    (n) => page('<p>' + r('Some words here, with commas, and more of them. ', n) + '</p>'),
  ],
  divtext: [
    'a.html',
    (n) =>
      page(
        nest('<div>', '</div>', Math.min(n, 390 * 11)) +
          '<div>'.repeat(390) +
          r('words, and words. ', n) +
          '</div>'.repeat(390),
      ),
  ],
  reopened: [
    'a.html',
    (n) => {
      let s = '';
      for (let i = 0; s.length < n; i++) s += `<div><b id=${i}></div>`;
      return page(s);
    },
  ],
  unendedtags: ['a.html', (n) => page(r('<span>', Math.min(n / 2, 4900 * 6)) + r('</li>', n / 2))],
  captions: ['a.html', (n) => page(r('<div class=caption>x', Math.min(n, 4900 * 20)))],
  figures: ['a.html', (n) => page(r('<figure><table>', Math.min(n, 2400 * 15)))],
  datelines: ['a.html', (n) => page('<h1>t</h1>' + r('<p>Published 99 May 2014 1/2/3 </p>', n))],
  bylines: ['a.html', (n) => page(r('<p class=byline>By x | y</p>', n))],
  mimeparts: ['a.mhtml', (n) => mime + r('--b\nContent-Type: text/html\n\nx\n', n)],
  mimeheads: ['a.mhtml', (n) => mime + r('--b\nX: y\n', n)],
  mimedashes: ['a.mhtml', (n) => mime + r('--b', n)],
  mimenest: ['a.mhtml', (n) => mime + r('--b\nContent-Type: multipart/mixed; boundary=b\n\n', n)],
  mimequoted: [
    'a.mhtml',
    (n) =>
      `${mime}--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n${r('= =', n)}`,
  ],
  mimebase64: [
    'a.mhtml',
    (n) => `${mime}--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${r('PHA+\n', n)}`,
  ],
  mdb: ['a.md', (n) => r('[', Math.min(n, 1e9))],
  mdbl: ['a.md', (n) => r('['.repeat(100) + '\n', n)],
  mdlink: ['a.md', (n) => r('[a](b', n)],
  mdlink2: ['a.md', (n) => r('[a](<b', n).replace(/(.{90})/g, '$1\n')],
  mdemph: ['a.md', (n) => r('*a_b', n).replace(/(.{90})/g, '$1\n')],
  mdemph2: ['a.md', (n) => r('a**b', n).replace(/(.{90})/g, '$1\n')],
  mdtick: [
    'a.md',
    (n) => {
      let s = '';
      for (let i = 1; s.length < n; i = (i % 80) + 1) s += '`'.repeat(i) + ' x\n';
      return s;
    },
  ],
  mdimg: ['a.md', (n) => r('![[]()', n).replace(/(.{90})/g, '$1\n')],
  mdlt: ['a.md', (n) => r('<a ', n).replace(/(.{90})/g, '$1\n')],
  mdamp: ['a.md', (n) => r('&', n).replace(/(.{90})/g, '$1\n')],
  mdmail: ['a.md', (n) => r('a.', n).replace(/(.{90})/g, '$1\n')],
  mdtilde: ['a.md', (n) => r('~a', n).replace(/(.{90})/g, '$1\n')],
  mdquote: ['a.md', (n) => r('> a\n', n)],
  mdquote2: ['a.md', (n) => r('>'.repeat(90) + 'a\n', n)],
  mdlist: ['a.md', (n) => r('- a\n', n)],
  mdlist2: ['a.md', (n) => r('- - - - a\n', n)],
  mdlistnest: [
    'a.md',
    (n) => {
      let s = '';
      for (let i = 0; s.length < n; i = (i + 1) % 40) s += ' '.repeat(i * 2) + '- a\n';
      return s;
    },
  ],
  mdtable: ['a.md', (n) => '|a|b|\n|-|-|\n' + r('|x|y|\n', n)],
  mdtable2: ['a.md', (n) => r('|a|b|\n|-|-|\n', n)],
  mdpipes: ['a.md', (n) => r('|', n).replace(/(.{90})/g, '$1\n')],
  mddefs: [
    'a.md',
    (n) => {
      let s = '';
      for (let i = 0; s.length < n; i++) s += `[a${i}]: b\n`;
      return s;
    },
  ],
  mdheads: ['a.md', (n) => r('# a\n', n)],
  mdhtml: ['a.md', (n) => r('<div>\n', n)],
  mdcomm: ['a.md', (n) => r('<!--\n', n)],
  mdparas: ['a.md', (n) => r('Some words *here* and a [link](http://x.y).\n\n', n)],
  mdhard: ['a.md', (n) => r('a  \n', n)],
  mdspaces: ['a.md', (n) => r('a' + ' '.repeat(1000) + '\n', n)],
  mdback: ['a.md', (n) => r('\\', n).replace(/(.{90})/g, '$1\n')],
  mdset: ['a.md', (n) => r('a\n=\n', n)],
  mddash: ['a.md', (n) => r('-', n).replace(/(.{90})/g, '$1\n')],
  mdfront: ['a.md', (n) => '---\n' + r('a: b\n', n)],
};
