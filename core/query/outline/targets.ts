// What a reference can lead to: how it is called, and its id in the document tree.

import type { Section } from '../../model/kinds/section.ts';
import type { ReferenceTarget } from '../../model/text/rich-text.ts';
import type { DocumentWords } from '../../words/documents/document-words.ts';
import { type Digits, withDigits } from '../../words/number-words.ts';

export type TargetSite = ReferenceTarget & {
  /** The id it has in the document tree; unique. */
  readonly id: string;
  readonly kind: 'section' | 'table' | 'illustration';
  /** "Figure 2", "Section 2.1"; the title in quotation marks for a section without a number. */
  readonly label: string;
  /** Its own title; the label where it has none. */
  readonly title: string;
  /** The section it is printed in. */
  readonly sectionId: Section['id'];
};

/** The id of a target in the document tree. What is printed a second time gets another: only the first is referred to. */
export function targetId({ of, recordId, blockId }: ReferenceTarget): string {
  const record = recordId.replace(':', '-');
  // A heading is the target of contents and outline too, and has had its id from the first.
  if (of === 'section') return record;
  return blockId === null ? `${of}-${record}` : `${of}-${record}-${blockId}`;
}

/** The section whose heading has this id in the document tree; null for an id that is another's. */
export const sectionOfHeading = (headingId: string): Section['id'] | null =>
  headingId.startsWith('section-')
    ? (`section:${headingId.slice('section-'.length)}` as Section['id'])
    : null;

/** "Figure 2": the words of a caption's number, without the stop that a caption puts after them. */
export const captionLabel = (
  kind: 'table' | 'illustration',
  number: number,
  words: DocumentWords,
  digits: Digits,
): string => `${words[kind]} ${withDigits(String(number), digits)}`;

/** How a section is called: by its number, else by its title. */
export const sectionLabel = (number: string | null, title: string, words: DocumentWords): string =>
  number === null ? `${words.quotes[0]}${title}${words.quotes[1]}` : words.reference.section(number);

/** A caption as a title: without the stop that ends it. */
export const captionTitle = (caption: string): string => caption.trim().replace(/\.$/u, '');
