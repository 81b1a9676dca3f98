// A place of the window over the sample project, with the hard cases put in: long and Arabic titles, an orphan, a
// source without a date, a text of 20,000 words.
import { useEffect, useState, type ReactNode } from 'react';
import type { AnyRecord } from '../../core/model/any-record.ts';
import type { Source } from '../../core/model/kinds/source.ts';
import { SourcesPlace } from '../../renderer/places/sources/sources-place.tsx';
import { navigate } from '../../renderer/state/window/navigation.ts';
import { ProjectSession } from '../../renderer/state/project/project-session.ts';
import { ProjectProvider } from '../../renderer/state/project/use-project.tsx';
import styles from './place-page.module.css';
import { installFakeBridge, LONG_TEXT } from './fake-bridge.ts';

const places: Readonly<Record<string, () => ReactNode>> = { sources: () => <SourcesPlace /> };
export const isPlacePage = (name: string): boolean => name in places;

/** `source`: the number of the source to open, from 0. */
export function PlacePage({
  name,
  source,
  excerpt,
}: {
  name: string;
  source: number;
  excerpt: number | null;
}) {
  const [session, setSession] = useState<ProjectSession | null>(null);
  useEffect(() => {
    void installFakeBridge(withHardCases)
      .then(() => ProjectSession.load('A. Analyst', () => true))
      .then((loaded) => {
        if (!loaded.ok || loaded.value === null) throw new Error(JSON.stringify(loaded));
        const { store } = loaded.value;
        const sourceId = store.ofKind('source')[source]?.id ?? null;
        const excerpts = store.ofKind('excerpt').filter((each) => each.sourceId === sourceId);
        navigate({
          place: 'sources',
          sourceId,
          excerptId: excerpt === null ? null : (excerpts[excerpt]?.id ?? null),
        });
        Object.assign(window, { session: loaded.value });
        setSession(loaded.value);
      });
  }, [source, excerpt]);
  if (session === null) return null;
  return (
    <main className={styles['place']}>
      <h1 className={styles['hidden']}>{name}</h1>
      <ProjectProvider session={session}>{places[name]?.()}</ProjectProvider>
    </main>
  );
}

function withHardCases(records: readonly AnyRecord[]): readonly AnyRecord[] {
  const [first, second] = records.filter((record): record is Source => record.kind === 'source');
  if (first === undefined || second === undefined) return records;
  const long: Source = {
    ...first,
    id: first.id.replace(/.{12}$/u, 'ffffffffffff') as Source['id'],
    title:
      'A very long title of a report on the aftermath of two days of fighting in and around the city, with a subtitle that goes on',
    titleTranslation: null,
    outlet: null,
    reliability: null,
    published: null,
    assets: { original: first.assets.original, text: { ...first.assets.text, sha256: LONG_TEXT } },
    wordCount: 20_140,
  };
  let orphaned = false;
  return [
    ...records.map((record): AnyRecord => {
      if (record.kind === 'source' && record.id === second.id) return { ...record, published: null };
      if (
        record.kind === 'excerpt' &&
        record.sourceId === second.id &&
        !orphaned &&
        (record.paragraph ?? 0) > 2
      ) {
        orphaned = true;
        return { ...record, anchoring: 'orphan' };
      }
      return record;
    }),
    long,
  ];
}
