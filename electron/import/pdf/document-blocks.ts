// Puts a document's lines together to the blocks of its text: paragraphs with their words whole, and notes at their place.

import type { TextBlock } from '../../../core/model/text/source-text.ts';
import { type HeadingScale, headingScaleOf, kindOf, withoutMarks } from './block-kinds.ts';
import type { Annotation } from './annotations.ts';
import { bracketsOf } from './brackets.ts';
import { type Footnote, marksIn } from './footnotes.ts';
import { type Hyphens, hyphensOf } from './hyphens.ts';
import { listMark } from './list-marks.ts';
import type { Line } from './page-lines.ts';
import { pageSign } from './page-starts.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';

/** Blocks as they are added to a list: a row of a table comes as its cells. */
export type RawBlock =
  | { readonly type: 'block'; readonly block: TextBlock }
  | { readonly type: 'row'; readonly cells: readonly string[]; readonly header: boolean };

type Made = { readonly raw: RawBlock; readonly lines: readonly Line[] };

/** The blocks of a document, with signs in their texts where pages begin (page-starts.ts). */
export function blocksOf(
  lines: readonly Line[],
  notes: readonly Footnote[],
  annotations: readonly Annotation[],
  body: number,
): RawBlock[] {
  const all = [...lines, ...notes.flatMap((note) => note.lines)];
  const straight = bracketsOf(all);
  const texts = textsOf(straight, hyphensOf(all.map(straight)), notes);
  const paragraphs = paragraphsOf(lines);
  const scale = headingScaleOf(paragraphs, body);
  const made = paragraphs.flatMap((paragraph) => blocksOfParagraph(paragraph, texts, scale));
  return unmarked(withAnnotations(withNotes(made, notes, texts), annotations));
}

type Texts = {
  /** The sign of a page where it is asked for first, else nothing. */
  readonly sign: (page: number) => string;
  /** Lines as one text, in which the first of each page bears its sign. */
  readonly join: (lines: readonly Line[]) => string;
};

function textsOf(straight: (line: Line) => string, hyphens: Hyphens, notes: readonly Footnote[]): Texts {
  const marked = new Set<number>();
  const references = new Set(notes.map(({ page, mark }) => `${page} ${mark}`));
  const sign: Texts['sign'] = (page) => {
    if (marked.has(page)) return '';
    marked.add(page);
    return pageSign(page);
  };
  return {
    sign,
    join: (lines) => {
      let text = '';
      let page = -1;
      for (const line of lines) {
        const next = withRaisedMarks(line, straight(line), references);
        const begins = line.region.page === page ? '' : sign(line.region.page);
        page = line.region.page;
        text = text === '' ? begins + next : joinedWithSign(text, next, begins, hyphens);
      }
      return text;
    },
  };
}

/** Marks of notes as raised figures: with an ordinary one, 2014 and a note 3 would be the number 20143. */
function withRaisedMarks(line: Line, text: string, references: ReadonlySet<string>): string {
  let made = text;
  for (const { start, end } of line.raised) {
    const mark = made.slice(start, end);
    const isNote = mark.split(/[\s,;–]+/u).every((one) => references.has(`${line.region.page} ${one}`));
    if (start > 0 && isNote)
      made =
        made.slice(0, start) +
        mark.replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit) +
        made.slice(end);
  }
  return made;
}

const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

function joinedWithSign(text: string, next: string, sign: string, hyphens: Hyphens): string {
  const joined = hyphens.join(text, next);
  const at = joined.length - next.length;
  return joined.slice(0, at) + sign + joined.slice(at);
}

function blocksOfParagraph(paragraph: Paragraph, texts: Texts, scale: HeadingScale): Made[] {
  const { lines } = paragraph;
  const [first] = lines;
  if (first?.rows !== null && first !== undefined) {
    const sign = texts.sign(first.region.page);
    return first.rows.map(({ cells, header }, index) => ({
      raw: { type: 'row', cells: index === 0 ? [sign + (cells[0] ?? ''), ...cells.slice(1)] : cells, header },
      lines: index === 0 ? lines : [],
    }));
  }
  const text = texts.join(lines);
  const kind = kindOf(paragraph, plain(text), scale);
  return [{ raw: { type: 'block', block: { ...kind, text } }, lines }];
}

const plain = (text: string): string => text.replace(/\uf8fe\d+\uf8fe/gu, '');

/** Each note after the block that refers to it; one that none refers to, after the last block of its page. */
function withNotes(made: readonly Made[], notes: readonly Footnote[], texts: Texts): Made[] {
  const after = new Map<number, Made[]>();
  const lastOfPage = new Map<number, number>();
  const referring = new Map<string, number>();
  for (const [index, { lines }] of made.entries()) {
    for (const line of lines) {
      lastOfPage.set(line.region.page, index);
      for (const mark of marksIn(line))
        if (!referring.has(`${line.region.page} ${mark}`))
          referring.set(`${line.region.page} ${mark}`, index);
    }
  }
  let previous = -1;
  for (const note of notes) {
    const index =
      referring.get(`${note.page} ${note.mark}`) ?? Math.max(previous, lastOfPage.get(note.page) ?? previous);
    previous = index;
    const text = texts.join(note.lines);
    const body = plain(text).slice(note.mark.length).trimStart();
    const breaks = /^(?:\uf8fe\d+\uf8fe)*/u.exec(text)?.[0] ?? '';
    const raw: RawBlock = {
      type: 'block',
      block: { kind: 'footnote', text: `${breaks}${note.mark} ${body}` },
    };
    after.set(index, [...(after.get(index) ?? []), { raw, lines: note.lines }]);
  }
  return [...(after.get(-1) ?? []), ...made.flatMap((one, index) => [one, ...(after.get(index) ?? [])])];
}

/** Each remark after the block beside which it stands; what fills a form, after the last block of its page. */
function withAnnotations(made: readonly Made[], annotations: readonly Annotation[]): Made[] {
  const after = new Map<number, Made[]>();
  for (const { kind, page, top, text } of annotations) {
    let [best, least] = [-1, Number.POSITIVE_INFINITY];
    for (const [index, { lines }] of made.entries()) {
      for (const line of lines) {
        if (line.region.page > page) continue;
        const away =
          line.region.page < page
            ? 1e6 - index
            : kind === 'field'
              ? -index
              : Math.abs(line.baseline - line.size - top);
        if (away <= least) [best, least] = [index, away];
      }
    }
    const raw: RawBlock = {
      type: 'block',
      block: { kind: kind === 'field' ? 'paragraph' : 'comment', text },
    };
    after.set(best, [...(after.get(best) ?? []), { raw, lines: [] }]);
  }
  return [...(after.get(-1) ?? []), ...made.flatMap((one, index) => [one, ...(after.get(index) ?? [])])];
}

/** Lists without the marks of their items, of which each stretch between tables is looked at alone. */
function unmarked(made: readonly Made[]): RawBlock[] {
  const blocks: RawBlock[] = [];
  let run: TextBlock[] = [];
  const flush = () => {
    blocks.push(
      ...withoutMarks(run.map((block) => ({ block, mark: listMark(plain(block.text)) }))).map(
        (block): RawBlock => ({ type: 'block', block }),
      ),
    );
    run = [];
  };
  for (const { raw } of made) {
    if (raw.type === 'block') run.push(raw.block);
    else {
      flush();
      blocks.push(raw);
    }
  }
  flush();
  return blocks;
}
