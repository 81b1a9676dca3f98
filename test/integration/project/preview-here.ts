// The pages of a project's briefs made in this very thread, as the program makes them in one of their own.

import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import { fontOr, mediaOf, type Preview } from '../../../electron/project/preview/preview.ts';
import { PreviewDesk } from '../../../electron/project/preview/preview-desk.ts';

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
