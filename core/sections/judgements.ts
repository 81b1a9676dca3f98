// A section of judgements: statements numbered with their basis; likelihood and confidence never in one sentence.

import type { RecordReader } from '../model/record-reader.ts';
import { type PrintedPart, printedNote, printedText, type SectionKind } from './section-kind.ts';
import { isolated } from '../base/isolate.ts';
import type { Block, Inline, Paragraph } from '../document/tree.ts';
import type { Judgement } from '../model/kinds/judgement.ts';
import type { Section } from '../model/kinds/section.ts';
import { speakerToWords } from '../query/evidence/attribution-to-words.ts';
import { likelihoodOfStatement } from '../query/likelihood-of-statement.ts';
import { recordNoteKey } from '../query/note-keys.ts';
import { excerptIdsWith, judgementsOfSection } from '../query/outline/section-view.ts';
import { likelihoodStep } from '../words/likelihood-words.ts';
import { withDigits } from '../words/number-words.ts';
import { type AssemblyContext, dateText, paragraph, text } from '../parts/assembly-context.ts';
import { endsSentence, noteAt, withNote } from '../parts/citations.ts';
import { likelihoodText } from '../parts/key-line.ts';
import { richTextToBlocks } from '../parts/rich-text-to-blocks.ts';

/** The blocks of the section's judgements; assumptions, gaps and indicators under headings of `level`. */
function judgementBlocks(context: AssemblyContext, section: Section, level: number): Block[] {
  const all = judgementsOfSection(context.reader, section);
  const kinds = [...new Set(all.map((judgement) => judgement.judgementKind))];
  const headings = kinds.length > 1;
  return kinds.flatMap((kind) => {
    const list: Block = {
      type: 'list',
      ordered: true,
      format: 'decimal',
      start: 1,
      items: all
        .filter((judgement) => judgement.judgementKind === kind)
        .map((judgement) => ({ blocks: judgementItem(context, section, judgement, level) })),
    };
    if (!headings || kind === 'judgement') return [list];
    return [
      {
        type: 'heading',
        level: Math.min(6, level) as 1 | 2 | 3 | 4 | 5 | 6,
        id: `judgements-${section.id.replace(':', '-')}-${kind}`,
        number: null,
        dir: null,
        lang: null,
        inlines: [text(context.words.judgements.kinds[kind])],
      },
      list,
    ];
  });
}

function judgementItem(
  context: AssemblyContext,
  section: Section,
  judgement: Judgement,
  level: number,
): Block[] {
  const { words } = context;
  const statement = richTextToBlocks(context, judgement.statement, {
    sectionId: section.id,
    ownerId: judgement.id,
    headingLevel: level,
    role: 'keyJudgement',
  });
  const basis = recordNoteKey(section.id, judgement.id, 'basis');
  const last = statement.at(-1);
  if (last?.type === 'paragraph') {
    const inlines =
      last.role === 'quote'
        ? [...last.inlines, ...noteAt(context, basis)]
        : withNote(context, last.inlines, basis);
    statement[statement.length - 1] = { ...last, inlines };
  } else if (statement.length === 0)
    statement.push(paragraph('keyJudgement', withNote(context, [text(words.untitled)], basis)));
  else {
    const note = noteAt(context, basis);
    if (note.length > 0) statement.push(paragraph('meta', note));
  }
  return keptTogether(statement, details(context, section, judgement));
}

/** Up to so many letters (about a quarter of a page) a judgement stands on one page. */
const mostLettersTogether = 900;

/**
 * The statement with its lines: a short one whole, a longer one with no line alone at the end or the beginning of a page.
 */
function keptTogether(statement: readonly Block[], lines: readonly Paragraph[]): Block[] {
  const whole = [...statement, ...lines];
  const letters = whole.reduce((sum, block) => sum + lettersIn(block), 0);
  const together = letters <= mostLettersTogether;
  return whole.map((block, at): Block => {
    if (block.type !== 'paragraph' || at === whole.length - 1) return block;
    return { ...block, keepNext: together || at === statement.length - 1 || at === whole.length - 2 };
  });
}

const lettersIn = (block: Block): number =>
  block.type !== 'paragraph'
    ? mostLettersTogether
    : block.inlines.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 0), 0);

/** A line each: likelihood where the statement does not say it, confidence with its reason, and what it means. */
function details(context: AssemblyContext, section: Section, judgement: Judgement): Paragraph[] {
  const { brief, words } = context;
  const labels = words.judgements;
  const line = (label: string, said: string): Paragraph =>
    paragraph('meta', [text(`${label}${words.colon}${isolated(endWithStop(said), words.dir)}`)]);
  const lines: Paragraph[] = [];
  if (judgement.likelihood !== null && judgement.likelihood !== '') {
    const term = likelihoodText(context, judgement.likelihood);
    const step = likelihoodStep(brief.likelihoodScale, judgement.likelihood);
    const bounds = step === null ? '' : ` (${withDigits(step.bounds, brief.digits)}${words.percent})`;
    const said = likelihoodOfStatement(judgement.statement, brief.likelihoodScale, brief.language);
    if (step === null || !said.includes(step)) lines.push(line(labels.likelihood, `${term}${bounds}`));
  }
  if (judgement.confidence !== null) {
    const reason = judgement.confidenceReason.trim();
    const inlines: Inline[] = [
      text(`${labels.confidence}${words.colon}${labels.levels[judgement.confidence]}.`),
    ];
    if (reason !== '') inlines.push(text(` ${isolated(endWithStop(reason), words.dir)}`));
    lines.push(paragraph('meta', inlines));
  }
  lines.push(...against(context, section, judgement));
  if (judgement.byWhen !== null) lines.push(line(labels.byWhen, dateText(context, judgement.byWhen)));
  if (judgement.alternatives.trim() !== '') lines.push(line(labels.alternatives, judgement.alternatives));
  if (judgement.implications.trim() !== '') lines.push(line(labels.implications, judgement.implications));
  if (judgement.whatChanged.trim() !== '') lines.push(line(labels.whatChanged, judgement.whatChanged));
  return lines;
}

/** Who contradicts the judgement, with a note; no line when nobody does. */
function against(context: AssemblyContext, section: Section, judgement: Judgement): Paragraph[] {
  const { reader, words } = context;
  const who = excerptIdsWith(judgement.basis, 'contradicts').flatMap((id) => {
    const excerpt = reader.get(id);
    return excerpt === undefined ? [] : speakerToWords(reader, excerpt, words);
  });
  if (who.length === 0) return [];
  const said = [
    text(`${words.judgements.against}${words.colon}${endWithStop([...new Set(who)].join(words.semicolon))}`),
  ];
  return [paragraph('meta', withNote(context, said, recordNoteKey(section.id, judgement.id, 'contradicts')))];
}

const endWithStop = (value: string): string => {
  const trimmed = value.trim().replaceAll(/\s*\n\s*/gu, ' ');
  return endsSentence(trimmed) ? trimmed : `${trimmed}.`;
};

const partsOf = (reader: RecordReader, section: Section): PrintedPart[] =>
  judgementsOfSection(reader, section).flatMap((judgement) => {
    const supports = excerptIdsWith(judgement.basis, 'supports');
    return [
      ...printedText(judgement, judgement.statement, supports),
      printedNote(judgement.id, 'basis', supports),
      printedNote(judgement.id, 'contradicts', excerptIdsWith(judgement.basis, 'contradicts')),
    ];
  });

export const judgementsSection: SectionKind = {
  shows: judgementsOfSection,
  parts: partsOf,
  prints: (reader, section) => judgementsOfSection(reader, section).length > 0,
  blocks: judgementBlocks,
};
