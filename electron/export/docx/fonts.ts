// Reads the fonts that ship with the program, for measuring pages and drawing fallback pictures.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Glyphs, readGlyphs } from './glyphs.ts';

/** Every TTF of the folder; none when the folder can't be read, and page numbers are then guessed. */
export function loadFonts(folder: string): { readonly data: Uint8Array }[] {
  return names(folder).map((name) => ({ data: readFileSync(join(folder, name)) }));
}

/** Glyphs of the upright and bold sans, read when first asked for; null when they are not there. */
export function loadGlyphs(folder: string): () => { readonly plain: Glyphs; readonly bold: Glyphs } | null {
  let loaded: { readonly plain: Glyphs; readonly bold: Glyphs } | null | undefined;
  return () => {
    if (loaded === undefined) {
      const found = names(folder);
      const read = (name: string) =>
        found.includes(name) ? readGlyphs(readFileSync(join(folder, name))) : null;
      const plain = read('NotoSans-Regular.ttf');
      const bold = read('NotoSans-Bold.ttf');
      loaded = plain && bold ? { plain, bold } : null;
    }
    return loaded;
  };
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.ttf'))
      .sort();
  } catch {
    return [];
  }
}
