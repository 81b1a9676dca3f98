// The Markdown writer: a document tree in, plain text that reads as it is and that other programs can set. It sees no
// record, reads no clock and fetches nothing.

import type { Inline } from '../../../core/document/tree.ts';
import { textWithoutControls } from '../parts/legal-text.ts';
import { LossLog } from '../parts/loss-log.ts';
import { targetsOf } from '../parts/targets.ts';
import { runningLines } from '../parts/unpaged.ts';
import type { Writer } from '../writer.ts';
import { Anchors } from './anchors.ts';
import { blocksToMarkdown, indented } from './blocks.ts';
import { inlinesToMarkdown } from './inlines.ts';
import type { Work } from './work.ts';

/**
 * Writes a tree as CommonMark with GitHub's tables and notes, in UTF-8. Equal input gives equal bytes. Throws the
 * signal's reason when cancelled; what Markdown can't hold comes back as losses. Looks are none of its business.
 */
export const write: Writer = async (tree, _styles, world) => {
  world.signal.throwIfAborted();
  world.progress(0);
  const work: Work = {
    tree,
    world,
    losses: new LossLog('the beginning'),
    anchors: new Anchors(tree, targetsOf(tree).ids),
    notes: [],
    noteLabels: new Set(),
    counts: false,
    writeBlocks: blocksToMarkdown,
  };
  const running = runningLines(tree);
  const marking = markingToMarkdown(work);
  const header = work.losses.within('header', () => runningToMarkdown(work, running.header));
  // Sections are joined first: lists that meet at a border must not grow together.
  const body = blocksToMarkdown(
    work,
    tree.sections.flatMap((section) => section.blocks),
  );
  const footer = work.losses.within('footer', () => runningToMarkdown(work, running.footer));
  const notes = notesToMarkdown(work);
  if (running.counted) {
    work.losses.add('unsupported-inline', 'page numbers: Markdown has no pages', 'header and footer');
  }
  if (tree.digits === 'arabic' && (work.notes.length > 0 || work.counts)) {
    work.losses.add(
      'unsupported-style',
      'Arabic digits in the numbers of lists and notes: Markdown counts in 0 to 9',
      'the document',
    );
  }
  for (const { name } of tree.attachments) {
    work.losses.add(
      'attachment-left-out',
      `the attached file “${textWithoutControls(name, work.losses)}”: Markdown carries none`,
      'attachments',
    );
  }
  const parts = [marking, ...header, body, notes, ...footer, marking].filter((part) => part !== '');
  world.signal.throwIfAborted();
  world.progress(1);
  return { bytes: new TextEncoder().encode(`${parts.join('\n\n')}\n`), losses: work.losses.all() };
};

const plain = (text: string, bold = false): Inline => ({
  type: 'text',
  text,
  marks: bold ? { bold: true } : {},
  lang: null,
  dir: null,
});

function markingToMarkdown(work: Work): string {
  const { classification } = work.tree;
  if (!classification) return '';
  const caveats = classification.caveats.filter((caveat) => caveat.trim() !== '');
  return inlinesToMarkdown(
    work,
    [plain(classification.label, true), ...(caveats.length > 0 ? [plain(` ${caveats.join(' · ')}`)] : [])],
    'paragraph',
  );
}

const runningToMarkdown = (work: Work, lines: readonly (readonly Inline[])[]): string[] =>
  lines.map((line) => inlinesToMarkdown(work, line, 'paragraph'));

/** Notes in reading order; notes inside notes come after all others. */
function notesToMarkdown(work: Work): string {
  const written: string[] = [];
  for (let at = 0; at < work.notes.length; at += 1) {
    const pending = work.notes[at];
    if (!pending) break;
    const { note, label } = pending;
    const content = work.losses.within(`note ${note.number}`, () => blocksToMarkdown(work, note.blocks));
    const first = note.blocks[0]?.type === 'paragraph' && !content.startsWith('|') ? ' ' : '\n    ';
    written.push(`[^${label}]:${content === '' ? '' : first + indented(content, 4)}`);
  }
  return written.join('\n\n');
}
