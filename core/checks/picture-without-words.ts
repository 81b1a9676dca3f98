// Finds pictures that nobody described: readers who can't see them learn nothing of what they show.

import type { AnyRecord } from '../model/any-record.ts';
import type { RichText } from '../model/rich-text.ts';
import { eachLeaf } from '../model/walk-rich-text.ts';
import { flattenOutline, outlineOf } from '../query/outline-of.ts';
import { actorsOfSection, eventsOfSection, judgementsOfSection } from '../query/section-view.ts';
import { finding, type Finding, type Rule } from './finding.ts';

/** A picture in a text of the brief that has no words, and is not said to be decorative. */
export const pictureWithoutWords: Rule = {
  id: 'picture-without-words',
  check: ({ reader, briefId }) => {
    const texts = new Map<AnyRecord['id'], RichText | null>();
    for (const { section } of flattenOutline(outlineOf(reader, briefId))) {
      texts.set(section.id, section.content);
      if (section.sectionKind === 'judgements')
        for (const { id, statement } of judgementsOfSection(reader, section)) texts.set(id, statement);
      if (section.sectionKind === 'actors')
        for (const { id, summary } of actorsOfSection(reader, section)) texts.set(id, summary);
      if (section.sectionKind === 'timeline')
        for (const { id, description } of eventsOfSection(reader, section)) texts.set(id, description);
    }
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
