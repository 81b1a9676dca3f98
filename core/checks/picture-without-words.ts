// Finds pictures that nobody described: readers who can't see them learn nothing of what they show.

import { printedTexts } from '../sections/printed-parts.ts';
import type { AnyRecord } from '../model/any-record.ts';
import type { RichText } from '../model/text/rich-text.ts';
import { eachLeaf } from '../model/text/walk-rich-text.ts';
import { finding, type Finding, type Rule } from './finding.ts';

/** A picture in a text of the brief that has no words, and is not said to be decorative. */
export const pictureWithoutWords: Rule = {
  id: 'picture-without-words',
  check: ({ reader, briefId }) => {
    const texts = new Map<AnyRecord['id'], RichText>(
      printedTexts(reader, briefId).map(({ record, content }) => [record.id, content]),
    );
    const findings: Finding[] = [];
    for (const [recordId, text] of texts)
      eachLeaf(text, (leaf) => {
        if (leaf.type !== 'image' || leaf.attrs.decorative || leaf.attrs.alt.trim() !== '') return;
        findings.push(
          finding('picture-without-words', '', {
            severity: 'warning',
            while: 'review',
            recordId,
            blockId: leaf.attrs.id,
            message:
              'The picture has no words for readers who can’t see it. Say what it shows, or that it is decorative.',
          }),
        );
      });
    return findings;
  },
};
