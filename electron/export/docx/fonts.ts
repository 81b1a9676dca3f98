// Reads the fonts that ship with the program, for drawing fallback pictures.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Glyphs, readGlyphs } from './drawing/glyphs.ts';
import type { Faces } from './drawing/scene-to-png.ts';

/**
 * Faces for drawing words: sans, Arabic, Hebrew. Those that are not there are left out, and each is read when first
 * asked for a letter: most drawings have those of the first alone.
 */
export function loadFaces(folder: string): () => Faces {
  let loaded: Faces | undefined;
  const read = (weight: 'Regular' | 'Bold') => {
    const found = new Set(names(folder));
    return ['NotoSans', 'NotoNaskhArabic', 'NotoSansHebrew'].flatMap((family) => {
      const name = `${family}-${weight}.ttf`;
      return found.has(name) ? [readLate(join(folder, name))] : [];
    });
  };
  return () => {
    loaded ??= { plain: read('Regular'), bold: read('Bold') };
    return loaded;
  };
}

function readLate(path: string): Glyphs {
  let glyphs: Glyphs | undefined;
  return (character) => {
    glyphs ??= readGlyphs(readFileSync(path)) ?? (() => null);
    return glyphs(character);
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
