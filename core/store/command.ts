// What a command is: a pure function from records and input to a change. Time, ids and the author are passed in.

import type { AppError } from '../base/app-error.ts';
import type { IdOf } from '../base/ids.ts';
import type { Result } from '../base/result.ts';
import type { RegisterEntry } from '../model/kinds/rating.ts';
import type { RecordKind } from '../model/any-record.ts';
import type { Change } from './change.ts';
import type { RecordReader } from './record-reader.ts';

export type CommandEnv = {
  readonly newId: <K extends RecordKind>(kind: K) => IdOf<K>;
  /** An id unique within its record (facts, reports, blocks of text). */
  readonly newLocalId: () => string;
  /** The present instant, UTC, with milliseconds. */
  readonly now: () => string;
  /** The name kept as `createdBy`. */
  readonly author: string;
  /** What the register of all projects says of a name, by `ratingKey`. */
  readonly registered: (key: string) => RegisterEntry | undefined;
};

export type Command<Input> = (state: RecordReader, input: Input, env: CommandEnv) => Result<Change, AppError>;
