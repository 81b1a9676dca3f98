// The font files that ship with the program, by family. Knows files, not letters.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontFiles } from '../pdf-document.ts';

/** The font files of a folder. */
export type FontLibrary = {
  /** Those that most documents need. */
  readonly common: FontFiles;
  /** Reads one of the large ones; null when it is not there. */
  readonly rare: (family: string) => FontFiles[string] | null;
};

const common = {
  sans: ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf', 'NotoSans-Italic.ttf', 'NotoSans-BoldItalic.ttf'],
  serif: [
    'NotoSerif_400Regular.ttf',
    'NotoSerif_700Bold.ttf',
    'NotoSerif_400Regular_Italic.ttf',
    'NotoSerif_700Bold_Italic.ttf',
  ],
  arabic: ['NotoNaskhArabic-Regular.ttf', 'NotoNaskhArabic-Bold.ttf'],
  hebrew: ['NotoSansHebrew-Regular.ttf', 'NotoSansHebrew-Bold.ttf'],
} as const;
const rare = {
  math: ['NotoSansMath_400Regular.ttf'],
  symbols2: ['NotoSansSymbols2_400Regular.ttf'],
  symbols: ['NotoSansSymbols_400Regular.ttf'],
  sc: ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'],
  jp: ['NotoSansJP-Regular.otf', 'NotoSansJP-Bold.otf'],
  kr: ['NotoSansKR-Regular.otf', 'NotoSansKR-Bold.otf'],
} as const;
export type Family = keyof typeof common | keyof typeof rare;

/**
 * Reads the font files of a folder, the large ones when they are first asked for. Throws when a Latin face is not there; what is missing beside is
 * reported where its letters are wanted.
 */
export function readFonts(folder: string): FontLibrary {
  const fonts: Record<string, FontFiles[string]> = {};
  for (const [family, names] of Object.entries(common)) {
    const optional = family === 'arabic' || family === 'hebrew';
    const files = readFamily(folder, names, optional);
    if (files) fonts[family] = files;
  }
  return {
    common: fonts,
    rare: (family) => readFamily(folder, (rare as Record<string, readonly string[]>)[family] ?? [], true),
  };
}

function readFamily(folder: string, names: readonly string[], optional: boolean): FontFiles[string] | null {
  const paths = names.map((name) => join(folder, name));
  if (optional && !paths.every((path) => existsSync(path))) return null;
  const [normal, bold, italics, bolditalics] = paths.map((path) => readFileSync(path));
  if (normal === undefined) return null;
  // Arabic, Hebrew and East Asian letters are never slanted; signs come in one weight.
  const strong = bold ?? normal;
  return { normal, bold: strong, italics: italics ?? normal, bolditalics: bolditalics ?? strong };
}
