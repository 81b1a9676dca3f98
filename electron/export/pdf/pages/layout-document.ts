// The whole tree laid out on pages, again where page numbers in the text turn out otherwise than thought.

import { columnsOf } from '../../../../core/document/section-columns.ts';
import type { DocumentSection, DocumentTree } from '../../../../core/document/tree.ts';
import type { StyleSheet } from '../../../../core/template/styles.ts';
import { withDigits } from '../../../../core/words/number-words.ts';
import { addBlock, layoutNote, newFlow, takeBoxes } from '../blocks/blocks.ts';
import { type DocumentPage, type Frame, pageComposer } from './compose-pages.ts';
import type { Faces } from '../fonts/fonts.ts';
import { loadWordParts } from '../fonts/hyphenation.ts';
import type { Images } from '../blocks/images.ts';
import type { Area, BlockMemo, LayoutEnv } from './layout-env.ts';
import type { LossLog } from '../losses.ts';
import type { Mark } from './page-model.ts';
import { paginator } from './paginate.ts';
import { type Known, preWalk } from './pre-walk.ts';
import { layoutRunning } from '../blocks/running.ts';
import { type StructNode, structNode } from '../file/structure.ts';

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
const pagesPerBreath = 10;
const runningGapPt = 8;
/** The least width and height of text, on a page however small. */
const leastPt = 36;

/** Lays out a tree; without sections it is one empty page. */
export async function layoutDocument(tree: DocumentTree, world: LayoutWorld): Promise<LaidDocument> {
  const pages: DocumentPage[] = [];
  const { structure, pageOf } = await layoutPages(tree, world, (page) => pages.push(page));
  return { pages, structure, pageOf };
}

/** Printed page numbers of places as Word fills pages, as far as layout alone can tell them: no page and no structure is kept. */
export async function layoutNumbers(
  tree: DocumentTree,
  world: LayoutWorld,
): Promise<ReadonlyMap<string, string>> {
  const known = await lookAhead(tree, world);
  let pageOf: ReadonlyMap<string, string> = new Map();
  for (let pass = 1; ; pass += 1) {
    const asked = new Map<string, string>();
    const found = await layoutOnce(
      tree,
      { ...passEnv(tree, world, known, pageOf, asked), asWord: true },
      world,
      pass,
      null,
      ignore,
    );
    if (isSettled(asked, found) || pass === maxPasses) return found;
    pageOf = found;
  }
}

type Ahead = Known & Pick<LayoutEnv, 'wordParts'>;

/** What must be known before the first line is set. */
async function lookAhead(tree: DocumentTree, world: LayoutWorld): Promise<Ahead> {
  const known = preWalk(tree);
  const divided = Object.values(world.styles.roles).some((style) => style.hyphenate);
  return { ...known, wordParts: await loadWordParts(divided ? known.languages : []) };
}

const ignore = (): void => undefined;

/** What is known when all pages are made: the structure, and printed page numbers of places. */
type LaidOut = Omit<LaidDocument, 'pages'>;

/**
 * Lays out a tree and gives each page away as soon as it is settled; pages that nobody keeps take no memory. `visit` is given the printed page
 * numbers of places too where they had to be known before.
 */
export async function layoutPages(
  tree: DocumentTree,
  world: LayoutWorld,
  visit: (page: DocumentPage, pageOf: ReadonlyMap<string, string> | null) => void,
): Promise<LaidOut> {
  const known = await lookAhead(tree, world);
  let pageOf: ReadonlyMap<string, string> = new Map();
  for (let pass = 1; ; pass += 1) {
    const asked = new Map<string, string>();
    const structure = structNode(null, 'Document');
    const pages: DocumentPage[] = [];
    const keep = (page: DocumentPage): void => {
      if (known.namesPages) pages.push(page);
      else visit(page, null);
    };
    const found = await layoutOnce(
      tree,
      passEnv(tree, world, known, pageOf, asked),
      world,
      pass,
      structure,
      keep,
    );
    if (!known.namesPages && asked.size > 0)
      throw new Error('A number of a page was asked for that was not foreseen.');
    if (isSettled(asked, found) || pass === maxPasses) {
      for (const [at, page] of pages.entries()) {
        if (at % pagesPerBreath === 0) await world.pause(1);
        visit(page, found);
      }
      return { structure, pageOf: found };
    }
    pageOf = found;
  }
}

const isSettled = (asked: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): boolean =>
  [...asked].every(([id, text]) => (found.get(id) ?? '0') === text);

function passEnv(
  tree: DocumentTree,
  world: LayoutWorld,
  known: Ahead,
  pageOf: ReadonlyMap<string, string>,
  asked: Map<string, string>,
): Omit<LayoutEnv, 'body'> {
  let named = 0;
  return {
    styles: world.styles,
    faces: world.faces,
    images: world.images,
    losses: world.losses,
    dir: tree.dir,
    language: tree.language,
    digits: tree.digits,
    places: known.places,
    headings: known.headings,
    pageOf: (id) => {
      const text = pageOf.get(id) ?? '0';
      asked.set(id, text);
      return text;
    },
    fields: null,
    layoutNote,
    asWord: false,
    wordParts: known.wordParts,
    newPlace: () => {
      named += 1;
      return `#field-${named}`;
    },
    memo: null,
  };
}

/** Makes all pages once, and gives the numbers of those that places stand on. */
async function layoutOnce(
  tree: DocumentTree,
  base: Omit<LayoutEnv, 'body'>,
  world: LayoutWorld,
  pass: number,
  structure: StructNode | null,
  visit: (page: DocumentPage) => void,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const total = tree.sections.reduce((sum, section) => sum + section.blocks.length, 1);
  let done = 0;
  const composer = pageComposer(tree.dir, (page) => {
    notePlaces(page, withDigits(String(page.number), tree.digits), found);
    visit(page);
  });
  for (const [at, section] of tree.sections.entries()) {
    const frame = frameOf(base, tree, section);
    const { widthPt } = columnsOf(section, leastPt);
    const body = { widthPt, heightPt: frame.height };
    const env: LayoutEnv = { ...base, body, memo: world.memo ?? null };
    const area: Area = { x: 0, width: widthPt, dir: tree.dir };
    const element = structure && structNode(structure, 'Sect');
    const flow = newFlow();
    const goesOn = tree.sections[at + 1]?.start === 'continuous';
    const paginated = paginator(
      composer.section(section, frame, env),
      goesOn || base.asWord ? 'asItComes' : 'fuller',
    );
    for (const block of section.blocks) {
      if (done % blocksPerBreath === 0) await world.pause((pass > 1 ? 0.5 : 0) + (0.5 * done) / total);
      addBlock(env, flow, block, area, element);
      composer.add(paginated.take(takeBoxes(flow)), 0);
      done += 1;
    }
    composer.add(paginated.end(), flow.afterPt);
  }
  found.set('#pages', String(composer.end()));
  return found;
}

/** Notes on which page places stand; where one is twice, the first counts. */
function notePlaces({ columns }: DocumentPage, number: string, found: Map<string, string>): void {
  const walk = (marks: readonly Mark[]): void => {
    for (const mark of marks) {
      if (mark.kind === 'place' && !found.has(mark.id)) found.set(mark.id, number);
      else if (mark.kind === 'shift') walk(mark.marks);
    }
  };
  for (const { layout } of columns) {
    for (const { box } of layout.boxes) walk(box.marks);
    for (const box of layout.notes) walk(box.marks);
  }
}

/** The text area of a section's pages. Header and footer push it in where they are higher than its margins. */
function frameOf(base: Omit<LayoutEnv, 'body'>, tree: DocumentTree, section: DocumentSection): Frame {
  const { page } = section;
  const rtl = tree.dir === 'rtl';
  const left = rtl ? page.marginEndPt : page.marginStartPt;
  const width = Math.max(leastPt, page.widthPt - page.marginStartPt - page.marginEndPt);
  const env: LayoutEnv = {
    ...base,
    body: { widthPt: width, heightPt: leastPt },
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
  return { left, top, width, height: Math.max(leastPt, page.heightPt - top - bottom) };
}
