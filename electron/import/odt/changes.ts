// Tracked changes of an OpenDocument text (OASIS ODF 1.3-3, 5.5): what was deleted stands apart, what was inserted in the text.

import type { Told } from '../office/told.ts';
import { allBelow, childOf, childrenOf, textBelow } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

export type Changes = {
  /** Takes the list of changes at the beginning of a text; tells what was deleted. */
  readonly read: (tracked: XmlElement) => void;
  /** Takes the mark at which a change begins or ends. */
  readonly begin: (mark: XmlElement) => void;
  readonly end: (mark: XmlElement) => void;
  /** Text that comes into the document, for what is open just now. */
  readonly add: (text: string) => void;
};

/** Insertions in each other; every text is added to each that is open. */
const MOST_OPEN = 20;

export function createChanges(told: Told): Changes {
  const insertions = new Map<string, string | null>();
  const open = new Map<string, string>();
  return {
    read: (tracked) => {
      for (const region of childrenOf(tracked)) {
        const change = childrenOf(region)[0];
        if (change === undefined) continue;
        const info = childOf(change, 'office:change-info');
        const author = info === null ? null : textBelow(childOf(info, 'dc:creator'));
        if (change.name === 'text:insertion')
          insertions.set(region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '', author);
        if (change.name === 'text:deletion') told.deleted(author, wordsOf(change));
      }
    },
    begin: (mark) => {
      const id = mark.attributes['text:change-id'] ?? '';
      if (insertions.has(id) && open.size < MOST_OPEN) open.set(id, '');
    },
    end: (mark) => {
      const id = mark.attributes['text:change-id'] ?? '';
      const text = open.get(id);
      if (text === undefined) return;
      told.added(insertions.get(id) ?? null, text);
      open.delete(id);
    },
    add: (text) => {
      for (const [id, before] of open) open.set(id, before + text);
    },
  };
}

const wordsOf = (deletion: XmlElement): string =>
  [...allBelow(deletion, 'text:p'), ...allBelow(deletion, 'text:h')].map(textBelow).join(' ');
