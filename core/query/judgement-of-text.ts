// What a judgement takes over from a sentence of a text: its words as the statement, what it cites as its basis.

import type { Judgement } from '../model/kinds/judgement.ts';
import type { EvidenceLink } from '../model/record.ts';
import type { RichInline, RichParagraph, RichText } from '../model/text/rich-text.ts';
import { eachLeaf } from '../model/text/walk-rich-text.ts';
import { likelihoodStep, type LikelihoodScale } from '../words/likelihood-words.ts';

export type JudgementOfText = Pick<Judgement, 'statement' | 'basis' | 'likelihood'>;

/**
 * The paragraphs and headings of a rich text as paragraphs of a statement, with new ids of blocks. Citations leave it and
 * become supporting evidence, for the basis has a note of its own; one term of the scale becomes the likelihood, several
 * say nothing. Null for a text without words.
 */
export function judgementOfText(
  text: RichText | null,
  scale: LikelihoodScale,
  newLocalId: () => string,
): JudgementOfText | null {
  const paragraphs: RichParagraph[] = [];
  const cited = new Set<EvidenceLink['excerptId']>();
  const terms = new Set<string>();
  eachLeaf(text, (leaf) => {
    if (leaf.type !== 'paragraph' && leaf.type !== 'heading') return;
    const kept: RichInline[] = [];
    for (const inline of leaf.content ?? []) {
      if (inline.type === 'citation') for (const id of inline.attrs.excerptIds) cited.add(id);
      else kept.push(inline);
      if (inline.type === 'likelihood' && likelihoodStep(scale, inline.attrs.term) !== null)
        terms.add(inline.attrs.term);
    }
    const content = withoutEdges(kept);
    const { dir, lang } = leaf.attrs;
    if (content.length > 0)
      paragraphs.push({ type: 'paragraph', attrs: { id: newLocalId(), dir, lang }, content });
  });
  if (paragraphs.length === 0) return null;
  return {
    statement: { type: 'doc', content: paragraphs },
    basis: [...cited].map((excerptId) => ({ excerptId, stance: 'supports', aspect: 'all' })),
    likelihood: terms.size === 1 ? ([...terms][0] ?? null) : null,
  };
}

/** Without the spaces and line breaks at the beginning and the end. */
function withoutEdges(inlines: readonly RichInline[]): RichInline[] {
  const isSpace = (inline: RichInline): boolean =>
    inline.type === 'hardBreak' || (inline.type === 'text' && inline.text.trim() === '');
  const first = inlines.findIndex((inline) => !isSpace(inline));
  const last = inlines.findLastIndex((inline) => !isSpace(inline));
  return inlines.slice(first, last + 1).map((inline, index, all) => {
    if (inline.type !== 'text') return inline;
    const start = index === 0 ? inline.text.trimStart() : inline.text;
    return { ...inline, text: index === all.length - 1 ? start.trimEnd() : start };
  });
}

/** Plain words, a paragraph a line, as a statement; null for none. */
export function statementOfWords(words: string, newLocalId: () => string): RichText | null {
  const lines = words
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return null;
  return {
    type: 'doc',
    content: lines.map((line) => ({
      type: 'paragraph',
      attrs: { id: newLocalId(), dir: null, lang: null },
      content: [{ type: 'text', text: line }],
    })),
  };
}
