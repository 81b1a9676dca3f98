// The logical structure of the document, in reading order, for readers who listen (ISO 32000-1, 14.8).

export type StructTag =
  | 'Document'
  | 'Sect'
  /** Written as H1, with all headings one level below it: PDF 1.7 has no element for titles. A second one is a paragraph. */
  | 'Title'
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
  | 'Reference'
  | 'Link'
  | 'Note'
  | 'TOC'
  | 'TOCI'
  | 'Span';

/** Where drawn content is noted: a stretch of text or a illustration. Filled while pages are drawn. */
export type StructLeaf = {
  readonly kind: 'leaf';
  readonly tag: StructTag;
  /** Its stretches of content: the number of the page's object and the mark on that page, in turn. */
  readonly content: number[];
  /** Its links: the number of the link's object, that of its page, and its key in the parent tree, in turn. */
  readonly links: number[];
  /** The place that takes its links: that of the link it stands in, where it is no more than a stretch of another language. */
  readonly linkLeaf: StructLeaf | null;
  /** Of a illustration: the area that it covers on its page, from the page's bottom left. Filled while pages are drawn. */
  readonly area: number[];
};

export type ListNumbering = 'Disc' | 'Decimal' | 'LowerAlpha' | 'LowerRoman';

/** What an element says of itself: its language, words in place of a illustration, how a list counts, and a cell's part in its table. */
export type StructOptions = {
  readonly lang?: string;
  readonly alt?: string;
  readonly numbering?: ListNumbering;
  /** Scope and spans as ISO 32000-1, table 349, names them. */
  readonly table?: {
    readonly scope?: 'Column' | 'Row';
    readonly rowSpan: number;
    readonly colSpan: number;
  };
};
const noOptions: StructOptions = {};

export type StructNode = {
  readonly kind: 'node';
  readonly tag: StructTag;
  readonly options: StructOptions;
  readonly kids: (StructNode | StructLeaf)[];
};

/** A new element; under `parent` unless that is null. */
export function structNode(
  parent: StructNode | null,
  tag: StructTag,
  options: StructOptions = noOptions,
): StructNode {
  const node: StructNode = { kind: 'node', tag, options, kids: [] };
  parent?.kids.push(node);
  return node;
}

/** A place for content at the present end of an element; its links go to `linkLeaf` where that is given. */
export function structLeaf(parent: StructNode, linkLeaf: StructLeaf | null = null): StructLeaf {
  const last = parent.kids.at(-1);
  if (last?.kind === 'leaf') return last;
  const leaf: StructLeaf = {
    kind: 'leaf',
    tag: parent.tag === 'Title' ? 'H1' : parent.tag,
    content: [],
    links: [],
    linkLeaf,
    area: [],
  };
  parent.kids.push(leaf);
  return leaf;
}

/** Whether anything was drawn for an element or for one under it. */
export function holdsContent(node: StructNode): boolean {
  // An empty cell keeps its place in the row, and a row that is covered by cells from above its place in the table.
  if (node.tag === 'TD' || node.tag === 'TH' || node.tag === 'TR') return true;
  return node.kids.some((kid) =>
    kid.kind === 'leaf' ? kid.content.length > 0 || kid.links.length > 0 : holdsContent(kid),
  );
}
