import { expect, test } from 'vitest';
import { benchPreview } from './preview.ts';
import { median, ms, report } from './report.ts';

const LETTERS = 200;

test('from a key to the page in the preview of a 50-page brief', async () => {
  const { pages, firstMs, keysMs, framesMs } = await benchPreview(50, LETTERS);
  report({
    id: '5-preview',
    title: 'Preview',
    columns: [
      'pages',
      'first page',
      'key to page',
      'the same, 95th percentile',
      'longest frame',
      'frames over 50 ms',
    ],
    rows: [
      [
        String(pages),
        ms(firstMs),
        ms(median(keysMs)),
        ms(percentile(keysMs, 0.95)),
        ms(Math.max(...framesMs)),
        `${framesMs.filter((took) => took > 50).length} of ${framesMs.length.toLocaleString('en')}`,
      ],
    ],
    notes: `In the app itself, its preview open: ${LETTERS} letters typed into the middle of the brief, 60 to 120 ms apart. A key's time runs from its going down to the frame of the window in which the page is drawn with its letter. “First page” is from opening the preview, with a thread that has not laid out anything yet.`,
  });
  expect(keysMs).toHaveLength(LETTERS);
});

/** The value that so large a share of all values does not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
