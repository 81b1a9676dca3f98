// The fonts that ship, collected into a folder of their own as the build does it.

import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const modules = join(process.cwd(), 'node_modules');
const latin = ['Regular', 'Italic', 'Bold', 'BoldItalic', 'SemiBold'].map(
  (style) => `@embedpdf/fonts-latin/fonts/NotoSans-${style}.ttf`,
);
const serif = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
  (style) => `@expo-google-fonts/noto-serif/${style}/NotoSerif_${style}.ttf`,
);
const rtl = ['arabic/fonts/NotoNaskhArabic', 'hebrew/fonts/NotoSansHebrew'].flatMap((face) =>
  ['Regular', 'Bold'].map((style) => `@embedpdf/fonts-${face}-${style}.ttf`),
);

let folder: string | null = null;

/** A folder with all fonts, made once for each run. */
export function fontsFolder(): string {
  if (folder !== null) return folder;
  const made = mkdtempSync(join(tmpdir(), 'briefwright-fonts-'));
  for (const path of [...latin, ...serif, ...rtl])
    copyFileSync(join(modules, path), join(made, basename(path)));
  folder = made;
  return made;
}
