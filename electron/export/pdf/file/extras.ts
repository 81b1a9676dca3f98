// What a PDF carries beside its pages: properties, attached files and the outline.

import type { DocumentTree } from '../../../../core/document/tree.ts';
import type { WriterWorld } from '../../writer.ts';
import { cleanText } from '../inline/clean-text.ts';
import type { Conformance } from './conformance.ts';
import type { LossLog } from '../losses.ts';
import type { OutlineItem, PdfDocument } from '../pdf-document.ts';

/** Tells readers the numbers that are printed on the pages, where those are not simply 1, 2, 3. */
export function labelPages(pdf: PdfDocument, numbers: readonly number[]): void {
  if (numbers.every((number, at) => number === at + 1)) return;
  const starts: unknown[] = [];
  numbers.forEach((number, at) => {
    if (at === 0 || number !== (numbers[at - 1] ?? 0) + 1)
      starts.push(at, { S: 'D', St: Math.max(1, number) });
  });
  pdf._root.data['PageLabels'] = { Nums: starts };
}

/** The dates of a document; never those of a clock. */
export function treeDate(instant: string): Date {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}

/** The information dictionary: title, author, subject, keywords, dates, and the custom properties under their own names. */
export function infoOf(tree: DocumentTree, losses: LossLog): Record<string, unknown> {
  const info: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(tree.customProperties)) {
    const key = nameOf(cleanText(name, losses));
    if (key !== '') info[key] = cleanText(value, losses);
  }
  const words = {
    // Without a title a reader would show the name of the file.
    Title: tree.title.trim() === '' ? 'Untitled' : tree.title,
    Author: tree.author,
    Subject: tree.subject,
    Keywords: tree.keywords.join(', '),
  };
  for (const [name, value] of Object.entries(words)) {
    const text = cleanText(value, losses);
    if (text !== '') info[name] = text;
  }
  return {
    ...info,
    Creator: 'Briefwright',
    Producer: 'pdfmake',
    CreationDate: treeDate(tree.created),
    ModDate: treeDate(tree.modified),
  };
}

/** A name object may hold any byte but needs most of them written as `#xx` (ISO 32000-1, 7.3.5). */
function nameOf(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[A-Za-z0-9_.-]/u.test(character) ? character : `#${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

/** Embeds the attachments; one without bytes, or in a form that holds none, is reported as left out. */
export function attachFiles(
  pdf: PdfDocument,
  tree: DocumentTree,
  world: WriterWorld,
  conformance: Conformance,
  losses: LossLog,
): void {
  const names = new Set<string>();
  for (const attachment of tree.attachments) {
    if (!conformance.attachments) {
      const part = conformance.archival?.part ?? 0;
      losses.add(
        'attachment-left-out',
        `The attachment “${attachment.name}” is left out: an archival file of PDF/A-${part} may hold no other files.`,
      );
      continue;
    }
    const bytes = world.media(attachment.media);
    if (bytes === null) {
      losses.add('attachment-left-out', `The attachment “${attachment.name}” is not there.`);
      continue;
    }
    const name = freeName(fileName(cleanText(attachment.name, losses)), names);
    pdf.file(Buffer.from(bytes), {
      name,
      // PDF/A asks for a type of every file.
      type: mediaTypes.test(attachment.mediaType) ? attachment.mediaType : 'application/octet-stream',
      description: cleanText(attachment.description, losses),
      creationDate: treeDate(tree.created),
      modifiedDate: treeDate(tree.modified),
      relationship: 'Source',
    });
  }
}

const mediaTypes = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/iu;

/** A name under which any system can save a file, and that shows its ending as it is. */
function fileName(name: string): string {
  const safe = name
    .replace(/[/\\:*?"<>|\u0000-\u001f\u007f]/gu, '-')
    // Marks of direction can make an ending look like another.
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const dot = safe.lastIndexOf('.');
  const ending = dot > 0 && safe.length - dot <= 12 ? safe.slice(dot) : '';
  const stem = safe.slice(0, safe.length - ending.length).slice(0, 120);
  return stem + ending || 'attachment';
}

/** Two files of one name would become one; some systems know no capitals. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem} (${count})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}

/** Adds headings to the outline, each under the last one of a higher level, leading to the heading itself. */
export function outlineWriter(
  pdf: PdfDocument,
): (level: number, title: string, x: number, y: number) => void {
  const above: { level: number; item: OutlineItem }[] = [];
  return (level, title, x, y) => {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const parent = above.at(-1)?.item ?? pdf.outline;
    const item = parent.addItem(title === '' ? '–' : title, { expanded: false });
    // Items below are counted: those of the first level stand open, all others are closed (ISO 32000-1, 12.3.3).
    const counted = parent === pdf.outline ? 1 : -1;
    parent.outlineData['Count'] = Number(parent.outlineData['Count'] ?? 0) + counted;
    // pdfkit leads to the top of the page.
    item.outlineData['Dest'] = [
      pdf.page.dictionary,
      'XYZ',
      Math.max(0, x - 6),
      pdf.page.height - Math.max(0, y - 6),
      null,
    ];
    above.push({ level, item });
  };
}
