// Pages of PDF files as pixels, with passages marked on the lines that they stand on.

import { describe, expect, it, test } from 'vitest';
import { showPage } from '../../../electron/import/pdf/show-page.ts';
import { madePdf } from '../../support/pdf/made-pdf.ts';
import { LAST_PARAGRAPH, reportPdf } from '../../support/pdf/report-pdf.ts';
import { redrawn, setPages, usual } from '../../support/pdf/set-text.ts';

const bytes = reportPdf();
const shown = async (passages: readonly string[], index = 1, of = bytes, width = 600) => {
  const made = await showPage({ name: 'report.pdf', bytes: of, index, width, passages });
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
};

describe('a page', () => {
  it('is drawn as wide as asked, in the measure of its sheet, with ink on white', async () => {
    const { width, height, pixels } = await shown([]);
    expect([width, height]).toEqual([600, 849]);
    expect(pixels).toHaveLength(width * height * 4);
    const dark = pixels.filter((value, at) => at % 4 === 0 && value < 100).length;
    expect(dark).toBeGreaterThan(2_000);
    expect(dark).toBeLessThan(width * height * 0.2);
    expect([...pixels.slice(0, 4)]).toEqual([255, 255, 255, 255]);
  });

  it('that is not there, or of what is no PDF, is told', async () => {
    const job = { name: 'x', index: 0, width: 200, passages: [] };
    expect(await showPage({ ...job, bytes, index: 7 })).toMatchObject({
      error: { kind: 'unreadable-input' },
    });
    const none = new TextEncoder().encode('no PDF');
    expect(await showPage({ ...job, bytes: none })).toMatchObject({ error: { kind: 'unreadable-input' } });
  });

  it('that is a strip is no higher than four times its width', async () => {
    const strip = madePdf([{ ink: [], entries: '/MediaBox [0 0 10 4000]' }]);
    expect(await shown([], 0, strip, 100)).toMatchObject({ width: 100, height: 400 });
  });
});

describe('a passage on a page', () => {
  it('is marked line by line in its column, and not where it is on another page', async () => {
    const { marks } = await shown([LAST_PARAGRAPH, 'Entry 1. On Monday the quay was quiet']);
    const [last = [], first] = marks;
    expect(first).toEqual([]);
    expect(last.length).toBeGreaterThanOrEqual(4);
    for (const { x, y, width, height } of last) {
      expect(x).toBeGreaterThan(0.5);
      expect(x + width).toBeLessThan(0.9);
      expect(y).toBeGreaterThan(0);
      expect(height).toBeLessThan(0.03);
    }
    const tops = last.map(({ y }) => y);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  it('is found where its words were broken at line ends, and without its punctuation', async () => {
    const text =
      'The government’s representatives negotiated reconciliation separately, unconditionally and immediately.';
    const pages = setPages([{ kind: 'paragraph', text }], { ...usual, columns: 3, hyphens: true });
    expect(JSON.stringify(pages)).toMatch(/-"/u);
    const file = madePdf(pages.map((ink) => ({ ink })));
    const { marks } = await shown([text.replaceAll(/[,.’]/gu, '')], 0, file);
    expect(marks[0]?.length).toBeGreaterThan(2);
  });

  test.each([
    'rows',
    'random',
  ] as const)('is found in a file whose columns are drawn in the order of %s', async (how) => {
    const parts = Array.from({ length: 8 }, (_, at) => ({
      kind: 'paragraph' as const,
      text: `Item ${at} tells of vessel number ${at * 7} which waited off the northern mole until its papers were read.`,
    }));
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const pages = redrawn(setPages(parts, { ...usual, columns: 2 }), how, random);
    const file = madePdf(pages.map((ink) => ({ ink })));
    const { marks } = await shown(['Item 3 tells of vessel number 21 which waited'], 0, file);
    expect(marks[0]?.length).toBeGreaterThan(0);
  });
});
