// Reads Word documents (DOCX and its siblings DOCM, DOTX, DOTM; ISO/IEC 29500 transitional and strict).
//
// Kept as an editor would quote it: text with its tracked changes accepted, the results of fields, notes and comments below
// the block that refers to them. Left out and told: deletions, hidden text, headers and footers, tables of contents, pictures.

import { ok } from '../../core/base/result.ts';
import type { Loss } from '../../core/document/loss.ts';
import { readStory } from './docx/body.ts';
import { tellHeaders } from './docx/headers.ts';
import { readNotes } from './docx/notes.ts';
import { readNumbering } from './docx/numbering.ts';
import { type DocxPackage, openDocx } from './docx/package.ts';
import { readProperties } from './docx/properties.ts';
import { readStyles } from './docx/styles.ts';
import type { Work } from './docx/work.ts';
import { isOfficeEncrypted, startsAsCompound } from './office/compound-file.ts';
import { officeMetadata } from './office/office-metadata.ts';
import type { Sink } from './office/sink.ts';
import { createTold } from './office/told.ts';
import type { InputFile, ReadFile, Reader } from './reader.ts';
import { Refused, refusable } from './refused.ts';
import { type BlockList, createBlockList } from './text/block-list.ts';
import { childOf } from './xml/xml-find.ts';

/**
 * Reads a Word document. `input-password` where it is protected by one; `unreadable-input` where it is damaged, isn't one of
 * Word, or is out of the bounds of zip/open-zip.ts and xml/xml-tree.ts.
 */
export const readDocx: Reader = (file) =>
  refusable(file.name, () => {
    // A document with a password is put as a whole into a file of another kind.
    if (startsAsCompound(file.bytes))
      throw new Refused(isOfficeEncrypted(file.bytes) ? null : 'it is no document of Word');
    return ok(readPackage(openDocx(file.bytes, file.progress), file));
  });

function readPackage(pack: DocxPackage, file: InputFile): ReadFile {
  const styles = readStyles(pack.partsOf('styles')[0] ?? null);
  const work: Work = {
    pack,
    styles,
    numbering: readNumbering(pack.partsOf('numbering')[0] ?? null, styles),
    notes: readNotes(pack),
    told: createTold(),
    beside: [],
    title: { text: null },
    progress: file.progress,
  };
  const list = createBlockList();
  const body = childOf(pack.document.root, 'w:body');
  if (body !== null) readStory(work, body, listSink(list));
  tellHeaders(work);
  const properties = readProperties(pack.packagePart('core-properties'));
  return {
    blocks: list.blocks,
    metadata: officeMetadata(properties, list.blocks, work.title.text),
    losses: [...broken(pack), ...missing(work), ...work.told.losses(), ...list.losses()],
    encoding: null,
  };
}

const listSink = (list: BlockList): Sink => ({ put: list.add, row: list.addRow, takesNotes: true });

const broken = (pack: DocxPackage): Loss[] =>
  pack.document.whole
    ? []
    : [
        {
          kind: 'truncated',
          where: 'The end of the text',
          what: 'The document is damaged there; what comes after is left out (the original is kept)',
        },
      ];

function missing({ notes }: Work): Loss[] {
  const { notes: noNotes, comments } = notes.missing();
  const loss = (what: string): Loss => ({ kind: 'input-part-left-out', where: 'The document', what });
  return [
    ...(noNotes > 0 ? [loss(`Marks of notes that are not in the document: ${noNotes}`)] : []),
    ...(comments > 0
      ? [loss(`Comments on nothing that is in the text: ${comments} (the original is kept)`)]
      : []),
  ];
}
