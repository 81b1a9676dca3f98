// The DOCX writer: a document tree and a style sheet in, the bytes of a Word file and its losses out. It sees no record,
// reads no clock and fetches nothing.

import {
  Document,
  Footer,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  Packer,
  PageOrientation,
  SectionType,
} from 'docx';
import type { DocumentSection, DocumentTree } from '../../../core/document/tree.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import { LossLog } from '../parts/loss-log.ts';
import type { WriterWorld, Written } from '../writer.ts';
import { writeBlocks } from './blocks.ts';
import { loadFonts, loadFaces } from './fonts.ts';
import { ListInstances } from './lists.ts';
import { writeRunning } from './running-matter.ts';
import { settleDocx } from './settle.ts';
import { targetsOf } from '../parts/targets.ts';
import { legalText } from './text.ts';
import { twips } from './units.ts';
import { stylesOf } from './word-styles.ts';
import { Bookmarks, type Place, type Work } from './work.ts';

/** Laying out pages takes about 10 ms a block; beyond this the numbers are left to Word, which asks to fill them in. */
const mostEstimatedBlocks = 2_500;

/**
 * Writes a tree as DOCX (ISO/IEC 29500 transitional). Equal input gives equal bytes. Throws the signal's reason when
 * cancelled; what Word can't hold comes back as losses.
 */
export async function writeDocx(
  tree: DocumentTree,
  styles: StyleSheet,
  world: WriterWorld,
): Promise<Written> {
  const targets = targetsOf(tree);
  const work: Work = {
    tree,
    styles,
    world,
    losses: new LossLog('the beginning'),
    bookmarks: new Bookmarks(targets.ids),
    lists: new ListInstances(styles),
    footnotes: {},
    comments: [],
    captions: { table: 0, figure: 0 },
    next: { note: 0, comment: 0, picture: 0 },
    writeBlocks,
    faces: loadFaces(world.fontsFolder),
  };
  world.progress(0);
  const sections = sectionsOf(work);
  world.progress(0.5);
  const properties = propertiesOf(work);
  for (const { name } of tree.attachments) {
    work.losses.add(
      'attachment-left-out',
      `the attached file “${name}”: a Word file carries none`,
      'attachments',
    );
  }
  const estimate = targets.needPageNumbers && targets.blocks <= mostEstimatedBlocks;
  if (targets.needPageNumbers && !estimate) {
    work.losses.add(
      'truncated',
      'page numbers of contents and references: Word fills them in when it opens the file',
      'contents',
    );
  }
  const options: IPropertiesOptions = {
    ...properties,
    styles: stylesOf(styles, tree.language),
    numbering: { config: work.lists.definitions() },
    footnotes: work.footnotes,
    ...(work.comments.length > 0 ? { comments: { children: work.comments } } : {}),
    ...(estimate ? { pageNumbers: await pageNumbers(world) } : {}),
    sections,
  };
  world.signal.throwIfAborted();
  const packed = await Packer.toBuffer(new Document(options));
  world.progress(0.9);
  world.signal.throwIfAborted();
  const bytes = settleDocx(packed, { created: tree.created, modified: tree.modified });
  world.progress(1);
  return { bytes, losses: work.losses.all() };
}

/** Contents and page references are written with numbers, so that Word does not ask to update fields. */
async function pageNumbers(world: WriterWorld): Promise<NonNullable<IPropertiesOptions['pageNumbers']>> {
  const { estimatePageNumbersWith } = await import('docx/layout');
  return estimatePageNumbersWith({ guess: true, fonts: loadFonts(world.fontsFolder) });
}

function sectionsOf(work: Work): ISectionOptions[] {
  // Word opens no document without a section.
  const sections = work.tree.sections;
  return sections.length > 0
    ? sections.map((section, at) => {
        work.world.progress((0.5 * at) / sections.length);
        return sectionOf(work, section);
      })
    : [{ children: [] }];
}

function sectionOf(work: Work, section: DocumentSection): ISectionOptions {
  const { page } = section;
  const rtl = work.tree.dir === 'rtl';
  const place: Place = {
    part: 'body',
    widthPt: Math.max(36, page.widthPt - page.marginStartPt - page.marginEndPt),
    heightPt: Math.max(36, page.heightPt - page.marginTopPt - page.marginBottomPt),
    dir: work.tree.dir,
    lang: work.tree.language,
    listLevel: -1,
    inCell: false,
    cellAlign: null,
    keepNext: false,
    keepLines: false,
  };
  const hasFirst = section.firstHeader !== null || section.firstFooter !== null;
  const header = (matter: DocumentSection['header']) =>
    new Header({ children: work.losses.within('header', () => writeRunning(work, matter, 'header', place)) });
  const footer = (matter: DocumentSection['header']) =>
    new Footer({ children: work.losses.within('footer', () => writeRunning(work, matter, 'footer', place)) });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: hasFirst,
      page: {
        // The package turns width and height itself when the page is landscape.
        size: {
          width: twips(Math.min(page.widthPt, page.heightPt)),
          height: twips(Math.max(page.widthPt, page.heightPt)),
          orientation: page.widthPt > page.heightPt ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(page.marginTopPt),
          bottom: twips(page.marginBottomPt),
          left: twips(rtl ? page.marginEndPt : page.marginStartPt),
          right: twips(rtl ? page.marginStartPt : page.marginEndPt),
          header: twips(page.headerPt),
          footer: twips(page.footerPt),
          gutter: 0,
        },
        ...(section.restartPageNumber === null
          ? {}
          : { pageNumbers: { start: Math.max(0, Math.trunc(section.restartPageNumber)) } }),
      },
    },
    headers: {
      default: header(section.header),
      ...(hasFirst ? { first: header(section.firstHeader ?? section.header) } : {}),
    },
    footers: {
      default: footer(section.footer),
      ...(hasFirst ? { first: footer(section.firstFooter ?? section.footer) } : {}),
    },
    children: writeBlocks(work, section.blocks, place),
  };
}

function propertiesOf(
  work: Work,
): Pick<
  IPropertiesOptions,
  'title' | 'subject' | 'creator' | 'keywords' | 'lastModifiedBy' | 'customProperties'
> {
  const { tree, losses } = work;
  return losses.within('document properties', () => ({
    title: legalText(tree.title, losses),
    subject: legalText(tree.subject, losses),
    creator: legalText(tree.author, losses),
    lastModifiedBy: legalText(tree.author, losses),
    keywords: tree.keywords.map((word) => legalText(word, losses)).join(', '),
    customProperties: customPropertiesOf(work),
  }));
}

/** Word wants names that differ, also in case, and are not empty. */
function customPropertiesOf(work: Work): { name: string; value: string }[] {
  const seen = new Set<string>();
  return Object.entries(work.tree.customProperties).flatMap(([key, words]) => {
    const name = legalText(key, work.losses).trim().slice(0, 255);
    if (name === '' || seen.has(name.toLowerCase())) {
      work.losses.add('unsupported-style', `the property “${name}”: its name is empty or used twice`);
      return [];
    }
    seen.add(name.toLowerCase());
    return [{ name, value: legalText(words, work.losses) }];
  });
}
