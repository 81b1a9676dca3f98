// Pages of our own making that say when they were published and who wrote them in each place where pages do, or nowhere.

import { type PageWords, pageWords } from './page-words.ts';

export type DatedPage = {
  readonly name: string;
  readonly html: string;
  /** As EDTF, no more precise than the page says; null where it says nothing. */
  readonly published: string | null;
  readonly publishedHow: 'metadata' | 'page' | 'guessed' | null;
  readonly author: string | null;
  readonly authorHow: 'metadata' | 'page' | null;
};

type Said = { readonly head?: string; readonly above?: string; readonly below?: string };
type DatePlace = Said & { readonly edtf: string | null; readonly how: DatedPage['publishedHow'] };
type AuthorPlace = Said & { readonly name: string | null; readonly how: DatedPage['authorHow'] };

const INSTANT = '2014-05-18T18:00:00+02:00';
const DAY = '2014-05-18';
const json = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const datePlaces = (w: PageWords): Readonly<Record<string, DatePlace>> => ({
  'in JSON-LD': {
    head: json({
      '@graph': [
        { '@type': 'WebSite', name: w.outlet },
        { '@type': 'NewsArticle', headline: w.title, datePublished: INSTANT, dateModified: '2014-05-20' },
      ],
    }),
    edtf: INSTANT,
    how: 'metadata',
  },
  'in a meta element': {
    head: `<meta property="article:published_time" content="${INSTANT}"><meta property="article:modified_time" content="2014-05-21">`,
    edtf: INSTANT,
    how: 'metadata',
  },
  'in a meta element of libraries': {
    head: '<meta name="DC.date.issued" content="2014-05-18">',
    edtf: DAY,
    how: 'metadata',
  },
  'in a time element': {
    below: `<p><time datetime="${INSTANT}">${w.day}</time></p>`,
    edtf: INSTANT,
    how: 'page',
  },
  'in a time element without a machine’s date': {
    below: `<p><time>${w.day}</time></p>`,
    edtf: DAY,
    how: 'page',
  },
  'in an item property': {
    below: `<span itemprop="datePublished" content="2014-05-18">${w.day}</span>`,
    edtf: DAY,
    how: 'page',
  },
  'in a title of old micro-formats': {
    below: `<abbr class="published" title="2014-05-18">${w.day}</abbr>`,
    edtf: DAY,
    how: 'page',
  },
  'in a line below the headline': { below: `<p>${w.day}</p>`, edtf: DAY, how: 'page' },
  'in a line above the headline': { above: `<p>${w.day}</p>`, edtf: DAY, how: 'page' },
  'in a line that says so, after one of a change': {
    below: `<p>${w.updated}</p><p>${w.published}</p>`,
    edtf: DAY,
    how: 'page',
  },
  'in a line with much else': { below: `<div>${w.outlet} | ${w.day} | 18:00</div>`, edtf: DAY, how: 'page' },
  'in the address, with its day': {
    head: `<link rel="canonical" href="https://pier.example/news/2014/05/18/three-boats">`,
    edtf: DAY,
    how: 'guessed',
  },
  'in the address, with its month': {
    head: `<link rel="canonical" href="https://pier.example/2014/05/three-boats.html">`,
    edtf: '2014-05',
    how: 'guessed',
  },
  'nowhere, with dates of others': { edtf: null, how: null },
});

const authorPlaces = (w: PageWords): readonly AuthorPlace[] => [
  {
    head: json({ '@type': 'NewsArticle', headline: w.title, author: { '@type': 'Person', name: w.author } }),
    name: w.author,
    how: 'metadata',
  },
  { head: `<meta name="author" content="${w.author}">`, name: w.author, how: 'metadata' },
  { below: `<p><a rel="author" href="/who">${w.author}</a></p>`, name: w.author, how: 'page' },
  { below: `<div class="byline">${w.by}</div>`, name: w.author, how: 'page' },
  { below: `<p>${w.by}</p>`, name: w.author, how: 'page' },
  {
    below: `<p><span itemprop="author"><span itemprop="name">${w.author}</span></span></p>`,
    name: w.author,
    how: 'page',
  },
  { name: null, how: null },
];

/** Every place of a date in every language, with the places of authors in turn. */
export const datedPages = (): DatedPage[] =>
  pageWords.flatMap((w, row) =>
    Object.entries(datePlaces(w)).map(([place, date], at) => {
      const authors = authorPlaces(w);
      const author = authors[(at + row * 3) % authors.length] ?? { name: null, how: null };
      return {
        name: `${place}, ${w.language}`,
        html: pageOf(w, date, author),
        published: date.edtf,
        publishedHow: date.how,
        author: author.name,
        authorHow: author.how,
      };
    }),
  );

/** Around each page stand dates and names that are not its own. */
function pageOf(w: PageWords, date: Said, author: Said): string {
  const text = w.sentences.map((sentence) => `<p>${sentence}</p>`).join('');
  const comments = w.comments
    .map(
      (words) =>
        `<li class="comment"><b class="author">${w.outlet}</b> <time datetime="2015-01-02">2015-01-02</time><p>${words}</p></li>`,
    )
    .join('');
  const related = w.headlines
    .map(
      (words) =>
        `<li><a href="/2013/02/03/x">${words}</a> <time datetime="2013-02-03">2013-02-03</time></li>`,
    )
    .join('');
  return `<!DOCTYPE html><html lang="${w.language}"><head><meta charset="utf-8"><title>${w.title} | ${w.outlet}</title>${date.head ?? ''}${author.head ?? ''}</head>
<body><header><a href="/">${w.outlet}</a><ul>${w.menu.map((item) => `<li><a href="/m">${item}</a></li>`).join('')}</ul></header>
<main><article>${author.above ?? ''}${date.above ?? ''}<h1>${w.title}</h1>${author.below ?? ''}${date.below ?? ''}${text}</article></main>
<aside class="related"><ul>${related}</ul></aside><ol class="comments">${comments}</ol><footer><p>© 2016 ${w.outlet}. ${w.footer}</p></footer></body></html>`;
}
