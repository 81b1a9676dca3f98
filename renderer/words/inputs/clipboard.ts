// Words of copying and pasting: what stands for a picture, and what was left out.

import { counted } from '../plural.ts';

/** What pasted words brought along that a text can't hold, by number. */
export type LeftOut = {
  readonly pictures: number;
  /** Films, sounds, frames and programs. */
  readonly media: number;
  /** Fields and buttons. */
  readonly forms: number;
  /** Comments of whoever wrote it. */
  readonly comments: number;
  /** Words that were marked as deleted. */
  readonly deletions: number;
};

export const nothingLeftOut: LeftOut = { pictures: 0, media: 0, forms: 0, comments: 0, deletions: 0 };

export const clipboardWords = {
  /** Stands in copied words where a picture was. */
  picture: (alt: string): string => (alt === '' ? '[Picture]' : `[Picture: ${alt}]`),
  /** Null when nothing was left out. */
  leftOut: ({ pictures, media, forms, comments, deletions }: LeftOut): string | null => {
    const parts = [
      pictures > 0 ? counted(pictures, 'picture', 'pictures') : '',
      media > 0 ? counted(media, 'film or frame', 'films or frames') : '',
      forms > 0 ? counted(forms, 'field or button', 'fields or buttons') : '',
      comments > 0 ? counted(comments, 'comment', 'comments') : '',
      deletions > 0 ? counted(deletions, 'deleted passage', 'deleted passages') : '',
    ].filter((part) => part !== '');
    const last = parts.pop();
    if (last === undefined) return null;
    return `Pasted without ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}`;
  },
  tooLarge: 'What was pasted is too large for one text; its words came without formatting',
  hidden: 'What may not leave was hidden or left out of what was copied',
  userLeftOut: 'The user name or password in an address was left out of what was copied',
  notQuotable: 'Nothing was copied: the words of this source may not be quoted',
  suspect: 'Parts of a protected name stand in what was copied',
};
