// What shows the pages of a project's briefs: a thread of its own for the window, this very thread in tests.

import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { PreviewInput, PreviewPages } from '../../core/contract/project-calls.ts';
import type { Change } from '../../core/store/change.ts';
import type { ProjectFile } from '../storage/project-file.ts';
import { PreviewDesk } from './preview-desk.ts';

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

/** Shows pages right here. */
export function previewHere(file: ProjectFile, fontsFolder: string): Preview {
  const desk = new PreviewDesk(fontsFolder, (names) => Promise.resolve(mediaOf(file, names)));
  let loaded = false;
  return {
    preview: (input) => {
      if (!loaded) desk.load(file.readRecords());
      loaded = true;
      return desk.preview(input);
    },
    glyphFont: (face) => Promise.resolve(fontOr(desk.glyphFont(face))),
    changed: (change) => {
      if (loaded) desk.apply(change);
    },
  };
}
