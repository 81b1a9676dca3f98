// Pages of our own making, as sites build them, each with the text that its article holds: what a reader should find.

import { type PageWords, pageWords } from './page-words.ts';

export type MadePage = {
  readonly name: string;
  readonly words: PageWords;
  readonly html: string;
  /** Paragraphs of the article, in order, with its headline; captions and credits are none of it. */
  readonly article: readonly string[];
};

type Made = { readonly body: string; readonly article: readonly string[]; readonly head?: string };
type Shape = (words: PageWords) => Made;

/** Every shape in every language. */
export const madePages = (): MadePage[] =>
  pageWords.flatMap((words) =>
    Object.entries(shapes).map(([shape, make]) => {
      const { body, article, head = '' } = make(words);
      return { name: `${shape}, ${words.language}`, words, html: page(words, head, body), article };
    }),
  );

const page = (w: PageWords, head: string, body: string): string =>
  `<!DOCTYPE html>\n<html lang="${w.language}" dir="${w.direction}"><head><meta charset="utf-8"><title>${w.title} | ${w.outlet}</title>${head}<style>p{margin:0}</style><script>var ads=["<p>${w.cookies}</p>"];</script></head><body>\n${body}\n</body></html>`;

const tag = (name: string, attributes = '') => {
  const open = attributes === '' ? `<${name}>` : `<${name} ${attributes}>`;
  return (text: string) => `${open}${text}</${name}>\n`;
};
const p = tag('p');
const h1 = tag('h1');
const h2 = tag('h2');
const h3 = tag('h3');
const quote = (text: string) => tag('blockquote')(p(text));
const link = (text: string) => `<a href="/a/${encodeURIComponent(text.slice(0, 6))}">${text}</a>`;
const links = (texts: readonly string[], attributes = '') =>
  tag('ul', attributes)(texts.map((text) => tag('li')(link(text))).join(''));

/** Sentences of the body, two to a paragraph. */
const paragraphsOf = (w: PageWords, from = 0, to = w.sentences.length): string[] => {
  const paragraphs: string[] = [];
  const gap = w.language === 'zh' || w.language === 'ja' ? '' : ' ';
  for (let at = from; at < to; at += 2)
    paragraphs.push(w.sentences.slice(at, Math.min(at + 2, to)).join(gap));
  return paragraphs;
};
const all = (texts: readonly string[], wrap: (text: string) => string) => texts.map(wrap).join('');

const menu = (w: PageWords) =>
  `<header class="site-header"><div class="logo">${link(w.outlet)}</div><nav>${links(w.menu, 'class="menu"')}</nav></header>`;
const banner = (w: PageWords) =>
  `<div id="cookie-banner" class="cookie-consent" role="dialog">${p(w.cookies)}<button>OK</button></div>`;
const shareBar = (w: PageWords) => links(w.share.slice(0, 3), 'class="share-tools"');
const figure = (w: PageWords, at = 0) =>
  `<figure><img src="a.jpg" alt=""><figcaption>${w.captions[at]} <span class="credit">${w.credit}</span></figcaption></figure>\n`;
const newsletter = (w: PageWords) =>
  `<div class="newsletter-signup">${p(w.newsletter)}<form><input type="email"><button>OK</button></form></div>`;
const related = (w: PageWords) => `<aside class="related">${h3(w.relatedHead)}${links(w.headlines)}</aside>`;
const relatedPlain = (w: PageWords) => `<div>${h3(w.relatedHead)}${links(w.headlines.slice(0, 4))}</div>`;
const comments = (w: PageWords) =>
  `<section id="comments" class="comments">${all(w.comments, (text) => `<div class="comment">${p(text)}</div>`)}</section>`;
const ticker = (w: PageWords) => `<div class="ticker">${all(w.ticker, (text) => p(link(text)))}</div>`;
const footer = (w: PageWords) => `<footer>${p(w.footer)}${links(w.menu.slice(0, 5))}</footer>`;
const around = (w: PageWords, article: string) =>
  `${banner(w)}${menu(w)}${ticker(w)}<main>${article}</main>${related(w)}${comments(w)}${newsletter(w)}${footer(w)}`;

const shapes: Readonly<Record<string, Shape>> = {
  news: (w) => {
    const text = paragraphsOf(w);
    const [first = '', second = '', ...rest] = text;
    return {
      article: [w.title, ...text],
      body: around(
        w,
        `<article>${h1(w.title)}<p class="byline">${w.by}</p><time datetime="2014-05-18T18:00:00+02:00">${w.day}</time>${shareBar(w)}${figure(w)}${p(first)}${p(second)}<div class="inline-related">${relatedPlain(w)}</div>${all(rest, p)}</article>`,
      ),
    };
  },
  flash: (w) => {
    const text = w.sentences.slice(0, 2);
    return {
      article: [w.title, ...text],
      body: `${banner(w)}${menu(w)}${links(w.headlines)}${links(w.menu)}<div class="content"><div class="post">${h1(w.title)}${all(text, p)}</div></div>${links([...w.headlines, ...w.ticker])}${footer(w)}`,
    };
  },
  'inline lines': (w) => {
    const [first = '', second = '', third = '', ...rest] = paragraphsOf(w);
    return {
      article: [w.title, first, second, third, ...rest],
      body: around(
        w,
        `<div class="story" itemprop="articleBody">${h1(w.title)}${p(w.updated)}${p(first)}${p(`<strong>${link(w.readMore)}</strong>`)}${p(second)}${p(w.share[3] ?? '')}${p(third)}${p(w.readMore)}${all(rest, p)}${p(w.credit)}</div>`,
      ),
    };
  },
  'captions in divs': (w) => {
    const [first = '', second = '', ...rest] = paragraphsOf(w);
    const picture = (at: number) =>
      `<div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">${w.captions[at]}</p></div><div class="image-credit">${w.credit}</div>`;
    return {
      article: [w.title, first, second, ...rest],
      body: `${menu(w)}<div id="content">${h1(w.title)}<div class="entry-content">${p(first)}${picture(0)}${p(second)}${picture(1)}${all(rest, p)}</div></div><div id="sidebar">${links(w.headlines)}</div>${footer(w)}`,
    };
  },
  'lists and tables': (w) => {
    const [first = '', second = '', ...rest] = paragraphsOf(w);
    const rows = w.rows.map((cells, at) =>
      tag('tr')(cells.map((cell) => tag(at === 0 ? 'th' : 'td')(cell)).join('')),
    );
    return {
      article: [
        w.title,
        first,
        w.listIntro,
        ...w.items,
        second,
        ...w.rows.map((cells) => cells.join(' ')),
        ...rest,
      ],
      body: around(
        w,
        `<article>${h1(w.title)}${p(first)}${p(w.listIntro)}${tag('ul')(all(w.items, tag('li')))}${p(second)}<figure><table>${rows.join('')}</table><figcaption>${w.captions[0]}</figcaption></figure>${all(rest, p)}</article>`,
      ),
    };
  },
  'quotations and subheads': (w) => {
    const [first = '', second = '', third = '', ...rest] = paragraphsOf(w);
    const [head = '', other = ''] = w.subheads;
    const [said = '', stated = ''] = w.quotations;
    return {
      article: [w.title, first, said, head, second, third, stated, other, ...rest],
      body: around(
        w,
        `<article>${h1(w.title)}${p(first)}${quote(said)}${h2(head)}${p(second)}${p(third)}<figure>${quote(stated)}</figure>${h2(other)}${all(rest, p)}</article>`,
      ),
    };
  },
  'a list of links in the article': (w) => {
    const [first = '', second = '', ...rest] = paragraphsOf(w);
    return {
      article: [w.title, first, w.listIntro, ...w.items, second, ...rest],
      body: around(
        w,
        `<article>${h1(w.title)}${p(first)}${p(w.listIntro)}${links(w.items)}${p(second)}${all(rest, p)}${links(w.headlines.slice(0, 3), 'class="also"')}</article>`,
      ),
    };
  },
  'a live ticker': (w) => {
    const entries = w.sentences.slice(0, 9);
    const stamp = (at: number) => `${18 - at}:${String((at * 7) % 60).padStart(2, '0')}`;
    return {
      article: [w.title, ...entries.flatMap((text, at) => [stamp(at), text])],
      body: `${menu(w)}<main><article class="live-blog">${h1(w.title)}${entries.map((text, at) => `<section class="entry"><h3><time>${stamp(at)}</time></h3>${p(text)}</section>`).join('')}</article></main>${related(w)}${footer(w)}`,
    };
  },
  'tables for layout': (w) => {
    const text = paragraphsOf(w);
    return {
      article: [w.title, ...text],
      body: `<table width="100%"><tr><td colspan="3">${all(w.menu, (item) => `${link(item)} | `)}</td></tr><tr><td width="120">${all(w.headlines, (item) => `${link(item)}<br>`)}</td><td><table><tr><td><h1>${w.title}</h1></td></tr><tr><td>${all(text, p)}</td></tr></table></td><td>${all(w.ticker, (item) => `${link(item)}<br>`)}</td></tr></table><center>${w.footer}</center>`,
    };
  },
  'line breaks': (w) => {
    const text = paragraphsOf(w);
    return {
      article: [w.title, ...text],
      body: `${menu(w)}<div class="page"><div class="text">${h1(w.title)}${text.join('<br><br>\n')}</div><div class="right">${links(w.headlines)}</div></div>${footer(w)}`,
    };
  },
  'an html element in another': (w) => {
    const text = paragraphsOf(w);
    return {
      article: [w.title, ...text],
      body: `<html class="no-js"><body class="single">${around(w, `<article>${h1(w.title)}${figure(w, 1)}${all(text, p)}</article>`)}</body></html>`,
    };
  },
  'sections of divs without names': (w) => {
    const text = paragraphsOf(w);
    const half = Math.ceil(text.length / 2);
    return {
      article: [w.title, ...text],
      body: `${menu(w)}<div><div><div>${h1(w.title)}<div>${all(text.slice(0, half), p)}</div>${figure(w)}<div>${all(text.slice(half), p)}</div>${p(w.newsletter.replace(/^/u, '<a href="/n">').replace(/$/u, '</a>'))}</div></div></div>${comments(w)}${footer(w)}`,
    };
  },
  'a short article beside long menus': (w) => {
    const text = [w.sentences[2] ?? '', w.sentences[4] ?? '', w.sentences[7] ?? ''];
    const many = Array.from({ length: 12 }, (_, at) => w.headlines[at % w.headlines.length] ?? '');
    return {
      article: [w.title, w.day, ...text],
      body: `${menu(w)}${links(many)}<article>${h1(w.title)}<p>${w.day}</p>${all(text, p)}</article>${links(many)}${related(w)}${links([...many, ...w.menu])}${footer(w)}`,
    };
  },
  'paragraphs with links in them': (w) => {
    const text = paragraphsOf(w);
    const linked = text.map(
      (words) => `${words.slice(0, 20)}<a href="/x">${words.slice(20, 34)}</a>${words.slice(34)}`,
    );
    return {
      article: [w.title, ...text],
      body: around(
        w,
        `<article>${h1(`<a href="#top">${w.title}</a>`)}${all(linked, p)}${shareBar(w)}</article>`,
      ),
    };
  },
};
