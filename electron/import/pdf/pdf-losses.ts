// What of a PDF is not in its text, in words for the analyst.

import type { Loss } from '../../../core/document/loss.ts';
import { cutAt } from '../text/clean-text.ts';
import type { ReadPage } from './read-pages.ts';

const WHOLE = 'The whole file';

const leftOut = (where: string, what: string): Loss => ({ kind: 'input-part-left-out', where, what });

/** Losses of a document with these pages and labels; `pageCount` is how many it has, `files` the names of those inside it. */
export function pdfLosses(
  pages: readonly ReadPage[],
  labels: readonly string[],
  pageCount: number,
  files: readonly string[],
  running: { readonly removed: number; readonly from: number },
): Loss[] {
  const losses: Loss[] = [];
  if (pageCount > pages.length)
    losses.push({
      kind: 'truncated',
      where: 'The end of the text',
      what: `Of its ${pageCount} pages only the first ${pages.length} were read`,
    });
  const where = (has: (page: ReadPage) => boolean) => pageRanges(pages.map(has), labels);
  const tell = (has: (page: ReadPage) => boolean, what: string) => {
    const named = where(has);
    if (named !== null) losses.push(leftOut(named, what));
  };
  tell(
    ({ characters, pictures }) => characters === 0 && pictures > 0,
    'Without text: only pictures, of which the words were not read (the original is kept)',
  );
  tell(({ cut }) => cut, 'More text than a page can hold; the end of it was left out');
  tell(({ outside }) => outside > 0, 'Text beyond the edges of the page, which nobody sees, was left out');
  tell(
    ({ unknown, characters }) => unknown > 0.05 * characters,
    'Set in a font that does not say which letters it shows: words may be wrong or missing',
  );
  const aslant = [...new Set(pages.map((page) => page.aslant).filter((text) => text !== ''))];
  if (aslant.length > 0)
    losses.push(
      leftOut(
        where((page) => page.aslant !== '') ?? WHOLE,
        `Text that stands aslant, as watermarks do, was left out: ${shortened(aslant.join(' / '))}`,
      ),
    );
  if (running.removed > 0)
    losses.push(
      leftOut(
        WHOLE,
        `What recurs at the head and foot of pages was left out, on ${running.from} ${running.from === 1 ? 'page' : 'pages'}: running titles and page numbers`,
      ),
    );
  if (files.length > 0)
    losses.push({
      kind: 'attachment-left-out',
      where: WHOLE,
      what: `Files inside of it: ${shortened(files.join(', '))} (the original is kept)`,
    });
  return losses;
}

const shortened = (text: string): string => (text.length > 400 ? cutAt(text, 400) : text);

/** "Page 4", "Pages iv, 2–5 and 9"; null of none. */
function pageRanges(has: readonly boolean[], labels: readonly string[]): string | null {
  const ranges: { from: number; to: number }[] = [];
  for (const [page, is] of has.entries()) {
    if (!is) continue;
    const last = ranges.at(-1);
    if (last?.to === page - 1) last.to = page;
    else ranges.push({ from: page, to: page });
  }
  if (ranges.length === 0) return null;
  const names = ranges.map(({ from, to }) =>
    from === to ? `${labels[from]}` : `${labels[from]}–${labels[to]}`,
  );
  const isOne = ranges.length === 1 && ranges[0]?.from === ranges[0]?.to;
  const shown = names.length > 12 ? [...names.slice(0, 11), `${names.length - 11} more`] : names;
  const [last = ''] = shown.slice(-1);
  return `${isOne ? 'Page' : 'Pages'} ${shown.length === 1 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`}`;
}
