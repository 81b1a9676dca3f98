// What the core knows of one kind of record: its fields and all that differs from kind to kind. A kind is one module of this
// folder and one line of record-kinds.ts; whoever works on records of any kind asks here, and has no list of kinds of its own.

import type { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import type { Json } from '../../base/json.ts';
import type { AssetRef, EvidenceLink, Speaker } from '../record.ts';
import type { RichText } from '../text/rich-text.ts';
import type { Printing } from './printing.ts';

type CommonField = 'id' | 'kind' | 'createdAt' | 'updatedAt' | 'createdBy';
/** The fields of a record but those that all records have. */
export type OwnFields<R> = Omit<R, CommonField>;

/**
 * Visits whatever of a record leads to another record or holds text, and gives what stands there from now on: the same,
 * or what is left when the other record is gone.
 */
export type Referrals = {
  /** The id of a record without which this one makes no sense: it is removed with that one. */
  readonly needed: <I extends string | null>(id: I) => I;
  /** The id of a record that belongs to this one, and is removed with it unless others share it. */
  readonly owned: <I extends string>(id: I) => I;
  readonly optional: <I extends string>(id: I | null) => I | null;
  /** The id of an excerpt that tells a number. */
  readonly telling: (id: IdOf<'excerpt'> | null) => IdOf<'excerpt'> | null;
  /** Entries that go with the record that they name. */
  readonly entries: <E>(entries: readonly E[], idOf: (entry: E) => string) => E[];
  /** Entries that each rest on something of their own; before their evidence is visited. */
  readonly resting: <E>(entries: readonly E[], how: Resting<E>) => E[];
  readonly evidence: (links: readonly EvidenceLink[]) => EvidenceLink[];
  /** Somebody or something by id, for whom words stand where the record is gone. */
  readonly named: <I extends string>(id: I | null, words: string | null) => Named<I>;
  readonly text: (text: RichText | null) => RichText | null;
};
export type Named<I extends string> = { readonly id: I | null; readonly words: string | null };

/** What an entry of a record rests on, and what it is called. */
export type Resting<E> = {
  readonly what: EntryName;
  /** The ids of excerpts, or else of whoever says it; null: of somebody who is no record. None: it rests on itself. */
  readonly on: (entry: E) => readonly (string | null)[];
  /** Its own words, without which it says nothing. */
  readonly words: (entry: E) => string;
};
export type EntryName = 'role' | 'fact' | 'date' | 'report' | 'speaker';

/** The words of a record that a search may find. */
export type SearchText = { readonly title: string; readonly body: string };

/** A file kept inside the project that a record needs, beside the pictures of its texts; null where it has none. */
export type KindAsset = {
  readonly role: 'text' | 'original' | 'picture' | 'snapshot';
  readonly asset: AssetRef | null;
};

/** What a stand-in for a lost record is made from. */
export type StandInWorld = {
  readonly newId: <K extends 'brief' | 'source' | 'template'>(kind: K) => IdOf<K>;
  readonly newLocalId: () => string;
  readonly now: () => string;
  /** What every stand-in is called. */
  readonly title: string;
  /** A template for a lost copy of one. */
  readonly template: {
    readonly id: string;
    readonly version: number;
    readonly language: string;
    readonly likelihoodScale: 'icd203' | 'phia';
    readonly definition: Readonly<Record<string, Json>>;
  };
  /** The text of a lost source, and its length in UTF-16 units and words. */
  readonly text: { readonly asset: AssetRef; readonly units: number; readonly words: number };
  /** A record of this kind that is there. */
  readonly present: (kind: string) => unknown;
};

/** Words that would give somebody away, and what is printed in their place. */
export type Protected = {
  /** Names in full, in every form of them. */
  readonly names: readonly string[];
  /** Words that are asked about where they stand. */
  readonly places: readonly string[];
  /** What was agreed on; empty: `otherwise` in the language of the document. */
  readonly as: string;
  readonly otherwise: 'protectedPerson' | 'nameWithheld';
  /** Spellings that may be part of a name, and of which was decided that they mean something else. */
  readonly left: readonly string[];
};

export type Kind<R> = {
  readonly schema: z.ZodType<R>;
  /** What the analyst calls a record of the kind, within a sentence. */
  readonly words: { readonly one: string; readonly many: string };
  /** What the analyst calls this record: its title, name or quote, as long as it is. */
  readonly title: (record: R) => string;
  /** Visits each field that leads to another record or holds text; gives those fields as they are left. */
  readonly refers: (record: R, by: Referrals) => Partial<OwnFields<R>>;
  readonly assets: (record: R) => readonly KindAsset[];
  readonly searched: (record: R) => SearchText;
  /** The record as it is printed: with nothing of sources that are not on the record but what their terms let through. */
  readonly printed: (record: R, by: Printing) => R;
  /** What of it is hidden wherever it would leave at a time (UTC); null while it protects nothing. */
  readonly protects: (record: R, now: string) => Protected | null;
  /** Tells of each actor that the record names which excerpts make it known. */
  readonly makesKnown: (
    record: R,
    tell: (actorId: string | null, excerptIds: readonly string[]) => void,
  ) => void;
  /** The ids of all that bears it out; null: something that is no record. None: it stands by itself. */
  readonly restsOn: (record: R) => readonly (string | null)[];
  /** The record that this one is a remark on, which may be gone: without it the remark means nothing. */
  readonly remarkOn: (record: R) => string | null;
  /** The fields of a stand-in for a lost one; null for kinds that nothing refers to. */
  readonly standIn: ((world: StandInWorld) => OwnFields<R>) | null;
};

/** What most kinds have nothing of. */
export const plainKind = {
  assets: () => [],
  printed: <R>(record: R): R => record,
  protects: () => null,
  makesKnown: () => undefined,
  restsOn: () => [],
  remarkOn: () => null,
  standIn: null,
} as const;

/** What leaves every reference and text as it is. */
export const asTheyAre: Referrals = {
  needed: (id) => id,
  owned: (id) => id,
  optional: (id) => id,
  telling: (id) => id,
  entries: (entries) => [...entries],
  resting: (entries) => [...entries],
  evidence: (links) => [...links],
  named: (id, words) => ({ id, words }),
  text: (text) => text,
};

/** The ids of the excerpts that evidence names. */
export const excerptsOf = (links: readonly EvidenceLink[]): string[] =>
  links.map(({ excerptId }) => excerptId);

/** Entries that rest on evidence of their own. */
export const resting = <E extends { readonly evidence: readonly EvidenceLink[] }>(
  what: EntryName,
  words: (entry: E) => string,
): Resting<E> => ({ what, words, on: ({ evidence }) => excerptsOf(evidence) });

/** A speaker whose actor may be gone. */
export function speakerBy<S extends Speaker>(by: Referrals, speaker: S): S {
  const { id, words } = by.named(speaker.actorId, speaker.descriptor);
  return { ...speaker, actorId: id, descriptor: words };
}
