// What the parts of withholding share: the cap, what was taken out, and why.

import type { Brief } from '../model/kinds/brief.ts';
import type { Marking } from '../model/record.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { Reason } from './recogniser.ts';
import type { Reasons } from './reasons.ts';

/** The highest marking a document may carry, and what a section without a marking of its own counts as. */
export type Cap = {
  readonly marking: Marking;
  /** `asBrief`: marked as the brief is; `bySources`: as high as what it cites, and no higher. */
  readonly unmarked: 'asBrief' | 'bySources';
};

/** Something that was taken out. */
export type WithheldPart = {
  readonly what:
    | 'section'
    | 'title'
    | 'masthead'
    | 'passage'
    | 'event'
    | 'date'
    | 'actor'
    | 'fact'
    | 'figure'
    | 'report'
    | 'judgement'
    | 'source';
  /** Its title, or the beginning of its words. */
  readonly title: string;
  /** The section it stands in; empty for what stands in several or in none. */
  readonly where: string;
  readonly reason: Reason;
};

/** What the files of this folder share while they take things out. */
export type WithholdContext = {
  readonly reader: RecordReader;
  readonly brief: Brief;
  /** Null where only the terms of sources are looked at. */
  readonly cap: Cap | null;
  readonly reasons: Reasons;
  /** The words that stand where something was; null: nothing does. */
  readonly mark: string | null;
  readonly tell: (part: WithheldPart) => void;
};
