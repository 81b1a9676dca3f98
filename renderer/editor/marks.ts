// The marks that the starter set lacks: raised, lowered, and links that lead only where a reader may follow.

import { Mark } from '@tiptap/core';
import { linkHrefSchema } from '../../core/model/rich-text.ts';

export const superscript = Mark.create({
  name: 'superscript',
  excludes: 'subscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: () => ['sup', 0],
});

export const subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: () => ['sub', 0],
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
