// The DOCX writer: a document tree and a style sheet in, the bytes of a Word file and its losses out. It sees no record,
// reads no clock and fetches nothing. The text is written block by block into parts that are packed meanwhile, so that
// no document ever stands in memory twice.

import type { DocumentTree } from '../../../core/document/tree.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import { LossLog } from '../parts/loss-log.ts';
import { targetsOf } from '../parts/targets.ts';
import type { Writer, WriterWorld } from '../writer.ts';
import { blockSteps, sectionStart, writeBlocks } from './body/blocks.ts';
import { Flow } from './body/flow.ts';
import { loadFaces } from './fonts.ts';
import { ListInstances } from './body/lists.ts';
import { openNotes } from './body/notes.ts';
import { DocxPackage } from './package/docx-package.ts';
import { Relations } from './package/relations.ts';
import type { DeflatedPart } from './package/zip.ts';
import { placeOf, sectionProperties } from './body/sections.ts';
import { extraStyles } from './word-styles.ts';
import { paragraph } from './wml/paragraphs.ts';
import { namespaces, xmlDeclaration } from './wml/xml.ts';
import { Bookmarks, type SidePart, type Work } from './work.ts';

/**
 * Writes a tree as DOCX (ISO/IEC 29500 transitional). Equal input gives equal bytes. Throws the signal's reason when
 * cancelled; what Word can't hold comes back as losses.
 */
export const write: Writer = async (tree, styles, world) => {
  world.signal.throwIfAborted();
  world.progress(0);
  const file = new DocxPackage();
  const relations = new Relations();
  const body = file.open('word/document.xml');
  const notes = sidePart(file, 'footnotes', openNotes(tree.dir === 'rtl'));
  const comments = sidePart(file, 'comments', `${xmlDeclaration}<w:comments ${namespaces}>`);
  const targets = targetsOf(tree);
  const losses = new LossLog('the beginning');
  const work: Work = {
    tree,
    styles,
    world,
    losses,
    targets,
    bookmarks: new Bookmarks(targets.ids),
    lists: new ListInstances(),
    file,
    notes,
    comments,
    running: { header: [], footer: [] },
    media: new Map(),
    captions: { table: 0, illustration: 0 },
    next: { note: 0, comment: 0, picture: 0, media: 0 },
    pageOf: await pagesOf(tree, styles, world, targets.needPageNumbers, losses),
    writeBlocks,
    faces: loadFaces(world.fontsFolder),
  };
  await writeBody(work, body, relations);
  if (tree.digits === 'arabic') {
    work.losses.add(
      'unsupported-style',
      'Arabic digits of the numbers that Word counts (pages, lists, notes): they look as each reader’s Word is set',
      'the document',
    );
  }
  for (const { name } of tree.attachments) {
    work.losses.add(
      'attachment-left-out',
      `the attached file “${name}”: a Word file carries none`,
      'attachments',
    );
  }
  for (const part of [notes, comments]) part.close(relations);
  await writeFrame(work, relations);
  file.close('word/document.xml', body, relations);
  const bytes = await file.bytes();
  world.signal.throwIfAborted();
  world.progress(1);
  return { bytes, losses: work.losses.all() };
};

/** Contents and page references are written with their numbers, so that Word asks nobody to bring them up to date. */
async function pagesOf(
  tree: DocumentTree,
  styles: StyleSheet,
  world: WriterWorld,
  needed: boolean,
  losses: LossLog,
): Promise<Work['pageOf']> {
  if (!needed) return () => null;
  const { printedPages } = await import('../pages/page-numbers.ts');
  const pages = await printedPages(tree, styles, world);
  if (!pages) {
    losses.add(
      'truncated',
      'page numbers of contents and references: the fonts to work them out with are not there',
      'contents',
    );
  }
  return (id) => pages?.get(id) ?? null;
}

async function writeBody(work: Work, body: DeflatedPart, relations: Relations): Promise<void> {
  const { tree, world } = work;
  const total = tree.sections.reduce((sum, section) => sum + section.blocks.length, 1);
  let done = 0;
  const flow = new Flow((xml) => body.write(xml));
  body.write(`${xmlDeclaration}<w:document ${namespaces}><w:body>`);
  for (const [at, section] of tree.sections.entries()) {
    const place = placeOf(work, section, relations);
    const properties = sectionProperties(work, section, place);
    for (const _ of blockSteps(work, section.blocks, place, flow, sectionStart)) {
      done += 1;
      if (body.behind) {
        world.progress((0.95 * done) / total);
        await body.caughtUp();
        world.signal.throwIfAborted();
      }
    }
    // The last section's properties stand at the end of the body; the others in a paragraph that takes no room.
    if (at === tree.sections.length - 1) {
      if (flow.last !== 'paragraph') flow.paragraph(paragraph({ style: extraStyles.sectionEnd }, ''));
      body.write(properties);
    } else flow.paragraph(paragraph({ style: extraStyles.sectionEnd, section: properties }, ''));
  }
  if (tree.sections.length === 0) body.write('<w:p/>');
  body.write('</w:body></w:document>');
}

/** The parts around the text. What makes them is large, and loaded only now that the text is on its way. */
async function writeFrame(work: Work, relations: Relations): Promise<void> {
  const { file } = work;
  const { frameOf } = await import('./frame/frame.ts');
  const frame = frameOf(work);
  for (const part of frame.parts) {
    file.add(part.name, part.xml, part.relations);
    if (part.kind !== null) relations.idOf(part.kind, part.name.replace('word/', ''));
  }
  for (const { name, xml } of frame.lists(file.names)) file.add(name, xml);
}

/** A part beside the body that is there only when something is written to it. */
function sidePart(
  file: DocxPackage,
  kind: 'footnotes' | 'comments',
  start: string,
): SidePart & { readonly close: (body: Relations) => void } {
  const relations = new Relations();
  const name = `word/${kind}.xml`;
  let part: DeflatedPart | null = null;
  return {
    relations,
    write: (xml) => {
      if (!part) {
        part = file.open(name);
        part.write(start);
      }
      part.write(xml);
    },
    close: (body) => {
      if (!part) return;
      part.write(`</w:${kind}>`);
      file.close(name, part, relations);
      body.idOf(kind, `${kind}.xml`);
    },
  };
}
