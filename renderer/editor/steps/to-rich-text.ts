// From the editor's JSON to rich text of the records: takes exactly what the records know, type by type.

import type { JSONContent } from '@tiptap/core';
import type {
  Mark,
  RichBlock,
  RichInline,
  RichListItem,
  RichTableCell,
  RichTableRow,
  RichText,
} from '../../../core/model/text/rich-text.ts';
import { isAtomName } from '../atoms/atoms.ts';

/** The rich text of a document; null when there is nothing in it. Throws on a node the schema does not have: a bug. */
export function toRichText(doc: JSONContent): RichText | null {
  const content = (doc.content ?? []).map(toBlock);
  const [only] = content;
  const blank = content.length === 1 && only?.type === 'paragraph' && (only.content ?? []).length === 0;
  return content.length === 0 || blank ? null : { type: 'doc', content };
}

function toBlock(node: JSONContent): RichBlock {
  const attrs = node.attrs ?? {};
  const id = String(attrs['id']);
  const children = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', attrs: { id, ...textAttrs(attrs) }, ...inlinesOf(children) };
    case 'heading': {
      const level = attrs['level'] === 2 ? 2 : attrs['level'] === 3 ? 3 : 1;
      return { type: 'heading', attrs: { id, ...textAttrs(attrs), level }, ...inlinesOf(children) };
    }
    case 'bulletList':
      return { type: 'bulletList', attrs: { id }, content: children.map(toItem) };
    case 'orderedList': {
      const start = typeof attrs['start'] === 'number' ? Math.min(1_000_000, Math.max(0, attrs['start'])) : 1;
      return { type: 'orderedList', attrs: { id, start }, content: children.map(toItem) };
    }
    case 'blockquote':
      return { type: 'blockquote', attrs: { id }, content: children.map(toBlock) };
    case 'table':
      return {
        type: 'table',
        attrs: { id, caption: textOf(attrs['caption']) },
        content: children.map(toRow),
      };
    case 'image':
      return {
        type: 'image',
        attrs: {
          id,
          sha256: String(attrs['sha256']),
          mediaType: attrs['mediaType'] === 'image/jpeg' ? 'image/jpeg' : 'image/png',
          alt: textOf(attrs['alt']),
          decorative: attrs['decorative'] === true,
          widthPercent: Number(attrs['widthPercent'] ?? 100),
          caption: textOf(attrs['caption']),
        } as Extract<RichBlock, { type: 'image' }>['attrs'],
      };
    case 'horizontalRule':
      return { type: 'horizontalRule', attrs: { id } };
    default:
      throw new Error(`No block "${String(node.type)}" in rich text`);
  }
}

const toItem = (node: JSONContent): RichListItem => ({
  type: 'listItem',
  attrs: { id: String(node.attrs?.['id']) },
  content: (node.content ?? []).map(toBlock),
});

const toRow = (node: JSONContent): RichTableRow => ({
  type: 'tableRow',
  attrs: { id: String(node.attrs?.['id']) },
  content: (node.content ?? []).map(toCell),
});

function toCell(node: JSONContent): RichTableCell {
  const attrs = node.attrs ?? {};
  const widths: unknown = attrs['colwidth'];
  return {
    type: node.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
    attrs: {
      id: String(attrs['id']),
      colspan: Number(attrs['colspan'] ?? 1),
      rowspan: Number(attrs['rowspan'] ?? 1),
      colwidth: Array.isArray(widths) ? widths.map(Number) : null,
    },
    content: (node.content ?? []).map(toBlock),
  };
}

function textAttrs(attrs: Readonly<Record<string, unknown>>) {
  const { dir, lang } = attrs;
  return {
    dir: dir === 'ltr' || dir === 'rtl' ? dir : null,
    lang: typeof lang === 'string' && /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/u.test(lang) ? lang : null,
  } as const;
}

function inlinesOf(nodes: readonly JSONContent[]): { content?: RichInline[] } {
  return nodes.length === 0 ? {} : { content: nodes.map(toInline) };
}

function toInline(node: JSONContent): RichInline {
  const marks = (node.marks ?? []).map(toMark);
  const marked = marks.length === 0 ? {} : { marks };
  if (node.type === 'text') return { type: 'text', text: node.text ?? '', ...marked };
  if (node.type === 'hardBreak') return { type: 'hardBreak', ...marked };
  if (node.type !== undefined && isAtomName(node.type))
    return { type: node.type, attrs: { ...node.attrs }, ...marked } as unknown as RichInline;
  throw new Error(`No inline "${String(node.type)}" in rich text`);
}

const toMark = (mark: { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }): Mark =>
  mark.type === 'link'
    ? { type: 'link', attrs: { href: textOf(mark.attrs?.['href']) } }
    : ({ type: mark.type } as Mark);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
