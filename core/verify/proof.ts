// What a proof is: a claim about a project that is tested against every record and file in it, and what it found. The
// proofs stand one a file; whoever adds a capability adds its proof to the list. Knows no file system and no database.

import type { AnyRecord } from '../model/any-record.ts';
import type { RecordReader } from '../model/record-reader.ts';

/** What is proven, in the order in which it is told. */
export const proofIds = [
  'file',
  'sums',
  'records',
  'references',
  'assets',
  'sources',
  'originals',
  'excerpts',
  'snapshots',
  'history',
] as const;
export type ProofId = (typeof proofIds)[number];

/** One thing that doesn't hold, in whole sentences for the analyst. */
export type Problem = {
  readonly proof: ProofId;
  /** Stable while the same thing is wrong. */
  readonly key: string;
  /** What is wrong. */
  readonly what: string;
  /** Where: the title of a source or section, the first words of an excerpt. */
  readonly where: string;
  /** What it means for the work, and what to do about it. */
  readonly means: string;
  readonly todo: string;
  /** The record to look at, or null when it is none or can't be read. */
  readonly recordId: AnyRecord['id'] | null;
  /** What somebody who helps the analyst may want to know, or null. */
  readonly detail: string | null;
};

/** What one proof came to. */
export type Proven = {
  readonly proof: ProofId;
  /** How much holds, with counts: "412 excerpts stand word for word in 37 sources." */
  readonly summary: string;
  /** False also where what breaks it is told by another proof: excerpts of a text that can't be read. */
  readonly holds: boolean;
  readonly problems: readonly Problem[];
};

/** What all proofs came to. */
export type Verification = {
  readonly proofs: readonly Proven[];
  /** The project is encrypted and nothing opened it: what is in its rows and files was not looked at. */
  readonly locked?: true;
};

export const problemsOf = ({ proofs }: Verification): Problem[] => proofs.flatMap(({ problems }) => problems);

/** A file kept inside the project, as it was read. */
export type KeptAsset = {
  readonly sha256: string;
  readonly byteLength: number;
  /** Whether its bytes could be read and are those of its hash. */
  readonly sound: boolean;
  /** Its bytes as JSON, undefined when they are none; worked out when first asked for. */
  readonly json: () => unknown;
};

/** What a proof may look at: the records that could be read, and whether these are all that there should be. */
export type ProofScope = {
  readonly reader: RecordReader;
  readonly records: readonly AnyRecord[];
  readonly complete: boolean;
};

/** A proof under way: it is shown every kept file once, in any order, and then says what it found. */
export type ProofRun = {
  readonly asset?: (asset: KeptAsset) => void;
  readonly end: () => Proven;
};

export type Proof = { readonly id: ProofId; readonly begin: (scope: ProofScope) => ProofRun };

/** "1 excerpt stands", "2 excerpts stand". */
export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** "399 of 412 excerpts", or "412 excerpts" where it is all of them. */
export const countedOf = (held: number, all: number, one: string, many: string): string =>
  held === all ? counted(all, one, many) : `${held.toLocaleString('en')} of ${counted(all, one, many)}`;
