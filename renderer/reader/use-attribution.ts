// Offers who says an excerpt that was just made: what the words around it say, and the last speakers of its source. Nothing is
// taken without being asked.

import { useEffect, useMemo, useState } from 'react';
import type { AttributionHop, Excerpt, ExcerptId } from '../../core/model/kinds/excerpt.ts';
import type { Source } from '../../core/model/kinds/source.ts';
import { attributionToWords } from '../../core/query/evidence/attribution-to-words.ts';
import { lastAttributions, proposeAttribution } from '../../core/query/evidence/propose-attribution.ts';
import { speakersOf } from '../../core/query/evidence/speakers-of.ts';
import { updateRecord } from '../../core/store/commands/update-record.ts';
import { documentWords } from '../../core/words/documents/document-words.ts';
import { useRun } from '../commands/use-run.ts';
import { useProject } from '../state/project/use-project.tsx';
import { readerWords } from '../words/reader.ts';

/** A chain that can be taken with one key. */
export type OfferedAttribution = {
  readonly key: 'Enter' | '1' | '2' | '3';
  readonly label: string;
  readonly take: () => void;
};

export type AttributionOffer = {
  readonly offered: readonly OfferedAttribution[];
  readonly leave: () => void;
};

const MOST_LAST = 3;
const english = documentWords('en');

/** The offer for the excerpt asked about; null while there is nothing to ask or to offer. */
export function useAttribution(
  source: Source,
  canonical: string,
  excerpts: readonly Excerpt[],
  say: (message: string) => void,
): { readonly offer: AttributionOffer | null; readonly ask: (id: ExcerptId) => void } {
  const { store, readOnly } = useProject();
  const run = useRun();
  const [askedId, setAskedId] = useState<ExcerptId | null>(null);
  const excerpt = excerpts.find(({ id }) => id === askedId);
  const isOpen = excerpt !== undefined && !readOnly && speakersOf(excerpt).length === 0;
  const offer = useMemo((): AttributionOffer | null => {
    if (excerpt === undefined || !isOpen) return null;
    const label = (hops: readonly AttributionHop[]): string =>
      attributionToWords(store, hops, english, { withAddressee: true });
    const take = (attribution: AttributionHop[]) => () => {
      if (!run(updateRecord<'excerpt'>, { id: excerpt.id, patch: { attribution } })) return;
      setAskedId(null);
      say(readerWords.attribution.taken(label(attribution)));
    };
    const proposed = proposeAttribution(store, source, canonical, excerpt);
    const last = lastAttributions(store, source.id, MOST_LAST);
    const offered: OfferedAttribution[] = [
      ...(proposed.length === 0
        ? []
        : [{ key: 'Enter' as const, label: label(proposed), take: take(proposed) }]),
      ...last.map((hops, index) => ({
        key: (['1', '2', '3'] as const)[index] ?? '3',
        label: label(hops),
        take: take(hops),
      })),
    ];
    return offered.length === 0 ? null : { offered, leave: () => setAskedId(null) };
  }, [store, run, source, canonical, excerpt, isOpen, say]);
  const first = offer?.offered[0];
  const firstLabel = first?.key === 'Enter' ? first.label : null;
  useEffect(() => {
    if (firstLabel !== null) say(readerWords.attribution.offered(firstLabel));
  }, [firstLabel, say]);
  return { offer, ask: setAskedId };
}
