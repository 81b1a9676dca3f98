// Lists made into boxes: items hang beside their marks, and lists inside items hang further in.

import { listRole } from '../../../../core/document/list-role.ts';
import type { Block, List, TextDirection } from '../../../../core/document/tree.ts';
import type { StyleRole } from '../../../../core/template/styles.ts';
import { withDigits } from '../../../../core/words/number-words.ts';
import { fillPadPt, itemGapShare } from '../../parts/measures.ts';
import { type Area, type LayoutEnv } from '../pages/layout-env.ts';
import type { Band, Box, Mark } from '../pages/page-model.ts';
import { bandOf, insetArea, insetFrame, isFramed, type Laid, withListMark } from './paragraphs.ts';
import { type ListNumbering, type StructNode, structNode } from '../file/structure.ts';

type LayoutBlocks = (env: LayoutEnv, blocks: readonly Block[], area: Area, parent: StructNode | null) => Laid;

/** Lays out a list. `layoutBlocks` lays out what is in its items. */
export function layoutList(
  env: LayoutEnv,
  block: List,
  area: Area,
  parent: StructNode | null,
  layoutBlocks: LayoutBlocks,
  joins: Band | null = null,
): Laid {
  const role = listRole(block);
  const style = env.styles.roles[role ?? 'body'];
  if (role === null || area.band !== undefined || !isFramed(style))
    return layoutItems(env, block, area, parent, layoutBlocks);
  // One frame around the whole list, its marks inside; words before it in the same frame go on in it.
  const dir = listDir(block) ?? area.dir;
  const band = bandOf(env, role, area, dir, joins);
  const inner: Area = { ...insetFrame(area, style, dir), band };
  const laid = layoutItems(env, block, inner, parent, layoutBlocks);
  const padPt = style.fill === null ? 0 : fillPadPt;
  const last = laid.boxes.length - 1;
  const boxes = laid.boxes.map((box, at): Box => {
    const topPt = at === 0 && band !== joins ? padPt : 0;
    const heightPt = topPt + box.heightPt + (at === last ? padPt : 0);
    const moved: readonly Mark[] = topPt === 0 ? box.marks : [{ kind: 'shift', y: topPt, marks: box.marks }];
    const baselinePt = box.baselinePt === null ? null : box.baselinePt + topPt;
    return { ...box, band, heightPt, marks: moved, baselinePt };
  });
  const goesOn = band === joins;
  return {
    ...laid,
    boxes,
    beforePt: goesOn ? 0 : style.spaceBeforePt,
    afterPt: style.spaceAfterPt,
    raisePt: goesOn ? padPt : 0,
  };
}

function layoutItems(
  env: LayoutEnv,
  block: List,
  area: Area,
  parent: StructNode | null,
  layoutBlocks: LayoutBlocks,
): Laid {
  const element = parent ? structNode(parent, 'L', { numbering: numberingOf(block) }) : null;
  const out: Box[] = [];
  let afterPt = 0;
  // An Arabic list in an English brief hangs from the right.
  const dir: TextDirection = listDir(block) ?? area.dir;
  const turned: Area = { ...area, dir };
  const widest = block.ordered ? listMark(env, block, block.start + block.items.length - 1, 'body') : '';
  const indentPt = widest.length <= 3 ? 18 : 7 + widest.length * 6;
  block.items.forEach((item, at) => {
    const row = element ? structNode(element, 'LI') : null;
    const label = row ? structNode(row, 'Lbl') : null;
    const body = row ? structNode(row, 'LBody') : null;
    const inner = layoutBlocks(env, item.blocks, insetArea(turned, dir, indentPt, 0), body);
    const [lead] = item.blocks;
    const role: StyleRole = lead?.type === 'paragraph' ? lead.role : 'body';
    const mark = block.ordered ? listMark(env, block, block.start + at, role) : '•';
    const boxes = withListMark(env, inner.boxes, mark, role, turned, label);
    const gap = env.styles.roles[role].spaceAfterPt * 0.5;
    const beforePt = Math.min(inner.beforePt, gap);
    boxes.forEach((box, line) => {
      out.push(line === 0 ? { ...box, gapPt: at === 0 ? 0 : Math.max(afterPt, beforePt) } : box);
    });
    afterPt = Math.min(inner.afterPt, env.styles.roles[role].sizePt * itemGapShare);
  });
  return { boxes: out, beforePt: 0, afterPt: env.styles.roles.body.spaceAfterPt, keepNext: 0 };
}

function numberingOf(block: List): ListNumbering {
  if (!block.ordered) return 'Disc';
  if (block.format === 'lowerLetter') return 'LowerAlpha';
  return block.format === 'lowerRoman' ? 'LowerRoman' : 'Decimal';
}

function listDir(block: List): TextDirection | null {
  for (const item of block.items) {
    const [lead] = item.blocks;
    if (lead?.type === 'paragraph' && lead.dir !== null) return lead.dir;
  }
  return null;
}

function listMark({ digits }: LayoutEnv, block: List, number: number, role: StyleRole): string {
  if (role === 'keyJudgement') return withDigits(String(number), digits);
  if (block.format === 'lowerLetter') return `${letters(number)}.`;
  if (block.format === 'lowerRoman') return `${roman(number)}.`;
  return `${withDigits(String(number), digits)}.`;
}

/** 1 a, 26 z, 27 aa. */
function letters(number: number): string {
  if (number < 1) return String(number);
  let rest = number;
  let out = '';
  while (rest > 0) {
    rest -= 1;
    out = String.fromCharCode(97 + (rest % 26)) + out;
    rest = Math.floor(rest / 26);
  }
  return out;
}

function roman(number: number): string {
  if (number < 1 || number > 3_999) return String(number);
  const signs = ['m', 'cm', 'd', 'cd', 'c', 'xc', 'l', 'xl', 'x', 'ix', 'v', 'iv', 'i'];
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let rest = number;
  let out = '';
  values.forEach((value, at) => {
    while (rest >= value) {
      out += signs[at];
      rest -= value;
    }
  });
  return out;
}
