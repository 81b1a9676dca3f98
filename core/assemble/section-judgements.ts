// A section of judgements: statements numbered with their basis; likelihood and confidence never in one sentence.

import type { Block, Inline } from '../document/tree.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Section } from '../model/section.ts';
import { eachInline } from '../model/walk-rich-text.ts';
import { recordNoteKey } from '../query/note-numbers.ts';
import { judgementsOfSection } from '../query/section-view.ts';
import { likelihoodStep, likelihoodToWords } from '../words/likelihood-words.ts';
import { withDigits } from '../words/number-words.ts';
import { type AssemblyContext, dateText, paragraph, text } from './assembly-context.ts';
import { noteAt, withNote } from './citations.ts';
import { richTextToBlocks } from './rich-text-to-blocks.ts';

/** The blocks of the section's judgements; assumptions, gaps and indicators under headings of `level`. */
export function judgementBlocks(context: AssemblyContext, section: Section, level: number): Block[] {
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
    statement[statement.length - 1] = { ...last, inlines, keepNext: true };
  } else if (statement.length === 0)
    statement.push(
      paragraph('keyJudgement', withNote(context, [text(words.untitled)], basis), { keepNext: true }),
    );
  else {
    const note = noteAt(context, basis);
    if (note.length > 0) statement.push(paragraph('meta', note));
  }
  return [...statement, ...details(context, judgement)];
}

/** A line each: likelihood where the statement does not say it, confidence with its reason, and what it means. */
function details(context: AssemblyContext, judgement: Judgement): Block[] {
  const { brief, words } = context;
  const labels = words.judgements;
  const line = (label: string, said: string): Block =>
    paragraph('meta', [text(`${label}${words.colon}${endWithStop(said)}`)]);
  const blocks: Block[] = [];
  if (judgement.likelihood !== null && judgement.likelihood !== '' && !saysLikelihood(judgement)) {
    const step = likelihoodStep(brief.likelihoodScale, judgement.likelihood);
    const term = likelihoodToWords(brief.likelihoodScale, judgement.likelihood, brief.language);
    const bounds = step === null ? '' : ` (${withDigits(step.bounds, brief.digits)}${words.percent})`;
    blocks.push(line(labels.likelihood, `${term}${bounds}`));
  }
  if (judgement.confidence !== null) {
    const reason = judgement.confidenceReason.trim();
    const inlines: Inline[] = [
      text(`${labels.confidence}${words.colon}${labels.levels[judgement.confidence]}.`),
    ];
    if (reason !== '') inlines.push(text(` ${endWithStop(reason)}`));
    blocks.push(paragraph('meta', inlines));
  }
  if (judgement.byWhen !== null) blocks.push(line(labels.byWhen, dateText(context, judgement.byWhen)));
  if (judgement.alternatives.trim() !== '') blocks.push(line(labels.alternatives, judgement.alternatives));
  if (judgement.implications.trim() !== '') blocks.push(line(labels.implications, judgement.implications));
  if (judgement.whatChanged.trim() !== '') blocks.push(line(labels.whatChanged, judgement.whatChanged));
  return blocks;
}

function saysLikelihood(judgement: Judgement): boolean {
  let says = false;
  eachInline(judgement.statement, (inline) => {
    if (inline.type === 'likelihood') says = true;
    else if (inline.type === 'text' && judgement.likelihood !== null)
      says ||= inline.text.toLowerCase().includes(judgement.likelihood.toLowerCase());
  });
  return says;
}

const endWithStop = (value: string): string => {
  const trimmed = value.trim().replaceAll(/\s*\n\s*/gu, ' ');
  return /[.!?؟…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
};
