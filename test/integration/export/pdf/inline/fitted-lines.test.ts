// Lines of running text: no last line of one short word, no wide gaps.

import { describe, expect, it } from 'vitest';
import type { Style } from '../../../../../core/template/styles.ts';
import { fitLines, type LineEnd } from '../../../../../electron/export/pdf/inline/fit-lines.ts';
import type { Mark, Segment } from '../../../../../electron/export/pdf/pages/page-model.ts';
import { styleSheet } from '../../../../builders/style-sheet.ts';
import { docWith, p, section } from '../../../../builders/tree.ts';
import { laidPages } from '../laid-pages.ts';

const words =
  'The internationally recognised government characterised operations as indiscriminate bombardment of residential neighbourhoods while a spokesman said that at least eleven people had been killed near the airport'.split(
    ' ',
  );
/** Paragraphs of 20 to 79 words, so that their last lines are of every length. */
const paragraphs = Array.from({ length: 60 }, (_, at) =>
  Array.from({ length: at + 20 }, (_word, step) => words[(at * 7 + step) % words.length]).join(' '),
);

/** The segments of each line of a paragraph, set in a style. */
async function linesOf(text: string, fields: Partial<Style>): Promise<(readonly Segment[])[]> {
  const styles = {
    ...styleSheet,
    roles: { ...styleSheet.roles, body: { ...styleSheet.roles.body, ...fields } },
  };
  const lines: (readonly Segment[])[] = [];
  const walk = (marks: readonly Mark[]): void => {
    for (const mark of marks)
      if (mark.kind === 'text') lines.push(mark.segments);
      else if (mark.kind === 'shift') walk(mark.marks);
  };
  for (const page of await laidPages(docWith({ language: 'en-GB' }, section(p(text))), styles))
    for (const { layout } of page.columns) walk(layout.boxes.flatMap(({ box }) => box.marks));
  return lines;
}

const textOf = (line: readonly Segment[]): string => line.map(({ text }) => text.trim()).join(' ');

describe('a paragraph', () => {
  it('ends in no line of one short word', async () => {
    const runts = { start: 0, justify: 0 };
    for (const align of ['start', 'justify'] as const)
      for (const text of paragraphs) {
        const last = textOf((await linesOf(text, { align, hyphenate: true })).at(-1) ?? []);
        if (!last.includes(' ') && last.length < 12) runts[align] += 1;
      }
    // Line by line it were eight and more.
    expect(runts).toEqual({ start: 0, justify: 0 });
  });

  it('keeps every word, in order, however it is broken', async () => {
    for (const text of paragraphs.slice(0, 20)) {
      const lines = await linesOf(text, { align: 'justify', hyphenate: true });
      const out = lines
        .map(textOf)
        .join(' ')
        .replaceAll(/ ?\u00ad ?/gu, '');
      expect(out).toBe(text);
    }
  });

  it('has no rivers where it is justified and words may be split', async () => {
    const gaps: number[] = [];
    for (const text of paragraphs) {
      const lines = await linesOf(text, { align: 'justify', hyphenate: true });
      for (const line of lines.slice(0, -1))
        line.slice(1).forEach(({ x }, at) => {
          const before = line[at];
          if (before) gaps.push(x - before.x - before.widthPt);
        });
    }
    // A third of the size over the natural space of a quarter.
    expect(Math.max(...gaps)).toBeLessThan(0.6 * styleSheet.roles.body.sizePt);
  });
});

describe('ends of lines', () => {
  const end = (word: number, wordPt: number): LineEnd => ({
    endPt: word * (wordPt + 3) + wordPt,
    startPt: (word + 1) * (wordPt + 3),
    endGaps: word,
    startGaps: word + 1,
    word,
    hyphen: false,
  });
  const nine = Array.from({ length: 9 }, (_, word) => end(word, 27));

  it('are chosen for the whole paragraph: a line gives a word to a last line of one', () => {
    // Eight words fit, so that the ninth would stand alone.
    const at = fitLines(nine, { widthPt: 240, sizePt: 10, justify: false })?.at;
    expect([at?.length, at?.at(-1), (at?.[0] ?? 8) < 7]).toEqual([2, 8, true]);
  });

  it('are none where a word is wider than the line', () => {
    expect(fitLines([end(0, 200)], { widthPt: 100, sizePt: 10, justify: true })).toBeNull();
  });
});
