// Blocks of the tree made into boxes that stack, with the space between them and what must stay together.

import { listRole } from '../../../../core/document/list-role.ts';
import type { Block, Heading, Inline } from '../../../../core/document/tree.ts';
import type { StyleRole } from '../../../../core/template/styles.ts';
import { withDigits } from '../../../../core/words/number-words.ts';
import { illustrationRoom, ruleRoom } from '../../parts/measures.ts';
import { layoutIllustration } from './illustrations.ts';
import { type Area, colourOf, type LayoutEnv, type NoteInline } from '../pages/layout-env.ts';
import {
  type Band,
  type Box,
  type BreakCost,
  breakCosts,
  emptyBox,
  type Mark,
  type NoteCall,
  stackHeight,
  withMarks,
  worse,
} from '../pages/page-model.ts';
import { type Laid, layoutParagraph, plainText } from './paragraphs.ts';
import { type StructNode, structNode } from '../file/structure.ts';
import { layoutList } from './lists.ts';
import { layoutTable } from './tables.ts';
import { layoutToc } from './toc.ts';
import { withCaption, langOf, place } from './captions.ts';

/** State that one block leaves for the next. */
type Flow = { boxes: Box[]; afterPt: number; keep: BreakCost; band: Band | null; role: StyleRole | null };

/** Lays out blocks in a column. `parent` takes their structure elements; null in decoration. */
export function layoutBlocks(
  env: LayoutEnv,
  blocks: readonly Block[],
  area: Area,
  parent: StructNode | null,
): Laid {
  const flow = newFlow();
  for (const block of blocks) addBlock(env, flow, block, area, parent);
  return endFlow(flow);
}

export function newFlow(): Flow {
  return { boxes: [], afterPt: 0, keep: 0, band: null, role: null };
}

export function endFlow(flow: Flow): Laid {
  return {
    boxes: flow.boxes,
    beforePt: flow.boxes[0]?.gapPt ?? 0,
    afterPt: flow.afterPt,
    keepNext: flow.keep,
  };
}

/** Takes the boxes that are there out of a flow; what follows knows their end all the same. */
export function takeBoxes(flow: Flow): readonly Box[] {
  const { boxes } = flow;
  flow.boxes = [];
  return boxes;
}

/** Lays out one more block under what is there. */
export function addBlock(
  env: LayoutEnv,
  flow: Flow,
  block: Block,
  area: Area,
  parent: StructNode | null,
): void {
  if (block.type === 'pageBreak') {
    flow.keep = 'page';
    return;
  }
  const role = block.type === 'paragraph' ? block.role : block.type === 'list' ? listRole(block) : null;
  const joins = role !== null && role === flow.role ? flow.band : null;
  const laid = env.memo
    ? env.memo(env, { block, area, joins }, (traced) => layoutBlock(traced, block, area, null, joins))
    : layoutBlock(env, block, area, parent, joins);
  addLaid(flow, laid, role);
}

/** Puts what was laid out under what is there. */
function addLaid(flow: Flow, laid: Laid, role: StyleRole | null): void {
  laid.boxes.forEach((box, at) => {
    if (at > 0) flow.boxes.push(box);
    else {
      const breakCost = worse(flow.keep, box.breakCost);
      const gapPt = Math.max(flow.afterPt, laid.beforePt) - (laid.raisePt ?? 0);
      flow.boxes.push({ ...box, gapPt, breakCost });
    }
  });
  if (laid.boxes.length === 0) return;
  flow.afterPt = laid.afterPt;
  flow.keep = laid.keepNext;
  flow.band = laid.boxes.at(-1)?.band ?? null;
  flow.role = role;
}

function layoutBlock(
  env: LayoutEnv,
  block: Exclude<Block, { type: 'pageBreak' }>,
  area: Area,
  parent: StructNode | null,
  joins: Band | null,
): Laid {
  switch (block.type) {
    case 'heading':
      return layoutHeading(env, block, area, parent);
    case 'paragraph': {
      const around = parent && block.role === 'quote' ? structNode(parent, 'BlockQuote') : parent;
      const element =
        around && structNode(around, block.role === 'title' ? 'Title' : 'P', langOf(block.lang));
      const marks: Mark[] = block.id === null ? [] : [{ kind: 'place', id: block.id }];
      const laid = layoutParagraph(env, { ...block, marks }, area, element, joins);
      // Words lead to what follows; only a heading says nothing without it. So a long chain of them still breaks where that leaves no large hole.
      return { ...laid, keepNext: block.keepNext || laid.keepNext !== 0 ? breakCosts.lead : 0 };
    }
    case 'list':
      return layoutList(env, block, area, parent, layoutBlocks, joins);
    case 'table': {
      const element = parent && structNode(parent, 'Table');
      const laid = layoutTable(env, block, area, element, layoutBlocks);
      const [first, ...rest] = laid.boxes;
      if (!first || !block.caption) return withCaption(env, laid, block.caption, area, parent, null);
      // Who refers to a table means where it begins. The caption is its last element.
      const placed = { ...laid, boxes: [withMarks(first, [place(block.caption.id)]), ...rest] };
      return withCaption(env, placed, block.caption, area, parent, element);
    }
    case 'illustration': {
      const boxes = layoutIllustration(env, block, area, parent);
      // Beside the illustration: who listens hears words for the illustration in place of all that is in it.
      const drawn = boxes.some(({ marks }) =>
        marks.some((mark) => mark.kind === 'illustration' && mark.leaf !== null && mark.marks.length > 0),
      );
      const [first, ...rest] = boxes;
      const placed = first ? [withMarks(first, [place(block.id)]), ...rest] : [];
      return withCaption(
        env,
        {
          boxes: placed,
          beforePt: illustrationRoom.beforePt,
          afterPt: block.caption ? illustrationRoom.captionPt : illustrationRoom.afterPt,
          keepNext: 0,
        },
        block.caption,
        area,
        parent,
        drawn ? parent : null,
      );
    }
    case 'toc':
      return layoutToc(env, block, area, parent);
    case 'rule': {
      const colour = colourOf(env, 'line');
      const line: Mark = {
        kind: 'line',
        x1: area.x,
        y1: 0.5,
        x2: area.x + area.width,
        y2: 0.5,
        colour,
        lineWidth: 0.75,
        dashed: false,
      };
      const { heightPt, ...room } = ruleRoom;
      return { boxes: [{ ...emptyBox, heightPt, marks: [line] }], ...room, keepNext: 0 };
    }
    case 'keepTogether': {
      const laid = layoutBlocks(env, block.blocks, area, parent);
      // What can't fit on a page anyway is better broken where it breaks well.
      if (stackHeight(laid.boxes) > env.body.heightPt) return laid;
      const boxes = laid.boxes.map((box, at) =>
        at === 0 ? box : { ...box, breakCost: worse(box.breakCost, breakCosts.together) },
      );
      return { ...laid, boxes };
    }
  }
}

function layoutHeading(env: LayoutEnv, block: Heading, area: Area, parent: StructNode | null): Laid {
  const title = plainText(block.inlines);
  env.losses.where = title === '' ? 'a heading without words' : `“${title}”`;
  const outline: Mark = {
    kind: 'outline',
    level: block.level,
    title: block.number === null ? title : `${block.number} ${title}`,
  };
  const element = parent ? structNode(parent, `H${block.level}`, langOf(block.lang)) : null;
  const laid = layoutParagraph(
    env,
    {
      role: `heading${block.level}`,
      inlines: block.inlines,
      dir: block.dir,
      lang: block.lang,
      align: null,
      number: block.number,
      keepLines: true,
      marks: [place(block.id), outline],
    },
    area,
    element,
  );
  // A heading is never split from its own lines nor from what it is over.
  const boxes = laid.boxes.map(
    (box, at): Box => (at === 0 ? box : { ...box, breakCost: breakCosts.stranded }),
  );
  return { ...laid, boxes, keepNext: breakCosts.stranded };
}

/** A note laid out for the foot of a page: its number stands raised before its first words. */
export function layoutNote(env: LayoutEnv, note: NoteInline, parent: StructNode | null): NoteCall {
  const element = parent ? structNode(parent, 'Note') : null;
  const where = env.losses.where;
  env.losses.where = `note ${note.number}`;
  const [lead, ...rest] = note.blocks;
  const opening = lead?.type === 'paragraph' ? lead : null;
  const number: Inline[] = [
    {
      type: 'text',
      text: withDigits(String(note.number), env.digits),
      marks: { superscript: true },
      lang: null,
      dir: 'ltr',
    },
    { type: 'text', text: ' ', marks: {}, lang: null, dir: null },
  ];
  const area: Area = { x: 0, width: env.body.widthPt, dir: env.dir };
  const flow = newFlow();
  const label = element && structNode(element, 'Lbl');
  const first = layoutParagraph(
    env,
    {
      role: opening?.role ?? 'note',
      inlines: opening?.inlines ?? [],
      opening: { inlines: number, parent: label },
      dir: opening?.dir ?? null,
      lang: opening?.lang ?? null,
      align: opening?.align ?? null,
      number: opening?.number ?? null,
      keepLines: opening?.keepLines ?? false,
      marks: opening?.id ? [place(opening.id)] : [],
    },
    area,
    element && structNode(element, 'P', langOf(opening?.lang ?? null)),
  );
  addLaid(flow, { ...first, keepNext: opening ? first.keepNext : breakCosts.lead }, opening?.role ?? 'note');
  for (const block of opening ? rest : note.blocks) addBlock(env, flow, block, area, element);
  const { boxes: lines } = endFlow(flow);
  env.losses.where = where;
  const target: Mark = { kind: 'place', id: `note:${note.id}` };
  // A note called inside a note stands right below it.
  const inner = lines.flatMap((box) => box.notes).flatMap((call) => call.boxes);
  const boxes = [...lines, ...inner].map((box, at) =>
    at === 0 ? withMarks({ ...box, gapPt: env.styles.roles.note.spaceAfterPt }, [target]) : box,
  );
  return { id: note.id, boxes, heightPt: boxes.reduce((sum, box) => sum + box.heightPt + box.gapPt, 0) };
}
