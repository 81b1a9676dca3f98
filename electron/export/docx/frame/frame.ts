// The frame of a Word file, made by the docx package: everything in the file whose size does not grow with the brief.
// Body, notes and comments are text that is written beside it. Loaded when the text is done.

import { Document, type IContext } from 'docx';
import type { Relations } from '../package/relations.ts';
import { hyphenates } from '../word-styles.ts';
import type { Work } from '../work.ts';
import { type Element, elementOf, isElement, partText } from './element.ts';
import { fontTablePart, themeOf } from './fonts-and-theme.ts';
import { numberingPart } from './numbering.ts';
import { appPart, corePart, propertiesOf } from './properties.ts';
import { sectionsOf } from './running-parts.ts';
import { settingsPart, wordMode } from './settings.ts';
import { stylesPart } from './styles.ts';

/** A part of the frame; `kind` is the last word of the relation that leads to it from the body, null where none does. */
export type FramePart = {
  readonly name: string;
  readonly xml: string;
  readonly kind: string | null;
  readonly relations: Relations | null;
};

export type Frame = {
  readonly parts: readonly FramePart[];
  /** The list of types and the relations of the package, for a file of parts with these names. */
  readonly lists: (names: ReadonlySet<string>) => readonly { readonly name: string; readonly xml: string }[];
};

/** The frame around a text that is written already. */
export function frameOf(work: Work): Frame {
  const { tree, styles, running } = work;
  const properties = propertiesOf(tree, work.losses);
  const document = new Document({
    ...properties,
    compatibility: { version: wordMode },
    ...(hyphenates(styles) ? { hyphenation } : {}),
    theme: themeOf(styles),
    sections: sectionsOf(running.header, running.footer),
  });
  const context: IContext = { file: document, viewWrapper: document.Document, stack: [] };
  const parts: FramePart[] = [];
  const add = (name: string, root: Element, kind: string | null = null, relations: Relations | null = null) =>
    parts.push({ name, xml: partText(root), kind, relations });
  add('word/styles.xml', stylesPart(styles, tree.language, tree.dir, context), 'styles');
  add('word/settings.xml', settingsPart(document, context, tree.language, work.next.note > 0), 'settings');
  add('word/fontTable.xml', fontTablePart(document, context, styles), 'fontTable');
  add('word/theme/theme1.xml', elementOf(document.Theme, context), 'theme');
  if (work.lists.formats().length > 0)
    add('word/numbering.xml', numberingPart(styles, work.lists, context), 'numbering');
  document.Headers.forEach((header, at) => {
    const root = elementOf(header.View, { ...context, viewWrapper: header });
    add(`word/header${at + 1}.xml`, root, null, running.header[at]?.relations);
  });
  document.Footers.forEach((footer, at) => {
    const root = elementOf(footer.View, { ...context, viewWrapper: footer });
    add(`word/footer${at + 1}.xml`, root, null, running.footer[at]?.relations);
  });
  add('docProps/core.xml', corePart(document, context, tree));
  add('docProps/app.xml', appPart(document, context));
  if (properties.customProperties?.length)
    add('docProps/custom.xml', elementOf(document.CustomProperties, context));
  return { parts, lists: (names) => listsOf(document, context, names) };
}

/** Names and abbreviations in capitals stay whole, and no more than two lines in a row end in a hyphen. */
const hyphenation = {
  autoHyphenation: true,
  consecutiveHyphenLimit: 2,
  doNotHyphenateCaps: true,
};

/** docx lists every part that it would write itself; what is not in the file is left out. */
function listsOf(document: Document, context: IContext, names: ReadonlySet<string>) {
  if (names.has('word/comments.xml')) document.ContentTypes.addComments();
  const there = (root: Element, attribute: string): Element => ({
    ...root,
    children: root.children.filter((child) => {
      const target = isElement(child) ? child.attributes[attribute] : undefined;
      return target === undefined || names.has(target.replace(/^\//u, ''));
    }),
  });
  return [
    {
      name: '[Content_Types].xml',
      xml: partText(there(elementOf(document.ContentTypes, context), 'PartName')),
    },
    { name: '_rels/.rels', xml: partText(there(elementOf(document.FileRelationships, context), 'Target')) },
  ];
}
