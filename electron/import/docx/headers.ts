// Headers and footers of a Word document: they stand on every page and belong to none, so they are told and left out.

import { wordSink } from '../office/sink.ts';
import { isVisible } from '../text/clean-text.ts';
import { childrenOf } from '../xml/xml-find.ts';
import { readStory } from './body.ts';
import type { Work } from './work.ts';

export function tellHeaders(work: Work): void {
  const told = { ...work.told, count: () => {}, formula: () => {}, struckOut: () => {} };
  for (const kind of ['header', 'footer']) {
    for (const part of work.pack.partsOf(kind)) {
      for (const block of childrenOf(part)) {
        const words = wordSink();
        readStory({ ...work, told }, { ...part, children: [block] }, words);
        if (isVisible(words.text())) work.told.aroundPage(words.text());
      }
    }
  }
}
