// Who made sources that are not on the record, and who speaks in them without being an actor of the project: words of these sources
// that are hidden, or asked about, wherever they would leave.

import { keptBy } from '../../base/kept-by.ts';
import { foldText } from '../../base/text-fold.ts';
import type { Excerpt } from '../../model/kinds/excerpt.ts';
import type { Protected } from '../../model/kinds/kind.ts';
import type { Source } from '../../model/kinds/source.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { givingAway, type GivingAway } from '../../reading/terms/giving-away.ts';
import { reachedBy } from '../../reading/terms/reached-by.ts';
import { saidOpenly } from './said-openly.ts';
import { looksLikePerson, speakerIn } from './speaker-in-words.ts';

/** Sources whose names are kept, and what is on the record. */
export type Standings = {
  readonly isKept: (source: Source) => boolean;
  readonly isOpen: (source: Source) => boolean;
  /** Names of actors whom sources on the record make known. */
  readonly openNames: readonly string[];
};

/**
 * For each source that is kept: its authors and those whom its excerpts name as speaking are names; its outlet, the numbers and
 * addresses of its channel, and speakers that may be a description are asked about. What a source on the record has too, or the terms
 * themselves cite, tells nothing.
 *
 * What titles and passages on the record merely say tells of organisations, but not of a person: an actor who speaks stays hidden in spite
 * of them, too. As such words may also be an organisation that looks like a person ("Boko Haram"), they are asked about.
 */
export function makersKept(reader: RecordReader, { isKept, isOpen, openNames }: Standings): Protected[] {
  const kept = reader.ofKind('source').filter(isKept);
  if (kept.length === 0) return [];
  const speakers = speakersInWords(reader);
  const told = new Set(
    reader
      .ofKind('source')
      .flatMap((source) => {
        if (!isOpen(source)) return [source.terms.citeAs];
        const { names, places } = speakers.get(source.id) ?? nobody;
        return [...source.authors, source.outlet ?? '', ...waysTo(source), ...names, ...places];
      })
      .concat(openNames)
      .map(keyOf),
  );
  const unknown = (text: string): boolean => text.trim() !== '' && !told.has(keyOf(text));
  const isSaid = saidOpenly(reader, isOpen);
  const isUntold = (words: string): boolean => looksLikePerson(words) || !isSaid(words);
  return kept.flatMap((source) => {
    const made = givingAway('', source.authors.filter(unknown));
    const spoken = speakers.get(source.id) ?? nobody;
    const names = [...made.names, ...[...spoken.names].filter((name) => !isSaid(name))].filter(unknown);
    const asked = [...[...spoken.names].filter(isSaid), ...[...spoken.places].filter(isUntold)];
    const places = [...made.places, ...asked, source.outlet ?? '', ...waysTo(source)].filter(unknown);
    return names.length + places.length === 0
      ? []
      : [{ names, places, as: '', otherwise: 'nameWithheld' as const, left: [] }];
  });
}

const keyOf = (text: string): string => foldText(text).replaceAll(/\s+/gu, ' ').trim();

const waysTo = ({ note }: Source): string[] => (note === null ? [] : reachedBy(note.channel));

const nobody = { names: new Set<string>(), places: new Set<string>() } as const;

/** By source, whom its excerpts say to speak who is no actor. */
function speakersInWords(
  reader: RecordReader,
): ReadonlyMap<string, { readonly names: ReadonlySet<string>; readonly places: ReadonlySet<string> }> {
  const found = new Map<string, { names: Set<string>; places: Set<string> }>();
  for (const excerpt of reader.ofKind('excerpt'))
    for (const { names, places } of speakersOf(excerpt)) {
      const known = found.get(excerpt.sourceId) ?? { names: new Set(), places: new Set() };
      for (const name of names) known.names.add(name);
      for (const place of places) known.places.add(place);
      found.set(excerpt.sourceId, known);
    }
  return found;
}

const speakersOf = keptBy(({ attribution }: Excerpt): readonly GivingAway[] =>
  attribution.flatMap(({ actorId, descriptor, named }) => {
    const words = descriptor?.trim() ?? '';
    return actorId !== null || words === '' ? [] : [speakerIn(words, named)];
  }),
);
