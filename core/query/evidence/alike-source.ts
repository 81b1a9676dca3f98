// Which source of the project a new one is a version of: the same story of the same outlet, or nearly the same text.

import { foldText } from '../../base/text-fold.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import type { Source } from '../../model/kinds/source.ts';

/** A text of the project that the new one shares much with, by the hash of its asset; `share`: see `likeness`. */
export type AlikeText = { readonly sha256: string; readonly share: number };

/** With less of it in common two texts only quote the same. */
export const ALIKE_FROM = 0.5;

type NewSource = Pick<Source, 'title' | 'outlet' | 'url' | 'note' | 'assets'>;

/**
 * The newest source that the new one is an update of (the same address, or much of the text under the same outlet), else the
 * one with nearly the same text; null where there is none. Notes are never versions of one another: each was said once.
 */
export function alikeSource(
  reader: Pick<RecordReader, 'ofKind'>,
  fresh: NewSource,
  texts: readonly AlikeText[],
): NonNullable<Source['alike']> | null {
  if (fresh.note !== null) return null;
  const shares = new Map(texts.map(({ sha256, share }) => [sha256, share]));
  let same: { readonly source: Source; readonly share: number } | null = null;
  let update: Source | null = null;
  for (const source of reader.ofKind('source')) {
    if (source.note !== null) continue;
    const share = shares.get(source.assets.text.sha256) ?? 0;
    if (isAddressOf(fresh, source) || (share >= ALIKE_FROM && isOfSameHouse(fresh, source))) {
      if (update === null || source.capturedAt >= update.capturedAt) update = source;
    } else if (share >= ALIKE_FROM && share > (same?.share ?? 0)) same = { source, share };
  }
  if (update !== null) return { sourceId: update.id, how: 'update' };
  return same === null ? null : { sourceId: same.source.id, how: 'sameText' };
}

function isAddressOf(one: NewSource, other: Source): boolean {
  const [a, b] = [placeOf(one.url), placeOf(other.url)];
  return a !== null && a === b;
}

const ADDRESS = /^https?:\/\/(?:[^/@]*@)?(?:www\.|m\.)?([^/?#]+)([^?#]*)\??([^#]*)/iu;
/** What tells where a reader came from, and not what is read. */
const TRACKING = /^(?:utm_|at_|fbclid=|gclid=|ref=|cmpid=)/iu;

/** Host, path and query of a page of its own; a bare host is a front page, which has another text every hour. */
function placeOf(url: string | null): string | null {
  const [, host, path = '', query = ''] = ADDRESS.exec(url ?? '') ?? [];
  const asked = query.split('&').filter((part) => part !== '' && !TRACKING.test(part));
  const below = [path.replace(/\/+$/u, ''), ...asked.toSorted()].join('?');
  return host === undefined || below === '' ? null : `${host.toLowerCase()}${below}`;
}

function isOfSameHouse(one: NewSource, other: Source): boolean {
  const house = foldText(one.outlet ?? '').trim();
  return house !== '' && house === foldText(other.outlet ?? '').trim();
}
