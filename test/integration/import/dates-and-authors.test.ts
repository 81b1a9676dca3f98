// When a page was published and who wrote it, from all the places where pages say it, and how each was found.

import { describe, expect, test } from 'vitest';
import { dateOfAddress } from '../../../electron/import/html/page-date.ts';
import { dateInLine } from '../../../electron/import/text/date-in-line.ts';
import { datedPages } from '../../support/pages/dated-pages.ts';
import { must } from './read-here.ts';

describe('pages that say it somewhere, and pages that do not', () => {
  const pages = datedPages();
  const dates = { having: 0, given: 0, right: 0 };
  const authors = { having: 0, given: 0, right: 0 };
  const count = (counts: typeof dates, expected: string | null, found: string | null) => {
    if (expected !== null) counts.having += 1;
    if (found === null) return;
    counts.given += 1;
    if (found === expected) counts.right += 1;
  };
  test.each(pages.map((page) => [page.name, page] as const))('%s', async (_, page) => {
    const { metadata } = await must(page.html, 'page.html');
    const published = metadata.published?.edtf ?? null;
    const author = metadata.authors.length === 0 ? null : metadata.authors.join('; ');
    count(dates, page.published, published);
    count(authors, page.author, author);
    expect(published === page.published ? metadata.found.published : 'another').toBe(page.publishedHow);
    expect(author === page.author ? metadata.found.authors : `another: ${author}`).toBe(page.authorHow);
  });
  test('most of those that have one are given, and what is given is right', () => {
    expect(pages.length).toBeGreaterThanOrEqual(60);
    for (const { having, given, right } of [dates, authors]) {
      expect(right / having).toBeGreaterThanOrEqual(0.8);
      expect(right / given).toBeGreaterThanOrEqual(0.9);
    }
  });
});

describe('a day in a line', () => {
  test.each([
    ['Sunday, 18 May 2014', null, '2014-05-18'],
    ['Published on the 18th of May 2014 at 6 p.m.', 'en', '2014-05-18'],
    ['May 18, 2014 | 3 comments', 'en', '2014-05-18'],
    ['Publié le 1er août 2014', 'fr', '2014-08-01'],
    ['18 de mayo de 2014', 'es', '2014-05-18'],
    ['Veröffentlicht am 18. März 2014', 'de', '2014-03-18'],
    ['18.05.2014, 18:00 Uhr', 'de', '2014-05-18'],
    ['18 мая 2014 г.', 'ru', '2014-05-18'],
    ['18 Mayıs 2014 Pazar', 'tr', '2014-05-18'],
    ['الأحد ١٨ أيار/مايو ٢٠١٤', 'ar', '2014-05-18'],
    ['۱۸ مه ۲۰۱۴', 'fa', '2014-05-18'],
    ['2014年5月18日 星期日', 'zh', '2014-05-18'],
    ['２０１４年５月１８日', 'ja', '2014-05-18'],
    ['2014년 5월 18일', 'ko', '2014-05-18'],
    ['2014/05/18 18:00', 'ja', '2014-05-18'],
    ['18/05/2014', null, '2014-05-18'],
    ['05/06/2014', 'en', null],
    ['05/06/2014', 'fr', '2014-06-05'],
    ['05/06/2014', 'en-US', '2014-05-06'],
    ['30 February 2014', 'en', null],
    ['© 2014 The Pier', 'en', null],
    ['May 2014', 'en', null],
    ['Call 18 52 2014', 'en', null],
    ['18 May 1914', 'en', null],
  ])('%s in %s is %s', (line, language, edtf) => {
    expect(dateInLine(line, language)?.edtf ?? null).toBe(edtf);
  });
});

test.each([
  ['https://a.example/2014/05/18/boats', '2014-05-18'],
  ['https://a.example/news/2014/may/18/boats', '2014-05-18'],
  ['https://a.example/news/2014-05-18-boats.html', '2014-05-18'],
  ['https://a.example/news/20140518/boats', '2014-05-18'],
  ['https://a.example/2014/05/boats', '2014-05'],
  ['https://a.example/boats-20140599', null],
  ['https://a.example/story/1920140518331', null],
  ['https://a.example/boats?date=2014-05-18', null],
])('the address %s names %s', (address, edtf) => {
  expect(dateOfAddress(address)?.edtf ?? null).toBe(edtf);
});
