// Marks and one node as the records know them where the starter set differs or has none: raised, lowered, code that
// may also be bold, links that lead only where a reader may follow, list items that may begin with any block.

import { Mark } from '@tiptap/core';
import { Code } from '@tiptap/extension-code';
import { ListItem, OrderedList } from '@tiptap/extension-list';
import { linkHrefSchema } from '../../../core/model/text/rich-text.ts';

export const superscript = Mark.create({
  name: 'superscript',
  excludes: 'superscript subscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: () => ['sup', 0],
});

export const subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript subscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: () => ['sub', 0],
});

/** Code beside other marks: the records allow it, and taking marks away on opening would lose something. */
export const code = Code.extend({ excludes: 'code' });

export const listItem = ListItem.extend({ content: 'block+' });

/** Numbered lists count in digits; the letters that pasted ones may count in are not kept. */
export const orderedList = OrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element) => {
        const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
        return Number.isFinite(start) ? Math.min(1_000_000, Math.max(0, start)) : 1;
      },
    },
  }),
});

/** Whether an address may stand in a link: http, https or mailto. */
export const isLinkHref = (href: string): boolean => linkHrefSchema.safeParse(href).success;

export const link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? '';
        return isLinkHref(href) ? { href } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => [
    'a',
    { href: String(mark.attrs['href']), rel: 'noopener noreferrer nofollow' },
    0,
  ],
});
