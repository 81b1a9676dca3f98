// Reads OpenDocument texts (ODT and OTT; OASIS ODF 1.0 to 1.3), as read-docx.ts reads documents of Word.

import { ok } from '../../core/base/result.ts';
import type { Loss } from '../../core/document/loss.ts';
import { readOdtBlocks } from './odt/body.ts';
import { createChanges } from './odt/changes.ts';
import { odtNames } from './odt/names.ts';
import { readOdtProperties } from './odt/properties.ts';
import { readOdtStyles } from './odt/styles.ts';
import type { OdtWork } from './odt/work.ts';
import { officeMetadata } from './office/office-metadata.ts';
import { wordSink } from './office/sink.ts';
import { createTold } from './office/told.ts';
import type { InputFile, ReadFile, Reader } from './reader.ts';
import { Refused, refusable } from './refused.ts';
import { createBlockList } from './text/block-list.ts';
import { allBelow, childOf, childrenOf } from './xml/xml-find.ts';
import { parseXml, type XmlElement, type XmlTree } from './xml/xml-tree.ts';
import { openZip } from './zip/open-zip.ts';

/**
 * Reads an OpenDocument text. `input-password` where it is encrypted; `unreadable-input` where it is damaged, holds no
 * text, or is out of the bounds of zip/open-zip.ts and xml/xml-tree.ts.
 */
export const readOdt: Reader = (file) => refusable(file.name, () => ok(readArchive(file)));

function readArchive(file: InputFile): ReadFile {
  const zip = openZip(file.bytes, file.progress);
  const parse = (name: string): XmlTree | null => {
    const part = zip.read(name);
    return part === null ? null : parseXml(part, odtNames, file.progress);
  };
  const manifest = parse('META-INF/manifest.xml');
  if (manifest !== null && allBelow(manifest.root, 'manifest:encryption-data').length > 0)
    throw new Refused(null);
  const content = parse('content.xml');
  const body = childOf(childOf(content?.root, 'office:body'), 'office:text');
  if (content === null || body === null) throw new Refused('there is no text document in it');
  const styles = parse('styles.xml')?.root ?? null;
  const told = createTold();
  const work: OdtWork = {
    styles: readOdtStyles([styles, content.root]),
    changes: createChanges(told),
    told,
    object: (address) => {
      const folder = /^(?:\.\/)?([^/:#?]+)\/?$/u.exec(address ?? '')?.[1];
      return folder === undefined ? null : (parse(`${folder}/content.xml`)?.root ?? null);
    },
    beside: [],
    title: { text: null },
    progress: file.progress,
  };
  const list = createBlockList();
  readOdtBlocks(work, body, { put: list.add, row: list.addRow, takesNotes: true });
  tellHeaders(work, styles);
  const properties = readOdtProperties(parse('meta.xml')?.root ?? null);
  return {
    blocks: list.blocks,
    metadata: officeMetadata(properties, list.blocks, work.title.text),
    losses: [...broken(content), ...told.losses(), ...list.losses()],
    encoding: null,
  };
}

/** Headers and footers belong to the kinds of pages, and stand on each of them. */
function tellHeaders(work: OdtWork, styles: XmlElement | null): void {
  const told = { ...work.told, count: () => {}, formula: () => {}, struckOut: () => {} };
  for (const page of childrenOf(childOf(styles, 'office:master-styles'))) {
    for (const part of childrenOf(page)) {
      if (!/^style:(?:header|footer)/u.test(part.name)) continue;
      for (const block of childrenOf(part)) {
        const words = wordSink();
        readOdtBlocks({ ...work, told }, { ...part, children: [block] }, words);
        work.told.aroundPage(words.text());
      }
    }
  }
}

const broken = ({ whole }: XmlTree): Loss[] =>
  whole
    ? []
    : [
        {
          kind: 'truncated',
          where: 'The end of the text',
          what: 'The document is damaged there; what comes after is left out (the original is kept)',
        },
      ];
