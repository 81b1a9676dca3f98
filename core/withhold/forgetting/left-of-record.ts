// What is left of a record when others are forgotten, and what it lost.

import { jsonEqual } from '../../base/json.ts';
import { type AnyRecord, kindOf, type RecordKind } from '../../model/any-record.ts';
import type { EntryName, Referrals } from '../../model/kinds/kind.ts';
import { withoutReferences } from '../../model/without-references.ts';
import { cutText, type FoundInText, nothingFound, type TextCut } from './cut-text.ts';

/** Something that a record lost: an entry with its words, or evidence, a name, or what led to a record that is gone. */
export type Loss = {
  readonly kind: RecordKind;
  readonly title: string;
  readonly what: EntryName | 'evidence' | 'name' | 'reference';
  readonly words: string;
};

export type Found = FoundInText & {
  readonly lost: Pick<Loss, 'what' | 'words'>[];
  /** Whether it had evidence and has none any more. */
  unfounded: boolean;
};

export type LeftOfRecord = {
  /** The fields that changed; null where none did. */
  readonly fields: Readonly<Record<string, unknown>> | null;
  readonly found: Found;
};

/** Nothing stands in the place of what is gone. An entry goes with the last of what it rested on, or where its words are of the source. */
export function leftOfRecord(record: AnyRecord, cut: TextCut): LeftOfRecord {
  const found: Found = { ...nothingFound(), lost: [], unfounded: false };
  const isOfIt = (words: string): boolean => cut.ofWords(words) !== null || cut.perhaps(words);
  const lose = (what: Loss['what'], words = ''): void => void found.lost.push({ what, words });
  const without = withoutReferences(cut.isGone, () => null);
  const by: Referrals = {
    ...without,
    optional: (id) => {
      const left = without.optional(id);
      if (left !== id) lose('reference');
      return left;
    },
    entries: (entries, idOf) => {
      const left = without.entries(entries, idOf);
      if (left.length < entries.length) lose('reference');
      return left;
    },
    resting: (entries, { what, on, words }) =>
      entries.filter((entry) => {
        if (!restsOnGone(on(entry), cut.isGone) && !isOfIt(words(entry))) return true;
        lose(what, words(entry));
        return false;
      }),
    evidence: (links) => {
      const left = without.evidence(links);
      if (left.length < links.length) lose('evidence');
      if (links.length > 0 && left.length === 0) found.unfounded = true;
      return left;
    },
    named: (id, words) => {
      const left = without.named(id, words);
      if (left.words !== null && isOfIt(left.words)) {
        lose('name', left.words);
        return { ...left, words: null };
      }
      if (left.id !== id) lose('name', words ?? '');
      return left;
    },
    text: (text) => (text === null ? null : without.text(cutText(text, cut, found))),
  };
  const own: Partial<AnyRecord> = kindOf(record).refers(record, by);
  const fields = Object.entries(own).filter(
    ([name, value]) => !jsonEqual(value, (record as unknown as Readonly<Record<string, unknown>>)[name]),
  );
  return { fields: fields.length === 0 ? null : Object.fromEntries(fields), found };
}

/** Whether all that something rests on is gone; null stays. */
export const restsOnGone = (on: readonly (string | null)[], isGone: (id: string) => boolean): boolean =>
  on.length > 0 && on.every((id) => id !== null && isGone(id));
