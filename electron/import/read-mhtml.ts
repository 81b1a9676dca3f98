// Reads a web archive (MHTML, RFC 2557), in which browsers save a page with its pictures: the page in it.

import { err, ok } from '../../core/base/result.ts';
import type { Loss } from '../../core/document/loss.ts';
import { webAddress } from './html/html-metadata.ts';
import { type MimePart, mimeParts, parameterOf } from './mime/mime-parts.ts';
import { readHtml } from './read-html.ts';
import type { Reader } from './reader.ts';
import { decodeText } from './text/charset.ts';

const PAGES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);
const NO_PAGE = 'there is no web page in it';

/** Reads the page as if it had been saved alone. Other parts, such as pictures, are left out and told. */
export const readMhtml: Reader = (file) => {
  const { headers, parts } = mimeParts(file.bytes);
  file.progress();
  const page = pageOf(parts, headers.get('content-type') ?? '');
  if (page === undefined) return err({ kind: 'unreadable-input', name: file.name, reason: NO_PAGE });
  const { text, encoding, losses } = decodeText(page.bytes(), page.headers.get('content-type') ?? null);
  file.progress();
  const { bytes: _bytes, decoded: _decoded, ...about } = file;
  const reading = readHtml({ ...about, text, savedFrom: addressOf(headers, page) });
  if (!reading.ok) return reading;
  return ok({
    ...reading.value,
    losses: [...losses, ...reading.value.losses, ...others(parts.filter((part) => part !== page))],
    encoding,
  });
};

/** The part that the archive names as its start, or its first page: the others are frames in it. */
function pageOf(parts: readonly MimePart[], contentType: string): MimePart | undefined {
  const start = parameterOf(contentType, 'start');
  const pages = parts.filter(({ type }) => PAGES.has(type));
  return pages.find(({ headers }) => start !== null && headers.get('content-id') === start) ?? pages[0];
}

/** Where the page was saved from: said for the whole archive, or for the page in it. */
const addressOf = (headers: MimePart['headers'], page: MimePart): string | null =>
  webAddress(headers.get('snapshot-content-location')) ??
  webAddress(page.headers.get('content-location')) ??
  webAddress(headers.get('content-location'));

function others(parts: readonly MimePart[]): Loss[] {
  const count = (is: (type: string) => boolean) => parts.filter(({ type }) => is(type)).length;
  const pictures = count((type) => type.startsWith('image/'));
  const pages = count((type) => PAGES.has(type));
  const loss = (what: string): Loss => ({ kind: 'input-part-left-out', where: 'The page', what });
  return [
    ...(pictures > 0 ? [loss(`Pictures in the archive: ${pictures} (the original is kept)`)] : []),
    ...(pages > 0 ? [loss(`Pages in frames of the page: ${pages} (the original is kept)`)] : []),
  ];
}
