// The table of contents: entries that lead to their headings, with the number of the page at the end of a dotted line.

import type { Block, TextDirection } from '../../../../core/document/tree.ts';
import { contentsEndPt } from '../../parts/measures.ts';
import { cleanText } from '../inline/clean-text.ts';
import { type Area, type HeadingEntry, type LayoutEnv, textStyle } from '../pages/layout-env.ts';
import {
  type Box,
  breakCosts,
  emptyBox,
  type LinkTarget,
  type Mark,
  type Segment,
} from '../pages/page-model.ts';
import { insetArea, type Laid, layoutParagraph } from './paragraphs.ts';
import { type StructLeaf, type StructNode, structLeaf, structNode } from '../file/structure.ts';

const numberPt = 28;

/** The contents down to a level. */
export function layoutToc(
  env: LayoutEnv,
  block: Extract<Block, { type: 'toc' }>,
  area: Area,
  parent: StructNode | null,
): Laid {
  const entries = env.headings.filter((heading) => heading.level <= block.levels && heading.text !== '');
  const toc = parent ? structNode(parent, 'TOC') : null;
  const boxes: Box[] = [];
  const style = env.styles.roles.tocEntry;
  let beforePt = style.spaceBeforePt;
  let underTitlePt = 0;
  if (block.title !== '') {
    const title = layoutParagraph(
      env,
      { ...plain, role: 'heading2', inlines: [text(block.title)] },
      area,
      toc && structNode(structNode(toc, 'Caption'), 'P'),
    );
    ({ beforePt, afterPt: underTitlePt } = title);
    boxes.push(...title.boxes);
  }
  for (const entry of entries) {
    const laid = layoutEntry(env, entry, area, toc ? structNode(toc, 'TOCI') : null);
    laid.forEach((box, at) => {
      const first = at === 0 && boxes.length > 0;
      const afterTitle = block.title !== '' && boxes.length === 1;
      boxes.push(
        first
          ? {
              ...box,
              gapPt: Math.max(style.spaceBeforePt, afterTitle ? underTitlePt : style.spaceAfterPt),
              breakCost: afterTitle ? breakCosts.stranded : 0,
            }
          : box,
      );
    });
  }
  boxes.push({
    ...emptyBox,
    heightPt: contentsEndPt,
    gapPt: style.spaceAfterPt,
    breakCost: breakCosts.stranded,
  });
  return { boxes, beforePt, afterPt: 0, keepNext: 0 };
}

const plain = { dir: null, lang: null, align: null, number: null, keepLines: true, marks: [] } as const;
const text = (words: string) => ({ type: 'text', text: words, marks: {}, lang: null, dir: null }) as const;

function layoutEntry(env: LayoutEnv, entry: HeadingEntry, area: Area, parent: StructNode | null): Box[] {
  const { dir } = entry;
  const indented = insetArea(area, dir, (entry.level - 1) * 12, 0);
  const words = insetArea(indented, dir, 0, numberPt);
  const link = parent && structNode(structNode(parent, 'Reference'), 'Link');
  const leaf = link ? structLeaf(link) : null;
  const laid = layoutParagraph(
    env,
    {
      ...plain,
      role: 'tocEntry',
      dir,
      inlines: [
        {
          type: 'ref',
          target: entry.id,
          show: 'text',
          text: entry.number === null ? entry.text : `${entry.number}  ${entry.text}`,
        },
      ],
    },
    words,
    link,
  );
  return laid.boxes.map((box, at) => {
    if (at < laid.boxes.length - 1) return box;
    const y = box.baselinePt ?? box.heightPt;
    return { ...emptyBox, ...box, marks: [...box.marks, ...endOfEntry(env, entry, box, area, y, dir, leaf)] };
  });
}

/** The dotted line and the page number. */
function endOfEntry(
  env: LayoutEnv,
  entry: HeadingEntry,
  box: Box,
  area: Area,
  y: number,
  dir: TextDirection,
  leaf: StructLeaf | null,
): Mark[] {
  const look = textStyle(env, 'tocEntry');
  const main = env.faces.main(look.face);
  const link: LinkTarget = { kind: 'place', id: entry.id };
  const segment = (words: string): Segment => {
    const clean = cleanText(words, env.losses);
    const face = env.faces.pick(clean.codePointAt(0) ?? 0x30, look.face, null, 'sc') ?? main;
    // An Arabic face turns its own digits round, which are read from left to right: so they are turned beforehand.
    const number = face.rtl ? [...clean].reverse().join('') : clean;
    const sizePt = look.sizePt * face.scale;
    return {
      x: 0,
      widthPt: (face.width(number) * sizePt) / 1000,
      text: number,
      spaced: false,
      face,
      sizePt,
      colour: look.colour,
      risePt: 0,
      spacingPt: 0,
      underline: false,
      strike: false,
      background: null,
      link,
      leaf,
    };
  };
  const rtl = dir === 'rtl';
  const line = box.marks.find((mark) => mark.kind === 'text');
  const segments = line?.kind === 'text' ? line.segments : [];
  if (segments.length === 0) return [];
  const left = Math.min(...segments.map((part) => part.x));
  const right = Math.max(...segments.map((part) => part.x + part.widthPt));
  const [x1, x2] = rtl ? [area.x + numberPt, left - 6] : [right + 6, area.x + area.width - numberPt];
  const marks: Mark[] = [
    { kind: 'pageNumber', id: entry.id, x: rtl ? area.x : area.x + area.width, y, rtl, segment },
  ];
  if (x2 - x1 > 8) {
    const { line: colour } = env.styles.palette;
    marks.push({ kind: 'line', x1, y1: y - 1, x2, y2: y - 1, colour, lineWidth: 0.6, dashed: true });
  }
  return marks;
}
