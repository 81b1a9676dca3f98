// What proves an open project against itself, and what its thread and the project say to each other.

import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { Damage } from '../../../core/contract/project-calls.ts';
import type { Verification } from '../../../core/verify/proof.ts';

export type Verifier = {
  /** Proves everything; null when the signal ended it. */
  readonly verify: (
    signal: AbortSignal,
    progress: (done: number) => void,
  ) => Promise<Result<Verification | null, AppError>>;
  /** What the last verification found; nothing before the first. */
  readonly damage: Damage;
};

export type VerifyWorkerData = {
  readonly path: string;
  readonly name: string;
  /** The key of an encrypted project. */
  readonly key: Uint8Array | null;
  /** Only the contents, with pauses, so that nobody notices. */
  readonly quiet: boolean;
};

export type FromVerify =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'verified'; readonly verification: Verification }
  | { readonly type: 'failed'; readonly error: AppError };
