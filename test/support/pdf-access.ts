// What can be checked by machine of PDF/UA-1 (ISO 14289-1, by the conditions of the Matterhorn Protocol 1.1), as far as this file goes: see the
// list in docs/pdf.md. It is no validator; it finds what would break for people who listen to a document.
// Long because it has something to say for each condition.

import { contentEvents, type OpenedPdf, type PdfDictionary, type PdfValue, wordsOf } from './pdf-objects.ts';

type Element = {
  readonly ref: string;
  readonly tag: string;
  readonly data: PdfDictionary;
  readonly kids: readonly Element[];
  /** Marks by page, and annotations. */
  readonly marks: readonly { readonly page: string; readonly mcid: number }[];
  readonly annotations: readonly string[];
};

const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD Span Quote Note Reference Link Figure Formula'.split(
    ' ',
  ),
);
/** What an element must stand in. */
const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note'],
  LBody: ['LI'],
  TR: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
};
/** What alone an element may hold. */
const children: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'Caption'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI', 'TOC', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'P', 'TOC'],
};
/** What only groups other elements and holds no content of its own (ISO 32000-1, 14.8.4.2). */
const grouping = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index L LI Table TR'.split(' '),
);

/** Breaches in words; none where the file passes. */
export function accessBreaches(pdf: OpenedPdf): string[] {
  const found: string[] = [];
  const say = (words: string): void => {
    if (!found.includes(words)) found.push(words);
  };
  checkCatalog(pdf, say);
  const root = pdf.dictionary(pdf.catalog['/StructTreeRoot']);
  const tree = readElements(pdf, root['/K'] ?? null, say);
  const marked = checkContent(pdf, say);
  checkTree(pdf, tree, marked, root, say);
  checkAnnotations(pdf, tree, root, say);
  checkFonts(pdf, say);
  return found;
}

type Say = (words: string) => void;

function checkCatalog(pdf: OpenedPdf, say: Say): void {
  const { catalog } = pdf;
  const marks = pdf.dictionary(catalog['/MarkInfo']);
  if (marks['/Marked'] !== true) say('06-001: the file does not say that it is tagged');
  if (marks['/Suspects'] === true) say('07-001: it says that its tags are suspect');
  if (pdf.dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle'] !== true)
    say('07-002: the title is not shown');
  if (wordsOf(catalog['/Lang']) === '') say('11-006: there is no language');
  const packet = pdf.stream(catalog['/Metadata']).toString('utf8');
  if (packet === '') say('06-002: there is no metadata');
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/u.test(packet)) say('06-002: the metadata does not name PDF/UA');
  if (!/<dc:title>.*<rdf:li[^>]*>[^<]+<\/rdf:li>/su.test(packet)) say('06-003: the metadata have no title');
  for (const [ref, object] of pdf.objects) {
    const action = object['/S'];
    if (action === '/JavaScript' || action === '/Launch') say(`object ${ref} runs something`);
  }
}

/** The elements under a kid, with the page that each mark is on. */
function readElements(pdf: OpenedPdf, kid: PdfValue, say: Say): Element[] {
  const kids = typeof kid === 'string' ? [kid] : pdf.list(kid);
  return kids.flatMap((ref): Element[] => {
    if (typeof ref !== 'string') return [];
    const data = pdf.dictionary(ref);
    const inner: Element[] = [];
    const marks: { page: string; mcid: number }[] = [];
    const annotations: string[] = [];
    const kidsOf = pdf.at(data['/K']);
    for (const part of Array.isArray(kidsOf) ? (kidsOf as readonly PdfValue[]) : [kidsOf]) {
      if (typeof part === 'number') marks.push({ page: wordsOf(data['/Pg']), mcid: part });
      else if (typeof part === 'string') inner.push(...readElements(pdf, part, say));
      else if (part !== null) {
        const object = pdf.dictionary(part);
        if (object['/Type'] === '/MCR')
          marks.push({ page: wordsOf(object['/Pg']), mcid: Number(object['/MCID']) });
        else if (object['/Type'] === '/OBJR') annotations.push(wordsOf(object['/Obj']));
      }
    }
    for (const child of inner)
      if (child.data['/P'] !== ref) say(`${child.tag} ${child.ref} names another parent`);
    return [{ ref, tag: wordsOf(data['/S']).slice(1), data, kids: inner, marks, annotations }];
  });
}

/** Every mark of every page, as `page mcid`; all that shows must be marked. */
function checkContent(pdf: OpenedPdf, say: Say): Set<string> {
  const marked = new Set<string>();
  pdf.pages.forEach((ref, at) => {
    const page = pdf.dictionary(ref);
    const contents = page['/Contents'];
    const streams =
      typeof contents === 'string' && pdf.stream(contents).length > 0 ? [contents] : pdf.list(contents);
    const content = streams.map((part) => pdf.stream(part).toString('latin1')).join('\n');
    const open: { tag: string; mcid: number | null }[] = [];
    for (const event of contentEvents(content)) {
      if (event.kind === 'end') {
        if (!open.pop()) say(`page ${at + 1}: content ends that did not begin`);
      } else if (event.kind === 'begin') {
        const artifact = event.tag === '/Artifact';
        if (artifact && open.some(({ mcid }) => mcid !== null))
          say('01-001: decoration stands inside content');
        if (event.mcid !== null) {
          if (open.some(({ tag }) => tag === '/Artifact')) say('01-002: content stands inside decoration');
          if (open.some(({ mcid }) => mcid !== null)) say(`page ${at + 1}: content stands inside content`);
          const key = `${ref} ${event.mcid}`;
          if (marked.has(key)) say(`page ${at + 1}: mark ${event.mcid} comes twice`);
          marked.add(key);
        }
        open.push(event);
      } else if (!open.some(({ tag, mcid }) => tag === '/Artifact' || mcid !== null)) {
        say(
          `01-005: page ${at + 1} shows something (${event.operator}) that is neither content nor decoration`,
        );
      }
    }
    if (open.length > 0) say(`page ${at + 1}: content does not end`);
    if (pdf.list(page['/Annots']).length > 0 && page['/Tabs'] !== '/S')
      say(`28-008: page ${at + 1} has no order for tabs`);
  });
  return marked;
}

function checkTree(
  pdf: OpenedPdf,
  tree: readonly Element[],
  marked: Set<string>,
  root: PdfDictionary,
  say: Say,
): void {
  const byKey = parentTree(pdf, root);
  const seen = new Set<string>();
  const ids = new Set<string>();
  let heading = 0;
  let headings = 0;
  const walk = (element: Element, above: Above): void => {
    const { tag, data } = element;
    if (!standard.has(tag)) say(`02-001: ${tag} is no standard type`);
    const wanted = parents[tag];
    if (wanted && !wanted.includes(above.tag)) say(`09-004: ${tag} stands in ${above.tag}`);
    const allowed = children[above.tag];
    if (allowed && !allowed.includes(tag)) say(`09-005: ${above.tag} holds ${tag}`);
    if (tag === 'Link' && above.tag === 'Link') say('a link stands in a link');
    const level = /^H(\d)$/u.exec(tag);
    if (level) {
      if (Number(level[1]) > heading + 1) say(`14-003: ${tag} follows H${heading}`);
      heading = Number(level[1]);
      headings += 1;
    }
    if (tag === 'Figure') {
      if (wordsOf(data['/Alt']) === '') say('13-004: a figure has no words');
      if (!attributesOf(pdf, data).some((part) => pdf.list(part['/BBox']).length === 4))
        say('a figure has no area');
    }
    if (tag === 'TH' && !attributesOf(pdf, data).some((part) => part['/Scope']))
      say('15-003: a head cell has no scope');
    if (tag === 'L' && !attributesOf(pdf, data).some((part) => part['/ListNumbering']))
      say('a list does not say how it counts');
    if (tag === 'Note') {
      const id = wordsOf(data['/ID']);
      if (id === '') say('19-003: a note has no name');
      if (ids.has(id)) say('19-004: two notes have one name');
      ids.add(id);
    }
    if (tag === 'Note' && element.kids[0]?.tag !== 'Lbl') say('a note does not begin with its number');
    if (tag === 'Caption' && !isCaption(element, above))
      say(`a caption stands in ${above.tag}, after no figure`);
    if (grouping.has(tag) && element.marks.length > 0)
      say(`${tag} holds content that is in no element below it`);
    if (tag === 'Table') checkTable(pdf, element, say);
    for (const { page, mcid } of element.marks) {
      const key = `${page} ${mcid}`;
      if (seen.has(key)) say(`mark ${key} is in the tree twice`);
      seen.add(key);
      if (!marked.has(key)) say(`the tree names mark ${key}, which is on no page`);
      const parent = pdf.list(byKey.get(Number(pdf.dictionary(page)['/StructParents'])) ?? null)[mcid];
      if (parent !== element.ref) say(`the parent tree leads from mark ${key} elsewhere`);
    }
    for (const kid of element.kids) walk(kid, element);
  };
  for (const element of tree) walk(element, { tag: 'root', kids: tree });
  for (const key of marked) if (!seen.has(key)) say(`01-006: mark ${key} is in no element`);
  const named = new Set(
    pdf
      .list(pdf.dictionary(root['/IDTree'])['/Names'])
      .filter((_, at) => at % 2 === 0)
      .map(wordsOf),
  );
  for (const id of ids) if (!named.has(id)) say(`note ${id} is not in the tree of names`);
  // The first may be the title, which needs none.
  if (headings > 1 && pdf.list(null).length === 0 && !pdf.catalog['/Outlines'])
    say('there are headings but no outline');
}

type Above = Pick<Element, 'tag' | 'kids'>;

/** A caption is the first or last of what it stands in; that of a figure follows it, since words for a figure stand for all that is in it. */
function isCaption(caption: Element, above: Above): boolean {
  if (above.tag === 'TOC' || above.tag === 'L') return above.kids[0] === caption;
  if (above.tag === 'Table') return above.kids[0] === caption || above.kids.at(-1) === caption;
  return above.kids[above.kids.indexOf(caption) - 1]?.tag === 'Figure';
}

function attributesOf(pdf: OpenedPdf, data: PdfDictionary): PdfDictionary[] {
  const value = pdf.at(data['/A']);
  return Array.isArray(value) ? value.map((part: PdfValue) => pdf.dictionary(part)) : [pdf.dictionary(value)];
}

/** Each row as wide as the others, counting spans. */
function checkTable(pdf: OpenedPdf, table: Element, say: Say): void {
  const hanging: number[] = [];
  const widths = table.kids
    .filter(({ tag }) => tag === 'TR')
    .map((row) => {
      let width = 0;
      const take = (columns: number, rows: number): void => {
        for (let column = 0; column < columns; column += 1) {
          while ((hanging[width] ?? 0) > 0) {
            hanging[width] = (hanging[width] ?? 0) - 1;
            width += 1;
          }
          if (rows > 1) hanging[width] = rows - 1;
          width += 1;
        }
      };
      for (const cell of row.kids) {
        const parts = attributesOf(pdf, cell.data);
        const span = (key: string): number => Number(parts.find((part) => part[key])?.[key] ?? 1);
        take(span('/ColSpan'), span('/RowSpan'));
      }
      while ((hanging[width] ?? 0) > 0) {
        hanging[width] = (hanging[width] ?? 0) - 1;
        width += 1;
      }
      return width;
    });
  if (new Set(widths).size > 1)
    say(`42-001: the rows of a table are not equally wide (${widths.slice(0, 8).join(', ')})`);
}

function parentTree(pdf: OpenedPdf, root: PdfDictionary): Map<number, PdfValue> {
  const byKey = new Map<number, PdfValue>();
  const read = (node: PdfDictionary): void => {
    const numbers = pdf.list(node['/Nums']);
    for (let at = 0; at + 1 < numbers.length; at += 2)
      byKey.set(Number(numbers[at]), numbers[at + 1] ?? null);
    for (const kid of pdf.list(node['/Kids'])) read(pdf.dictionary(kid));
  };
  read(pdf.dictionary(root['/ParentTree']));
  return byKey;
}

function checkAnnotations(pdf: OpenedPdf, tree: readonly Element[], root: PdfDictionary, say: Say): void {
  const byKey = parentTree(pdf, root);
  const owner = new Map<string, Element>();
  const walk = (element: Element): void => {
    for (const annotation of element.annotations) owner.set(annotation, element);
    element.kids.forEach(walk);
  };
  tree.forEach(walk);
  pdf.pages.forEach((page, at) => {
    for (const ref of pdf.list(pdf.dictionary(page)['/Annots'])) {
      const data = pdf.dictionary(ref);
      const element = owner.get(wordsOf(ref));
      if (wordsOf(data['/Contents']) === '') say(`28-012: a link on page ${at + 1} has no words`);
      if (element?.tag !== 'Link') say(`28-011: a link on page ${at + 1} is in no link element`);
      if (element && byKey.get(Number(data['/StructParent'])) !== element.ref)
        say(`a link on page ${at + 1} leads to another element than it is in`);
      if ((Number(data['/F'] ?? 0) & 4) === 0) say(`a link on page ${at + 1} would not be printed`);
    }
  });
}

function checkFonts(pdf: OpenedPdf, say: Say): void {
  for (const font of pdf.objects.values()) {
    if (font['/Type'] !== '/Font') continue;
    const name = wordsOf(font['/BaseFont']);
    if (font['/Subtype'] === '/Type0') {
      const unicode = pdf.stream(font['/ToUnicode']).toString('latin1');
      if (unicode === '') say(`10-001: ${name} does not say what its glyphs mean`);
      const values = [...unicode.matchAll(/\[([^\]]*)\]/gu)].flatMap(([, list]) => [
        ...(list ?? '').matchAll(/<([^>]*)>/gu),
      ]);
      for (const [, value] of values)
        if (/^(?:0000|feff|fffe)?$/iu.test((value ?? '').replaceAll(' ', '')))
          say(`a glyph of ${name} means nothing`);
      continue;
    }
    const descriptor = pdf.dictionary(font['/FontDescriptor']);
    if (!descriptor['/FontFile2'] && !descriptor['/FontFile3']) say(`31-009: ${name} is not in the file`);
    if (font['/Subtype'] === '/CIDFontType2' && font['/CIDToGIDMap'] !== '/Identity')
      say(`31-006: ${name} has no map of glyphs`);
  }
}
