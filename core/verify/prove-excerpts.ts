// Proof: every excerpt, and every noted passage, stands word for word at its place in the frozen text of its source.

import type { Excerpt } from '../model/kinds/excerpt.ts';
import type { Segment } from '../model/text/selector.ts';
import type { PassageNote } from '../model/kinds/passage-note.ts';
import type { Source } from '../model/kinds/source.ts';
import { clipText } from '../query/evidence/excerpt-text.ts';
import { counted, countedOf, type KeptAsset, type Problem, type Proof } from './proof.ts';
import { groupBy } from './prove-sources.ts';
import { sourceTextOf } from './source-text-of.ts';

type Passage = Excerpt | PassageNote;

export const proveExcerpts: Proof = {
  id: 'excerpts',
  begin: ({ reader }) => {
    const passages: readonly Passage[] = [...reader.ofKind('excerpt'), ...reader.ofKind('passageNote')];
    const anchored = passages.filter(({ anchoring }) => anchoring === 'anchored');
    const orphans = passages.length - anchored.length;
    const excerpts = anchored.filter(({ kind }) => kind === 'excerpt').length;
    const bySource = groupBy(anchored, ({ sourceId }) => sourceId);
    const byText = groupBy(
      [...bySource.keys()].flatMap((id) => reader.get(id as Source['id']) ?? []),
      (source) => source.assets.text.sha256,
    );
    const problems: Problem[] = [];
    const standing = new Set<string>();
    let heldExcerpts = 0;
    let heldNotes = 0;
    let compared = 0;
    const compare = (source: Source, asset: KeptAsset): void => {
      const text = sourceTextOf(asset);
      // A text that can't be read is told of with its source.
      if (text === null) return;
      for (const passage of bySource.get(source.id) ?? []) {
        compared += 1;
        const problem = firstProblem(passage, source, text.canonical);
        if (problem !== null) {
          problems.push(problem);
          continue;
        }
        standing.add(source.id);
        if (passage.kind === 'excerpt') heldExcerpts += 1;
        else heldNotes += 1;
      }
    };
    return {
      asset: (asset) => {
        for (const source of byText.get(asset.sha256) ?? []) compare(source, asset);
      },
      end: () => {
        const notes = anchored.length - excerpts;
        const unread = anchored.length - compared;
        const parts = [
          `${countedOf(heldExcerpts, excerpts, 'excerpt stands', 'excerpts stand')} word for word in ${counted(standing.size, 'source', 'sources')}`,
          ...(notes === 0
            ? []
            : [
                `so ${heldNotes === 1 ? 'does' : 'do'} ${countedOf(heldNotes, notes, 'noted passage', 'noted passages')}`,
              ]),
        ];
        const rest = [
          ...(unread === 0
            ? []
            : [`${counted(unread, 'passage', 'passages')} can't be compared: the text can't be read.`]),
          ...(orphans === 0
            ? []
            : [
                `${counted(orphans, 'passage is', 'passages are')} marked as no longer in the source's text.`,
              ]),
        ];
        const summary =
          passages.length === 0 ? 'There are no excerpts yet.' : [`${parts.join(', ')}.`, ...rest].join(' ');
        return { proof: 'excerpts', summary, holds: problems.length === 0 && unread === 0, problems };
      },
    };
  },
};

function firstProblem(passage: Passage, source: Source, text: string): Problem | null {
  const segments = passage.kind === 'excerpt' ? passage.segments : [passage.segment];
  for (const [index, segment] of segments.entries()) {
    const what = whatDiffers(segment, text);
    if (what === null) continue;
    const name = passage.kind === 'excerpt' ? 'excerpt' : 'noted passage';
    const words = clipText(oneLine(segment.exact), 60);
    return {
      proof: 'excerpts',
      key: `excerpts|${passage.id}|${index}|${what.kind}`,
      what: `The ${name} “${words}” ${what.words}`,
      where: source.title,
      means:
        what.kind === 'altered'
          ? 'What is quoted is not what the source says.'
          : 'The quotation may be right, but it can’t be shown at its place in the source.',
      todo: 'Compare it with the source: select the passage again there, or go back to an earlier copy of the project.',
      recordId: passage.id,
      detail: `UTF-16 ${segment.start} to ${segment.end}`,
    };
  }
  return null;
}

type Difference = { readonly kind: 'altered' | 'moved' | 'surroundings'; readonly words: string };

/** How a segment differs from the text at its place; null: word for word the same, its surroundings too. */
export function whatDiffers(segment: Segment, text: string): Difference | null {
  const { exact, prefix, suffix, start, end } = segment;
  const there = text.slice(start, end);
  if (there === exact)
    return text.endsWith(prefix, start) && text.startsWith(suffix, end)
      ? null
      : {
          kind: 'surroundings',
          words: 'stands in its source, but between other words than those kept with it.',
        };
  if (text.includes(exact))
    return { kind: 'moved', words: 'stands in its source, but not at the place kept with it.' };
  if (there === '') return { kind: 'altered', words: 'isn’t in its source: the text ends before its place.' };
  const from = firstDifference(exact, there);
  return {
    kind: 'altered',
    words: `differs from its source, which reads “${around(there, from)}” where it has “${around(exact, from)}”.`,
  };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

const SHOWN = 24;

/** The words around a place of a text, on one line, with dots where it is cut and no character cut in two. */
function around(text: string, at: number): string {
  const from = Math.max(0, at - SHOWN);
  const to = Math.min(text.length, at + SHOWN);
  const part = text
    .slice(from, to)
    .replace(/^[\uDC00-\uDFFF]/u, '')
    .replace(/[\uD800-\uDBFF]$/u, '');
  return oneLine(`${from > 0 ? '…' : ''}${part}${to < text.length ? '…' : ''}`);
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');
