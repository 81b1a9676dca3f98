// Makes equal documents equal bytes: dates from the tree, counted ids in place of random ones, a zip without a clock.

import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The instants a document says it was made and changed, ISO 8601 in UTC. */
export type DocumentDates = { readonly created: string; readonly modified: string };

// The first day a zip entry can have, in local time as fflate reads it.
const zipDate = new Date(1980, 0, 1, 12);

/** Rewrites a packed DOCX so that nothing in it comes from the clock, from chance, or from earlier documents. */
export function settleDocx(packed: Uint8Array, dates: DocumentDates): Uint8Array {
  const parts = unzipSync(packed);
  const ids = new Map<string, string>();
  const settled: Zippable = {};
  for (const name of orderOf(Object.keys(parts))) {
    const bytes = parts[name];
    if (!bytes) continue;
    const compress = /\.(?:png|jpe?g)$/u.test(name) ? 0 : 6;
    settled[name] = [
      isXml(name) ? settlePart(name, bytes, dates, ids) : bytes,
      { level: compress, mtime: zipDate },
    ];
  }
  return zipSync(settled);
}

/** The list of content types comes first, as readers expect; the rest by name. */
function orderOf(names: readonly string[]): string[] {
  const first = '[Content_Types].xml';
  return [...names].sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : a > b ? 1 : 0));
}

const isXml = (name: string): boolean => /\.(?:xml|rels)$/u.test(name);

function settlePart(
  name: string,
  bytes: Uint8Array,
  dates: DocumentDates,
  ids: Map<string, string>,
): Uint8Array {
  let text = new TextDecoder().decode(bytes);
  if (name === 'docProps/core.xml') {
    text = text
      .replace(/(<dcterms:created[^>]*>)[^<]*/u, `$1${instant(dates.created)}`)
      .replace(/(<dcterms:modified[^>]*>)[^<]*/u, `$1${instant(dates.modified)}`);
  }
  text = text.replace(/\brId[a-z0-9_-]{15,}/gu, (id) => counted(ids, id, 'rIdLink'));
  text = text.replace(/\b_Toc\d+\b/gu, (id) => counted(ids, id, '_Toc'));
  text = text.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/gu,
    (_, before: string, id: string) => before + counted(ids, `bookmark ${id}`, ''),
  );
  return new TextEncoder().encode(text);
}

function counted(ids: Map<string, string>, id: string, prefix: string): string {
  const known = ids.get(id);
  if (known) return known;
  const count = Number(ids.get(`last ${prefix}`) ?? 0) + 1;
  ids.set(`last ${prefix}`, String(count));
  ids.set(id, `${prefix}${count}`);
  return `${prefix}${count}`;
}

/** To the second, as W3CDTF in core properties wants it; the epoch for what is no date. */
function instant(text: string): string {
  const date = new Date(text);
  return (Number.isNaN(date.getTime()) ? new Date(0) : date).toISOString().replace(/\.\d+Z$/u, 'Z');
}
