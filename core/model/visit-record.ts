// Looks at whatever of a record leads to another record or holds text, and changes nothing.

import { type AnyRecord, kindOf } from './any-record.ts';
import type { Named, Referrals } from './kinds/kind.ts';
import type { EvidenceLink } from './record.ts';
import type { RichText } from './text/rich-text.ts';

/** What is told of a record, each in the order of its fields. */
export type Visitor = {
  /** Every id outside of texts and evidence, those of the three below among them. */
  readonly id?: (id: string) => void;
  readonly needed?: (id: string) => void;
  readonly owned?: (id: string) => void;
  /** An excerpt that tells a number. */
  readonly telling?: (id: string) => void;
  readonly evidence?: (link: EvidenceLink) => void;
  readonly text?: (text: RichText) => void;
};

export function visitRecord(record: AnyRecord, visitor: Visitor): void {
  const seen = <I extends string | null>(id: I, how?: (id: string) => void): I => {
    if (id !== null) {
      visitor.id?.(id);
      how?.(id);
    }
    return id;
  };
  const by: Referrals = {
    needed: (id) => seen(id, visitor.needed),
    owned: (id) => seen(id, visitor.owned),
    optional: (id) => seen(id),
    telling: (id) => seen(id, visitor.telling),
    entries: (entries, idOf) => {
      for (const entry of entries) seen(idOf(entry));
      return entries as never;
    },
    resting: (entries) => entries as never,
    evidence: (links) => {
      if (visitor.evidence !== undefined) for (const link of links) visitor.evidence(link);
      return links as never;
    },
    named: <I extends string>(id: I | null, words: string | null): Named<I> => ({ id: seen(id), words }),
    text: (text) => {
      if (text !== null) visitor.text?.(text);
      return text;
    },
  };
  kindOf(record).refers(record, by);
}
