// The whole tree laid out on pages, again where page numbers in the text turn out otherwise than thought.

import type { DocumentSection, DocumentTree } from '../../../core/document/tree.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import { addBlock, endFlow, layoutNote, newFlow } from './blocks.ts';
import type { Faces } from './fonts.ts';
import type { Images } from './images.ts';
import type { Area, BlockMemo, LayoutEnv } from './layout-env.ts';
import type { LossLog } from './losses.ts';
import type { Mark } from './page-model.ts';
import { type PageLayout, paginate } from './paginate.ts';
import { preWalk } from './pre-walk.ts';
import { layoutRunning } from './running.ts';
import { type StructNode, structNode } from './structure.ts';

/** Where things are on a page, in points from its top left. */
export type Frame = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type DocumentPage = {
  readonly section: DocumentSection;
  readonly layout: PageLayout;
  readonly frame: Frame;
  /** As printed. */
  readonly number: number;
  /** The first page of its section. */
  readonly first: boolean;
  readonly env: LayoutEnv;
};

export type LaidDocument = {
  readonly pages: readonly DocumentPage[];
  readonly structure: StructNode;
  /** Printed page numbers of places. */
  readonly pageOf: ReadonlyMap<string, string>;
};

export type LayoutWorld = {
  readonly styles: StyleSheet;
  readonly faces: Faces;
  readonly images: Images;
  readonly losses: LossLog;
  /** Lets the process breathe; throws when the work is cancelled. */
  readonly pause: (done: number) => Promise<void>;
  /** Remembers blocks from one layout to the next; the structure stays empty then. */
  readonly memo?: BlockMemo;
};

// The numbers of pages settle at once, or swing for ever between two.
const maxPasses = 4;
const blocksPerBreath = 40;
const runningGapPt = 8;

/** Lays out a tree; without sections it is one empty page. */
export async function layoutDocument(tree: DocumentTree, world: LayoutWorld): Promise<LaidDocument> {
  const known = preWalk(tree);
  let pageOf: ReadonlyMap<string, string> = new Map();
  for (let pass = 1; ; pass += 1) {
    const asked = new Map<string, string>();
    let named = 0;
    const base: Omit<LayoutEnv, 'body'> = {
      styles: world.styles,
      faces: world.faces,
      images: world.images,
      losses: world.losses,
      dir: tree.dir,
      language: tree.language,
      ...known,
      pageOf: (id) => {
        const text = pageOf.get(id) ?? '0';
        asked.set(id, text);
        return text;
      },
      fields: null,
      layoutNote,
      newPlace: () => {
        named += 1;
        return `#field-${named}`;
      },
      memo: null,
    };
    const laid = await layoutOnce(tree, base, world, pass);
    const settled = [...asked].every(([id, text]) => (laid.pageOf.get(id) ?? '0') === text);
    if (settled || pass === maxPasses) return laid;
    ({ pageOf } = laid);
  }
}

async function layoutOnce(
  tree: DocumentTree,
  base: Omit<LayoutEnv, 'body'>,
  world: LayoutWorld,
  pass: number,
): Promise<LaidDocument> {
  const structure = structNode(null, 'Document');
  const pages: DocumentPage[] = [];
  const total = tree.sections.reduce((sum, section) => sum + section.blocks.length, 1);
  let done = 0;
  let number = 0;
  for (const section of tree.sections) {
    const frame = frameOf(base, tree, section);
    const body = { widthPt: frame.width, heightPt: frame.height };
    const env: LayoutEnv = { ...base, body, memo: world.memo ?? null };
    const area: Area = { x: 0, width: frame.width, dir: tree.dir };
    const element = structNode(structure, 'Sect');
    const flow = newFlow();
    for (const block of section.blocks) {
      if (done % blocksPerBreath === 0) await world.pause((pass > 1 ? 0.5 : 0) + (0.5 * done) / total);
      addBlock(env, flow, block, area, element);
      done += 1;
    }
    if (section.restartPageNumber !== null) number = section.restartPageNumber - 1;
    paginate(endFlow(flow).boxes, frame.height).forEach((layout, at) => {
      number += 1;
      pages.push({ section, layout, frame, number, first: at === 0, env });
    });
  }
  return { pages, structure, pageOf: numbersOf(pages) };
}

function numbersOf(pages: readonly DocumentPage[]): Map<string, string> {
  const found = new Map<string, string>([['#pages', String(pages.length)]]);
  const walk = (marks: readonly Mark[], number: string): void => {
    for (const mark of marks) {
      if (mark.kind === 'place' && !found.has(mark.id)) found.set(mark.id, number);
      else if (mark.kind === 'shift') walk(mark.marks, number);
    }
  };
  for (const page of pages) {
    for (const { box } of page.layout.boxes) walk(box.marks, String(page.number));
    for (const box of page.layout.notes) walk(box.marks, String(page.number));
  }
  return found;
}

/** The text area of a section's pages. Header and footer push it in where they are higher than its margins. */
function frameOf(base: Omit<LayoutEnv, 'body'>, tree: DocumentTree, section: DocumentSection): Frame {
  const { page } = section;
  const rtl = tree.dir === 'rtl';
  const left = rtl ? page.marginEndPt : page.marginStartPt;
  const width = Math.max(36, page.widthPt - page.marginStartPt - page.marginEndPt);
  const env: LayoutEnv = {
    ...base,
    body: { widthPt: width, heightPt: 36 },
    fields: { page: '000', pages: '000' },
  };
  const height = (matter: DocumentSection['header'] | null): number => {
    if (!matter) return 0;
    return layoutRunning(env, matter, tree.classification, width).heightPt;
  };
  const head = Math.max(height(section.header), height(section.firstHeader));
  const foot = Math.max(height(section.footer), height(section.firstFooter));
  const top = Math.max(page.marginTopPt, head > 0 ? page.headerPt + head + runningGapPt : 0);
  const bottom = Math.max(page.marginBottomPt, foot > 0 ? page.footerPt + foot + runningGapPt : 0);
  return { left, top, width, height: Math.max(36, page.heightPt - top - bottom) };
}
