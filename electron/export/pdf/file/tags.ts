// The structure as it is written into the file: marks in the content of pages, links, elements and the tree that leads from marks to elements
// (ISO 32000-1, 14.7). pdfkit's own elements are objects of a hundred fields each; these are lines of text.

import { number, textString } from '../draw/numbers.ts';
import type { LinkTarget } from '../pages/page-model.ts';
import type { PdfDocument, PdfRef } from '../pdf-document.ts';
import { writeObject } from '../pdfmake-parts.ts';
import { holdsContent, type StructLeaf, type StructNode } from './structure.ts';

export type Tags = {
  /** The operator that begins content of a leaf on the current page. */
  begin(leaf: StructLeaf): string;
  /** Puts a link on the current page, under the leaf whose words it covers. Measures from the top left of the page. */
  link(leaf: StructLeaf | null, area: LinkArea, words: string, target: LinkTarget): void;
  /** Writes the tree, without elements that hold nothing. Call after the last page is drawn. */
  end(root: StructNode): void;
};

export type LinkArea = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The tags of an open document. `place.id` of a link is the name of a destination in the file. */
export function openTags(pdf: PdfDocument): Tags {
  const parents = pdf.getStructParentTree();
  /** Of each page, the element of each mark; filled in at the end. */
  const marksOf = new Map<number, (PdfRef | null)[]>();

  function begin(leaf: StructLeaf): string {
    const page = pdf.page.dictionary.id;
    let marks = marksOf.get(page);
    if (!marks) {
      marks = [];
      marksOf.set(page, marks);
      parents.add(pdf.page.structParentTreeKey, marks);
    }
    const mark = marks.length;
    marks.push(null);
    leaf.content.push(page, mark);
    return `/${leaf.tag} <</MCID ${mark}>> BDC`;
  }

  function link(leaf: StructLeaf | null, area: LinkArea, words: string, target: LinkTarget): void {
    const { page } = pdf;
    const [left, right] = [area.x, area.x + area.width];
    const [top, bottom] = [page.height - area.y, page.height - area.y - area.height];
    const action =
      target.kind === 'url'
        ? `<</S /URI /URI ${textString(target.url)}>>`
        : `<</S /GoTo /D ${textString(target.id)}>>`;
    const ref = pdf.ref({});
    let parent = '';
    const owner = leaf?.linkLeaf ?? leaf;
    if (owner) {
      const key = pdf.createStructParentTreeNextKey();
      owner.links.push(ref.id, page.dictionary.id, key);
      parent = `\n/StructParent ${key}`;
    }
    page.annotations.push(ref);
    writeObject(
      pdf,
      ref,
      `<<\n/Type /Annot\n/Subtype /Link\n/Rect [${number(left)} ${number(bottom)} ${number(right)} ${number(top)}]` +
        `\n/Border [0 0 0]\n/F 4\n/A ${action}\n/Contents ${textString(words)}${parent}\n>>`,
    );
  }

  /** Notes by number in the file: each needs a name of its own (ISO 14289-1, 7.9). */
  const notes: number[] = [];
  let heading = 0;
  let titled = false;

  function nameOf(node: StructNode, ref: PdfRef): string {
    if (node.tag === 'Title') {
      if (titled || heading > 0) return '/S /P\n';
      titled = true;
      heading = 1;
      return '/S /H1\n';
    }
    const level = /^H([1-6])$/u.exec(node.tag);
    if (level) {
      // No level is skipped on the way down, whatever the author did: a listener would look for what is missing.
      heading = Math.min(6, Number(level[1]) + (titled ? 1 : 0), heading + 1);
      return `/S /H${heading}\n`;
    }
    if (node.tag !== 'Note') return `/S /${node.tag}\n`;
    notes.push(ref.id);
    return `/S /Note\n/ID (${noteName(notes.length)})\n`;
  }

  function write(node: StructNode, parent: number): PdfRef {
    const ref = pdf.ref({});
    const name = nameOf(node, ref);
    let page = 0;
    const kids: string[] = [];
    for (const kid of node.kids) {
      if (kid.kind === 'node') {
        if (holdsContent(kid)) kids.push(`${write(kid, ref.id).id} 0 R`);
        continue;
      }
      for (let at = 0; at < kid.content.length; at += 2) {
        const [on = 0, mark = 0] = kid.content.slice(at, at + 2);
        const marks = marksOf.get(on);
        if (marks) marks[mark] = ref;
        if (page === 0) page = on;
        kids.push(on === page ? String(mark) : `<</Type /MCR /Pg ${on} 0 R /MCID ${mark}>>`);
      }
      for (let at = 0; at < kid.links.length; at += 3) {
        const [annotation = 0, on = 0, key = 0] = kid.links.slice(at, at + 3);
        parents.add(key, ref);
        kids.push(`<</Type /OBJR /Obj ${annotation} 0 R /Pg ${on} 0 R>>`);
      }
    }
    const pageLine = page === 0 ? '' : `/Pg ${page} 0 R\n`;
    writeObject(
      pdf,
      ref,
      `<<\n${name}${attributes(node)}/P ${parent} 0 R\n${pageLine}/K [${kids.join(' ')}]\n>>`,
    );
    return ref;
  }

  return {
    begin,
    link,
    end(root) {
      const tree = pdf.getStructTreeRoot();
      tree.data['K'] = [write(root, tree.id)];
      if (notes.length === 0) return;
      const names = pdf.ref({});
      const entries = notes.map((note, at) => `(${noteName(at + 1)}) ${note} 0 R`);
      writeObject(pdf, names, `<<\n/Names [${entries.join(' ')}]\n>>`);
      tree.data['IDTree'] = names;
    },
  };
}

// As many digits for each, so that they stand in the order of their numbers.
const noteName = (number: number): string => `note-${String(number).padStart(6, '0')}`;

function attributes({ options, kids }: StructNode): string {
  let out = '';
  if (options.lang !== undefined) out += `/Lang ${textString(options.lang)}\n`;
  if (options.alt !== undefined) out += `/Alt ${textString(options.alt)}\n`;
  if (options.numbering !== undefined) out += `/A <</O /List /ListNumbering /${options.numbering}>>\n`;
  const [leaf] = kids;
  if (leaf?.kind === 'leaf' && leaf.area.length === 4)
    out += `/A <</O /Layout /Placement /Block /BBox [${leaf.area.map(number).join(' ')}]>>\n`;
  const { table } = options;
  if (table) {
    const scope = table.scope === undefined ? '' : ` /Scope /${table.scope}`;
    const rows = table.rowSpan > 1 ? ` /RowSpan ${table.rowSpan}` : '';
    const columns = table.colSpan > 1 ? ` /ColSpan ${table.colSpan}` : '';
    out += `/A <</O /Table${scope}${rows}${columns}>>\n`;
  }
  return out;
}
