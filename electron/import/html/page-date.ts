// Finds when a page was published where no metadata say it: marked elements, the lines around its headline, its address.

import { foldText } from '../../../core/base/text-fold.ts';
import type { DateValue } from '../../../core/model/record.ts';
import type { TextBlock } from '../../../core/model/text/source-text.ts';
import { toLine } from '../text/clean-text.ts';
import { dateInLine } from '../text/date-in-line.ts';
import { publishedDate } from '../text/published-date.ts';
import { visibleLine } from './html-blocks.ts';
import { attributeOf } from './html-tree.ts';
import { isAround } from './page-parts.ts';
import { saysChanged, saysPublished } from './page-phrases.ts';

/** Elements that are marked as when something was published, the surest first. */
const MARKED: readonly string[] = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  '.dt-published',
  '.published[title]',
  '.entry-date',
  '.post-date',
  '.article-date',
  '.publish-date',
  '.published',
];
/** Lines after the headline, and before it, that may name the day; longer ones are text. */
const LINES_AFTER = 8;
const LINES_BEFORE = 2;
const LONGEST_LINE = 160;
const MOST_LINES = 5_000;

/** The day that the page shows. `blocks`: all that it shows, in order; `language`: its tag, or null. */
export function shownDate(
  root: Document,
  blocks: readonly TextBlock[],
  title: string | null,
  language: string | null,
): DateValue | null {
  // Looked at from below, and not all: a selector for "time in an article" goes up from each of them.
  const times = [...root.querySelectorAll('time')].slice(0, 50);
  const inside = times.filter((time) => time.closest('article, header, main') !== null);
  for (const selector of MARKED) {
    const date = ofElements([...root.querySelectorAll(selector)], language);
    if (date !== null) return date;
  }
  return ofElements(inside, language) ?? ofLines(blocks, title, language) ?? ofElements(times, language);
}

function ofElements(elements: readonly Element[], language: string | null): DateValue | null {
  for (const element of elements.slice(0, 5)) {
    if (isAround(element)) continue;
    const shown = toLine(visibleLine(element)) ?? '';
    if (saysChanged(shown)) continue;
    const date =
      publishedDate(
        attributeOf(element, 'datetime') ?? attributeOf(element, 'content') ?? attributeOf(element, 'title'),
      ) ??
      publishedDate(shown) ??
      dateInLine(shown.slice(0, LONGEST_LINE), language);
    if (date !== null) return date;
  }
  return null;
}

/** Beside the headline any line may name the day, elsewhere only one that says what day it is. */
function ofLines(
  blocks: readonly TextBlock[],
  title: string | null,
  language: string | null,
): DateValue | null {
  const head = headlineAt(blocks, title);
  const lines = blocks.slice(0, MOST_LINES).map(({ text }) => (text.length <= LONGEST_LINE ? text : ''));
  const near =
    head === -1 ? [] : [...linesAfter(blocks, head), ...lines.slice(Math.max(0, head - LINES_BEFORE), head)];
  const dated = near.filter((line) => !saysChanged(line) || saysPublished(line));
  for (const line of [...dated.filter(saysPublished), ...dated, ...lines.filter(saysPublished)]) {
    const date = dateInLine(afterPublished(line), language);
    if (date !== null) return date;
  }
  return null;
}

/** "Updated 20 May 2014, published 18 May 2014": what is said of the publication. */
function afterPublished(line: string): string {
  const at = saysChanged(line) ? line.search(/publi|posted|发布|發布|公開|نشر|опубл|veröff/iu) : -1;
  return at > 0 ? line.slice(at) : line;
}

/** Up to the first paragraph of the text, which is longer. */
function linesAfter(blocks: readonly TextBlock[], head: number): string[] {
  const lines: string[] = [];
  for (const { text, kind } of blocks.slice(head + 1, head + 1 + LINES_AFTER)) {
    if (text.length <= LONGEST_LINE && kind !== 'heading') lines.push(text);
    else if (lines.length > 3) break;
  }
  return lines;
}

function headlineAt(blocks: readonly TextBlock[], title: string | null): number {
  const folded = title === null ? null : foldText(title);
  const same = blocks.findIndex(({ kind, text }) => kind === 'heading' && foldText(text) === folded);
  return same !== -1 ? same : blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day, or just the month, that an address names: `/2014/05/18/`, `/2014-05-18-boats`, `/2014/may/18/`. */
export function dateOfAddress(address: string): DateValue | null {
  const path = /^https?:\/\/[^/]+(\/[^?#]*)/iu.exec(address)?.[1] ?? '';
  const whole =
    /[/_-]((?:19|20)\d{2})[/_-](\d{1,2}|[a-z]{3})[/_-](\d{1,2})(?![\d])/iu.exec(path) ??
    /[/_-]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d])/u.exec(path);
  if (whole !== null) {
    const [typed, year = '', month = '', day = ''] = whole;
    const date = publishedDate(`${year}-${monthOf(month)}-${day.padStart(2, '0')}`);
    if (date !== null) return { ...date, typed: typed.slice(1) };
  }
  const [typed, year = '', month = ''] = /\/((?:19|20)\d{2})\/(0[1-9]|1[0-2])\//u.exec(path) ?? [];
  const date = typed === undefined ? null : publishedDate(`${year}-${month}`);
  return date === null ? null : { ...date, typed: `${year}/${month}` };
}

function monthOf(written: string): string {
  const at = MONTHS.indexOf(written.toLowerCase());
  return at === -1 ? written.padStart(2, '0') : String(at + 1).padStart(2, '0');
}
