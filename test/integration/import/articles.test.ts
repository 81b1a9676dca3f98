// How much of an article is found on pages of our own making, and how much that isn't its: their text is known.

import { describe, expect, test } from 'vitest';
import { madePages } from '../../support/pages/made-pages.ts';
import { scoreText, type TextScore, totalScore } from '../../support/text-score.ts';
import { must, quotable, sentence } from './read-here.ts';

describe('the article of a page, and little that is not its', () => {
  const scores: TextScore[] = [];
  test.each(madePages().map((page) => [page.name, page] as const))('%s', async (name, page) => {
    const source = await must(page.html, 'page.html');
    const score = scoreText(page.article.join('\n'), quotable(source.text));
    scores.push(score);
    expect(score.recall, name).toBeGreaterThanOrEqual(0.98);
    expect(score.precision, name).toBeGreaterThanOrEqual(0.94);
    expect(source.metadata).toMatchObject({ extent: 'article', title: page.words.title });
  });
  test('all pages together', () => {
    const total = totalScore(scores);
    expect(total.expected).toBeGreaterThan(15_000);
    expect(total.recall).toBeGreaterThanOrEqual(0.99);
    expect(total.precision).toBeGreaterThanOrEqual(0.98);
  });
});

const article = (inner: string): string =>
  `<html><head><title>Boats</title></head><body><article><h1>Boats found</h1><p>${sentence.repeat(3)}</p>${inner}<p>${sentence.repeat(3)}</p></article></body></html>`;
const kindsOf = async (inner: string) => {
  const { text, losses } = await must(article(inner), 'a.html');
  return {
    blocks: text.blocks
      .filter(({ text: line }) => line !== sentence.repeat(3).trim() && line !== 'Boats found')
      .map(({ kind, text: line }) => `${kind}: ${line}`),
    told: losses
      .map(({ what }) => what)
      .filter((what) => !what.startsWith('Pictures') && !what.startsWith('About')),
  };
};

describe('short articles', () => {
  const menu = Array.from(
    { length: 120 },
    (_, at) => `<li><a href="/${at}">Another part of this site</a></li>`,
  ).join('');
  test('a flash report of two sentences stays what it is beside 600 words of menus', async () => {
    const text =
      'Three boats were found empty near the pier, the coast guard said. Eleven people are missing.';
    const source = await must(
      `<html><body><ul>${menu}</ul><article><h1>Boats found</h1><p>${text}</p></article><ul>${menu}</ul></body></html>`,
      'a.html',
    );
    expect(source.metadata.extent).toBe('article');
    expect(source.text.blocks.map((block) => block.text)).toEqual(['Boats found', text]);
  });
  test('where nothing is told apart the whole page is taken, and it is said', async () => {
    const source = await must(`<html><body>${'<div>'.repeat(450)}${sentence}</body></html>`, 'a.html');
    expect(source.metadata.extent).toBe('page');
    expect(source.losses.map(({ what }) => what).join()).toContain('all that the page shows was taken');
  });
});

describe('captions and credits stand beside what can be quoted', () => {
  test.each([
    [
      '<figure><img src=a><figcaption>The pier <span>Photo: O. Said</span></figcaption></figure>',
      ['caption: The pier Photo: O. Said'],
    ],
    ['<figure><img src=a><p>The pier</p></figure>', ['caption: The pier']],
    [
      '<div class="wp-caption"><img src=a><p class="wp-caption-text">The pier</p></div>',
      ['caption: The pier'],
    ],
    ['<div class="image-credit">Omar Said</div>', ['caption: Omar Said']],
    ['<p>Photo: Omar Said/Pier Pictures</p>', ['caption: Photo: Omar Said/Pier Pictures']],
    [
      '<figure><blockquote><p>We waited, they said.</p></blockquote></figure>',
      ['quote: We waited, they said.'],
    ],
    [
      '<figure><table><tr><td>a</td><td>b</td></tr></table><figcaption>Count</figcaption></figure>',
      ['tableRow: a\tb', 'caption: Count'],
    ],
    ['<p>The credit line of the bank was cut.</p>', ['paragraph: The credit line of the bank was cut.']],
  ])('%s', async (inner, blocks) => expect((await kindsOf(inner)).blocks).toEqual(blocks));
});

describe('what belongs to the page goes out of the article and is told', () => {
  test.each([
    '<p>Read more: <a href="/b">Why the lighthouse stayed dark</a></p>',
    '<p><b><a href="/b">Why the lighthouse stayed dark</a></b></p>',
    '<p>Share this article</p>',
    '<p>Updated 2 hours ago</p>',
    '<p>Lire aussi : Le phare</p>',
    '<p>اقرأ أيضا: المنارة</p>',
    '<p>延伸阅读：灯塔</p>',
    '<ul><li><a href="/b">One thing</a></li><li><a href="/c">Another thing</a></li></ul>',
  ])('%s', async (inner) => {
    const { blocks, told } = await kindsOf(inner);
    expect(blocks).toEqual([]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^\d (?:links? to (?:another page|other pages)|lines?) .*“/u);
  });
  test('a heading goes with the links below it, when nothing else comes', async () => {
    const { text } = await must(
      article('').replace(
        '</article>',
        '<h3>From the archive</h3><ul><li><a href="/b">One thing</a></li></ul></article>',
      ),
      'a.html',
    );
    expect(text.blocks.at(-1)).toMatchObject({ kind: 'paragraph' });
  });
  test.each([
    [
      'links that the text announces',
      '<p>The papers name:</p><ul><li><a href="/b">One thing</a></li></ul>',
      2,
    ],
    [
      'a list that says more than its links',
      '<ul><li><a href="/b">One thing</a>, which was lost</li><li><a href="/c">Two</a></li></ul>',
      2,
    ],
    ['a heading that leads to itself', '<h2><a href="#a">What was found</a></h2>', 1],
    [
      'a sentence that begins like such a line',
      '<p>Read more than once, the letter seems to be a forgery.</p>',
      1,
    ],
    ['figures that were updated', '<p>Updated figures show 14 dead and 40 wounded.</p>', 1],
    [
      'a paragraph with a long link',
      '<p>As <a href="/b">the harbour office said on Monday</a>, nobody came.</p>',
      1,
    ],
  ])('%s stay', async (_, inner, count) => expect((await kindsOf(inner)).blocks).toHaveLength(count));
  test('an article that is one link, by an element that was never closed, stays', async () => {
    const source = await must(
      `<html><body><article><a href="/top"><h1>Boats found</h1><p>${sentence.repeat(3)}</p><p>${sentence.repeat(3)}</p></article></body></html>`,
      'a.html',
    );
    expect(source.text.blocks.length).toBeGreaterThan(1);
  });
});
