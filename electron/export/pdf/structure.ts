// The logical structure of the document, in reading order, and how it is written for readers who listen (ISO 32000-1, 14.8).

import type {
  AnnotationReference,
  PdfDocument,
  PdfPage,
  StructContent,
  StructElement,
} from './pdfmake-parts.ts';

export type StructTag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'Link'
  | 'Note'
  | 'TOC'
  | 'TOCI'
  | 'Span';

/** Where drawn content is noted: a stretch of text or a figure. Filled while pages are drawn. */
export type StructLeaf = {
  readonly kind: 'leaf';
  readonly tag: StructTag;
  readonly content: StructContent[];
  readonly annotations: { readonly reference: AnnotationReference; readonly page: PdfPage }[];
};

export type StructNode = {
  readonly kind: 'node';
  readonly tag: StructTag;
  readonly options: Readonly<Record<string, unknown>>;
  readonly kids: (StructNode | StructLeaf)[];
};

/** A new element; under `parent` unless that is null. */
export function structNode(
  parent: StructNode | null,
  tag: StructTag,
  options: Readonly<Record<string, unknown>> = {},
): StructNode {
  const node: StructNode = { kind: 'node', tag, options, kids: [] };
  parent?.kids.push(node);
  return node;
}

/** A place for content at the present end of an element. */
export function structLeaf(parent: StructNode): StructLeaf {
  const last = parent.kids.at(-1);
  if (last?.kind === 'leaf') return last;
  const leaf: StructLeaf = { kind: 'leaf', tag: parent.tag, content: [], annotations: [] };
  parent.kids.push(leaf);
  return leaf;
}

/** Writes the tree into the document, without elements that hold nothing. Call after the last page is drawn. */
export function writeStructure(pdf: PdfDocument, root: StructNode): void {
  const element = pdf.struct(root.tag, root.options);
  pdf.addStructure(element);
  writeKids(pdf, root, element);
  element.end();
}

function writeKids(pdf: PdfDocument, node: StructNode, element: StructElement): void {
  for (const kid of node.kids) {
    if (kid.kind === 'leaf') {
      for (const content of kid.content) element.add(content);
      for (const { reference } of kid.annotations) element.add(reference);
    } else if (holdsContent(kid)) {
      const { table, ...options } = kid.options;
      const child = pdf.struct(kid.tag, options);
      // pdfkit knows no spans; without them a reader would count columns wrongly.
      if (table !== undefined) child.dictionary.data['A'] = table;
      element.add(child);
      writeKids(pdf, kid, child);
      endOnItsPage(pdf, kid, child);
    }
  }
}

/** pdfkit writes an annotation as one of the page that is current when its element ends. */
function endOnItsPage(pdf: PdfDocument, node: StructNode, element: StructElement): void {
  const leaf = node.kids.find((kid) => kid.kind === 'leaf' && kid.annotations.length > 0);
  const page = leaf?.kind === 'leaf' ? leaf.annotations[0]?.page : undefined;
  const current = pdf.page;
  if (page) pdf.page = page;
  element.end();
  pdf.page = current;
}

function holdsContent(node: StructNode): boolean {
  // An empty cell keeps its place in the row.
  if (node.tag === 'TD' || node.tag === 'TH') return true;
  return node.kids.some((kid) =>
    kid.kind === 'leaf' ? kid.content.length > 0 || kid.annotations.length > 0 : holdsContent(kid),
  );
}
