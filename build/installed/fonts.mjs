// The typefaces that exported documents are set in: where each file comes from and under what licence it ships.
// The built app finds them as out/fonts/<file name>; the interface's own fonts are bundled with the window.
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../paths.mjs';

/**
 * @typedef {object} FontFile
 * @property {string} path below node_modules
 * @property {string} family
 * @property {'OFL-1.1'} licence
 * @property {string} licenceFile below node_modules
 */

/**
 * @param {string} folder the package's folder of fonts, below node_modules
 * @param {string} licenceFile
 * @param {string} family
 * @param {readonly string[]} names
 * @returns {FontFile[]}
 */
function family(folder, licenceFile, family, names) {
  return names.map((name) => ({ path: `${folder}/${name}`, family, licence: 'OFL-1.1', licenceFile }));
}

const serif = '@expo-google-fonts/noto-serif';

/**
 * A package of one face for the signs that text fonts lack.
 * @param {string} name the package, below its scope
 * @param {string} title
 * @param {string} file without `_400Regular.ttf`
 */
const signs = (name, title, file) =>
  family(`@expo-google-fonts/${name}/400Regular`, `@expo-google-fonts/${name}/LICENSE_FONT`, title, [
    `${file}_400Regular.ttf`,
  ]);

/**
 * East Asian faces, 8 MB each for Chinese and half of that for the others; read only for a document that needs them.
 * @param {string} language of the package
 * @param {string} title
 * @param {string} file without `-Regular.otf`
 */
const eastAsian = (language, title, file) =>
  family(`@embedpdf/fonts-${language}/fonts`, `@embedpdf/fonts-${language}/LICENSE`, title, [
    `${file}-Regular.otf`,
    `${file}-Bold.otf`,
  ]);

/** @type {readonly FontFile[]} */
export const fontFiles = [
  ...family('@embedpdf/fonts-latin/fonts', '@embedpdf/fonts-latin/LICENSE', 'Noto Sans', [
    'NotoSans-Regular.ttf',
    'NotoSans-Italic.ttf',
    'NotoSans-SemiBold.ttf',
    'NotoSans-SemiBoldItalic.ttf',
    'NotoSans-Bold.ttf',
    'NotoSans-BoldItalic.ttf',
  ]),
  ...family(serif, `${serif}/LICENSE_FONT`, 'Noto Serif', [
    '400Regular/NotoSerif_400Regular.ttf',
    '400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
    '700Bold/NotoSerif_700Bold.ttf',
    '700Bold_Italic/NotoSerif_700Bold_Italic.ttf',
  ]),
  ...family('@embedpdf/fonts-arabic/fonts', '@embedpdf/fonts-arabic/LICENSE', 'Noto Naskh Arabic', [
    'NotoNaskhArabic-Regular.ttf',
    'NotoNaskhArabic-Bold.ttf',
  ]),
  ...family('@embedpdf/fonts-hebrew/fonts', '@embedpdf/fonts-hebrew/LICENSE', 'Noto Sans Hebrew', [
    'NotoSansHebrew-Regular.ttf',
    'NotoSansHebrew-Bold.ttf',
  ]),
  ...signs('noto-sans-math', 'Noto Sans Math', 'NotoSansMath'),
  ...signs('noto-sans-symbols', 'Noto Sans Symbols', 'NotoSansSymbols'),
  ...signs('noto-sans-symbols-2', 'Noto Sans Symbols 2', 'NotoSansSymbols2'),
  ...eastAsian('sc', 'Noto Sans SC', 'NotoSansHans'),
  ...eastAsian('jp', 'Noto Sans JP', 'NotoSansJP'),
  ...eastAsian('kr', 'Noto Sans KR', 'NotoSansKR'),
];

/**
 * A font's file where the package manager put it: for tests, which run without a build.
 * @param {string} name such as `NotoSans-Regular.ttf`
 * @returns {string} its path
 */
export function resolveFont(name) {
  const font = fontFiles.find((file) => basename(file.path) === name);
  if (!font) throw new Error(`No font ${name} is listed in build/installed/fonts.mjs`);
  return join(root, 'node_modules', font.path);
}

/**
 * Copies every font into one folder, under its own name.
 * @param {string} folder made when missing
 */
export function copyFonts(folder) {
  mkdirSync(folder, { recursive: true });
  for (const { path } of fontFiles)
    copyFileSync(join(root, 'node_modules', path), join(folder, basename(path)));
}
