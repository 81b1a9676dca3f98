// Blocks of the tree made into boxes that stack, with the space between them and what must stay together.

import type { Block, Caption, Heading } from '../../../core/document/tree.ts';
import type { StyleRole } from '../../../core/template/styles.ts';
import { layoutFigure } from './figures.ts';
import { type Area, colourOf, type LayoutEnv, type NoteInline } from './layout-env.ts';
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
} from './page-model.ts';
import { captionInlines, type Laid, layoutParagraph, plainText } from './paragraphs.ts';
import { type StructNode, type StructOptions, type StructTag, structNode } from './structure.ts';
import { layoutList } from './lists.ts';
import { layoutTable } from './tables.ts';
import { layoutToc } from './toc.ts';

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
  const role = block.type === 'paragraph' ? block.role : null;
  const joins = role !== null && role === flow.role ? flow.band : null;
  const laid = env.memo
    ? env.memo(env, { block, area, joins }, (traced) => layoutBlock(traced, block, area, null, joins))
    : layoutBlock(env, block, area, parent, joins);
  laid.boxes.forEach((box, at) => {
    if (at > 0) flow.boxes.push(box);
    else {
      const breakCost = worse(flow.keep, box.breakCost);
      flow.boxes.push({ ...box, gapPt: flow.afterPt + laid.beforePt, breakCost });
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
      const tag: StructTag = block.role === 'quote' ? 'BlockQuote' : 'P';
      const element = parent ? structNode(parent, tag, langOf(block.lang)) : null;
      const marks: Mark[] = block.id === null ? [] : [{ kind: 'place', id: block.id }];
      const laid = layoutParagraph(env, { ...block, marks }, area, element, joins);
      return { ...laid, keepNext: worse(laid.keepNext, block.keepNext ? breakCosts.lead : 0) };
    }
    case 'list':
      return layoutList(env, block, area, parent, layoutBlocks);
    case 'table':
      return withCaption(
        env,
        layoutTable(env, block, area, parent, layoutBlocks),
        block.caption,
        area,
        parent,
      );
    case 'figure': {
      const boxes = layoutFigure(env, block, area, parent);
      const [first, ...rest] = boxes;
      const placed = first ? [withMarks(first, [place(block.id)]), ...rest] : [];
      return withCaption(
        env,
        { boxes: placed, beforePt: 6, afterPt: block.caption ? 5 : 8, keepNext: 0 },
        block.caption,
        area,
        parent,
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
      return { boxes: [{ ...emptyBox, heightPt: 1, marks: [line] }], beforePt: 6, afterPt: 8, keepNext: 0 };
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

const place = (id: string): Mark => ({ kind: 'place', id });

const langOf = (lang: string | null): StructOptions => (lang === null ? {} : { lang });

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
  // A heading is never parted from its own lines nor from what it is over.
  const boxes = laid.boxes.map(
    (box, at): Box => (at === 0 ? box : { ...box, breakCost: breakCosts.stranded }),
  );
  return { ...laid, boxes, keepNext: breakCosts.stranded };
}

function withCaption(
  env: LayoutEnv,
  laid: Laid,
  caption: Caption | null,
  area: Area,
  parent: StructNode | null,
): Laid {
  if (!caption) return laid;
  const below = layoutParagraph(
    env,
    {
      role: 'caption',
      inlines: captionInlines(caption.label, caption.inlines),
      dir: null,
      lang: null,
      align: null,
      number: null,
      keepLines: true,
      marks: [place(caption.id)],
    },
    area,
    parent ? structNode(parent, 'P') : null,
  );
  const [first, ...rest] = below.boxes;
  if (!first) return laid;
  const joined: Box = {
    ...first,
    gapPt: Math.max(laid.afterPt, below.beforePt),
    breakCost: laid.boxes.length > 0 ? breakCosts.stranded : 0,
  };
  return {
    boxes: [...laid.boxes, joined, ...rest],
    beforePt: laid.beforePt,
    afterPt: below.afterPt,
    keepNext: 0,
  };
}

/** A note laid out for the foot of a page: its number stands raised before its first words. */
export function layoutNote(env: LayoutEnv, note: NoteInline, parent: StructNode | null): NoteCall {
  const element = parent ? structNode(parent, 'Note') : null;
  const where = env.losses.where;
  env.losses.where = `note ${note.number}`;
  const number: Block = {
    type: 'paragraph',
    role: 'note',
    id: null,
    number: null,
    dir: null,
    lang: null,
    align: null,
    keepNext: true,
    keepLines: false,
    inlines: [],
  };
  const [lead, ...rest] = note.blocks;
  const opening: Block = lead?.type === 'paragraph' ? lead : number;
  const numbered: Block =
    opening.type === 'paragraph'
      ? {
          ...opening,
          inlines: [
            { type: 'text', text: String(note.number), marks: { superscript: true }, lang: null, dir: 'ltr' },
            { type: 'text', text: ' ', marks: {}, lang: null, dir: null },
            ...opening.inlines,
          ],
        }
      : opening;
  const blocks = lead?.type === 'paragraph' ? [numbered, ...rest] : [numbered, ...note.blocks];
  const area: Area = { x: 0, width: env.body.widthPt, dir: env.dir };
  const laid = layoutBlocks(env, blocks, area, element);
  env.losses.where = where;
  const target: Mark = { kind: 'place', id: `note:${note.id}` };
  // A note called inside a note stands right below it.
  const inner = laid.boxes.flatMap((box) => box.notes).flatMap((call) => call.boxes);
  const boxes = [...laid.boxes, ...inner].map((box, at) =>
    at === 0 ? withMarks({ ...box, gapPt: 2 }, [target]) : box,
  );
  return { id: note.id, boxes, heightPt: boxes.reduce((sum, box) => sum + box.heightPt + box.gapPt, 0) };
}
