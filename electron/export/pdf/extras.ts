// What a PDF carries beside its pages: properties, attached files and the outline.

import type { DocumentTree } from '../../../core/document/tree.ts';
import type { WriterWorld } from '../writer.ts';
import { cleanText } from './clean-text.ts';
import type { LossLog } from './losses.ts';
import type { OutlineItem, PdfDocument } from './pdfmake-parts.ts';

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
    Title: tree.title,
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

/** Embeds the attachments; one without bytes is reported as left out. */
export function attachFiles(pdf: PdfDocument, tree: DocumentTree, world: WriterWorld, losses: LossLog): void {
  const names = new Set<string>();
  for (const attachment of tree.attachments) {
    const bytes = world.media(attachment.media);
    if (bytes === null) {
      losses.add('attachment-left-out', `The attachment “${attachment.name}” is not there.`);
      continue;
    }
    const name = freeName(cleanText(attachment.name, losses) || 'attachment', names);
    pdf.file(Buffer.from(bytes), {
      name,
      type: attachment.mediaType,
      description: cleanText(attachment.description, losses),
      creationDate: treeDate(tree.created),
      modifiedDate: treeDate(tree.modified),
      relationship: 'Data',
    });
  }
}

/** Two files of one name would become one. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`;
  taken.add(free);
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
