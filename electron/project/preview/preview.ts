// What shows the pages of a project's briefs, and what its thread and the project share.

import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import type { PreviewInput, PreviewPages } from '../../../core/contract/project-calls.ts';
import type { Change } from '../../../core/store/change.ts';
import type { ProjectFile } from '../../storage/project-file.ts';

export type Preview = {
  /** Null when a newer request took its place. */
  readonly preview: (input: PreviewInput) => Promise<Result<PreviewPages | null, AppError>>;
  readonly glyphFont: (face: string) => Promise<Result<{ readonly bytes: Uint8Array }, AppError>>;
  /** A change of the project was written, which is at this revision now. */
  readonly changed: (change: Change, revision: number) => void;
};

/** The bytes of pictures by name, of those that the project has. */
export function mediaOf(file: ProjectFile, names: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const media = new Map<string, Uint8Array>();
  for (const name of names) {
    const asset = file.getAsset(name);
    if (asset.ok) media.set(name, asset.value.bytes);
  }
  return media;
}

/** A font that was asked for by name, or the error for a name that no page gave. */
export const fontOr = (bytes: Uint8Array | null): Result<{ readonly bytes: Uint8Array }, AppError> =>
  bytes === null
    ? err({ kind: 'bad-request', call: 'readGlyphFont', reason: 'there is no such face' })
    : ok({ bytes });
