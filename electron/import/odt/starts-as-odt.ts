// Whether a file is an OpenDocument text, whatever it is called.

import { latin1 } from '../text/charset.ts';
import { zipNames } from '../zip/zip-kind.ts';

/** The kind stands at the very beginning, so that it is known without unpacking (OASIS ODF 1.3-2, 3.3). */
const KIND = /mimetypeapplication\/vnd\.oasis\.opendocument\.([\w-]+?)(?=PK|$)/u;

export function isOdt(bytes: Uint8Array, fileName: string | null): boolean {
  const kind = KIND.exec(latin1(bytes.subarray(0, 200)))?.[1];
  if (kind !== undefined) return /^text(?:-template|-master|-web)?$/u.test(kind);
  if (!/\.(?:odt|ott)$/iu.test(fileName ?? '')) return false;
  const names = zipNames(bytes);
  return names.length === 0 || names.includes('content.xml');
}
