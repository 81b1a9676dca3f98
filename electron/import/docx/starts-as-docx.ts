// Whether a file is a Word document, whatever it is called.

import { isOfficeEncrypted, startsAsCompound } from '../office/compound-file.ts';
import { zipNames } from '../zip/zip-kind.ts';

/** Looks at what is in a zip archive; a damaged one is known by its name alone. */
export function isDocx(bytes: Uint8Array, fileName: string | null): boolean {
  if (startsAsCompound(bytes)) return isOfficeEncrypted(bytes);
  const names = zipNames(bytes);
  if (names.length === 0) return /\.(?:docx|docm|dotx|dotm)$/iu.test(fileName ?? '');
  if (!names.includes('[content_types].xml')) return false;
  return (
    !names.some((name) => /^(?:xl|ppt)\//u.test(name)) &&
    names.some((name) => /\/document\d*\.xml$/u.test(name))
  );
}
