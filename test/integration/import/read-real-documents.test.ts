// Reads documents of word processors that nobody here wrote, where they are at hand; nothing of their text is kept in the project.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { TextBlock } from '../../../core/model/text/source-text.ts';
import { must } from './read-here.ts';

const folder =
  process.env['BRIEFWRIGHT_REAL_INPUT'] ?? resolve(import.meta.dirname, '../../../../shared/real-input');

/** How many blocks of each kind, how many losses, and the first and last block as hashes. */
type Facts = Partial<Record<TextBlock['kind'], number>> & { losses: number; first: string; last: string };
const facts: Readonly<Record<string, Facts>> = {
  'docx/comments.docx': {
    paragraph: 1,
    comment: 2,
    losses: 0,
    first: 'c2efaca40e325fd3',
    last: '69e43cca4428226e',
  },
  'docx/endnotes.docx': {
    paragraph: 1,
    footnote: 2,
    losses: 0,
    first: '3e4ba72b8448a73c',
    last: '92d219e3a25e98f4',
  },
  'docx/footnotes.docx': {
    paragraph: 1,
    footnote: 2,
    losses: 0,
    first: '5adb306327bbbbca',
    last: 'b6ace56ac9dfc7f6',
  },
  'docx/simple-list.docx': { listItem: 2, losses: 0, first: 'f223faa96f229162', last: 'f9782dd7999dc14b' },
  'docx/strict-format.docx': { paragraph: 1, losses: 0, first: '532eaabd9574880d', last: '532eaabd9574880d' },
  'docx/tables.docx': {
    paragraph: 2,
    tableRow: 2,
    losses: 0,
    first: '80792346ca2d714d',
    last: 'a53dffffb7e57bb6',
  },
  'other/testFooter.odt': { paragraph: 2, losses: 1, first: 'cd2fdc3b6d7e79a3', last: 'cf077a39608c9160' },
  'other/testODFwithOOo3.odt': {
    heading: 2,
    comment: 1,
    paragraph: 7,
    footnote: 1,
    caption: 1,
    listItem: 3,
    losses: 4,
    first: 'cd9896550a96022a',
    last: '52efbaef307fdd30',
  },
  'other/testRTFListMicrosoftWord.rtf': {
    paragraph: 3,
    listItem: 11,
    losses: 0,
    first: 'a34ae16c2c967a17',
    last: '2e7d2c03a9507ae2',
  },
  'other/testRTFTableCellSeparation.rtf': {
    tableRow: 4,
    losses: 0,
    first: '894891f8b78a9945',
    last: 'a2d5d71da8c8ad01',
  },
  'other/testRTFWord2010CzechCharacters.rtf': {
    paragraph: 3,
    losses: 0,
    first: 'eaeb98fbd565edf1',
    last: '6a0c40d118de0200',
  },
  'word-templates/ComplexNumberedLists.docx': {
    paragraph: 3,
    listItem: 14,
    losses: 0,
    first: '455c6f5dd766b00a',
    last: '311729708567a9d6',
  },
  'word-templates/FieldCodes.docx': {
    paragraph: 2,
    losses: 0,
    first: '36309f442de951bc',
    last: 'e3cd392e3da5aebb',
  },
  'word-templates/PageSpecificHeadFoot.docx': {
    paragraph: 4,
    heading: 1,
    losses: 1,
    first: 'ad24e909d8947a55',
    last: '798ac7722a16626d',
  },
  'word-templates/SampleDoc.docx': {
    paragraph: 6,
    losses: 0,
    first: '062759d82536a62c',
    last: 'd4212f8d03564b92',
  },
  'word-templates/checkboxes.docx': {
    paragraph: 6,
    listItem: 1,
    tableRow: 1,
    losses: 0,
    first: '580d0549b1ea48b2',
    last: '8df3d94d53c6b868',
  },
  'word-templates/delins.docx': {
    paragraph: 5,
    listItem: 16,
    losses: 2,
    first: '318c8a32b3c9b28b',
    last: 'd5f4b7a8ea5df032',
  },
  'word-templates/form_footnotes.docx': {
    tableRow: 25,
    footnote: 1,
    heading: 3,
    paragraph: 1,
    listItem: 4,
    losses: 3,
    first: 'e9eb487339fd5dc4',
    last: '039944ef296e21d0',
  },
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
const here = Object.keys(facts).filter((name) => existsSync(join(folder, name)));

/** Without documents at hand one test stands there, skipped, so that the file is not taken for broken. */
test.skipIf(here.length === 0).each(here.length === 0 ? ['(none here)'] : here)('%s', async (name) => {
  const { text, losses } = await must(readFileSync(join(folder, name)), name.split('/').at(-1) ?? name);
  const counts = new Map<TextBlock['kind'], number>();
  for (const { kind } of text.blocks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const found = {
    ...Object.fromEntries(counts),
    losses: losses.length,
    first: hashOf(text.blocks[0]?.text ?? ''),
    last: hashOf(text.blocks.at(-1)?.text ?? ''),
  };
  expect(found).toEqual(facts[name]);
});
