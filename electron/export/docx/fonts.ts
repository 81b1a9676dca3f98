// Reads the fonts that ship with the program, for drawing fallback pictures.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGlyphs } from './glyphs.ts';
import type { Faces } from './scene-to-png.ts';

/** Faces for drawing words, read when first asked for: sans, Arabic, Hebrew. Those that are not there are left out. */
export function loadFaces(folder: string): () => Faces {
  let loaded: Faces | undefined;
  const read = (weight: 'Regular' | 'Bold') => {
    const found = new Set(names(folder));
    return ['NotoSans', 'NotoNaskhArabic', 'NotoSansHebrew'].flatMap((family) => {
      const name = `${family}-${weight}.ttf`;
      return found.has(name) ? (readGlyphs(readFileSync(join(folder, name))) ?? []) : [];
    });
  };
  return () => {
    loaded ??= { plain: read('Regular'), bold: read('Bold') };
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
