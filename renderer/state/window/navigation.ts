// Where the analyst is in the window: place and selection in each place. Not kept in the project.

import { useSyncExternalStore } from 'react';
import type { IdOf } from '../../../core/base/ids.ts';

/** The places of the rail, and the history, which a command leads to. */
export type Place = 'brief' | 'sources' | 'actors' | 'timeline' | 'figures' | 'checks' | 'history';
export const places: readonly Exclude<Place, 'history'>[] = [
  'brief',
  'sources',
  'actors',
  'timeline',
  'figures',
  'checks',
];

export type Navigation = {
  readonly place: Place;
  readonly briefId: IdOf<'brief'> | null;
  readonly sectionId: IdOf<'section'> | null;
  /** A block of the section's text to bring into view, once. */
  readonly blockId: string | null;
  readonly sourceId: IdOf<'source'> | null;
  /** An excerpt to bring into view in the reader. */
  readonly excerptId: IdOf<'excerpt'> | null;
  readonly actorId: IdOf<'actor'> | null;
  readonly eventId: IdOf<'event'> | null;
  readonly figureId: IdOf<'figure'> | null;
  /** In the section of the brief: a judgement to put the caret into, once; or where a new one is typed. */
  readonly judgementId: IdOf<'judgement'> | 'new' | null;
  /** In the brief: pages beside the text; or the source's text in the widened tray. */
  readonly previewOpen: boolean;
  readonly trayReader: IdOf<'source'> | null;
  /** In the history: the record whose changes are shown, or null for all; and where the analyst came from. */
  readonly historyOf: string | null;
  readonly historyFrom: Exclude<Place, 'history'>;
};

const START: Navigation = {
  place: 'brief',
  briefId: null,
  sectionId: null,
  blockId: null,
  sourceId: null,
  excerptId: null,
  actorId: null,
  eventId: null,
  figureId: null,
  judgementId: null,
  previewOpen: false,
  trayReader: null,
  historyOf: null,
  historyFrom: 'brief',
};

let current: Navigation = START;
const listeners = new Set<() => void>();

/** Goes somewhere: sets what is named and leaves the rest as it is. */
export function navigate(to: Partial<Navigation>): void {
  current = { ...current, ...to };
  for (const listener of [...listeners]) listener();
}

/** Shows the history, of one record or of everything. */
export function showHistory(recordId: string | null): void {
  const { place } = current;
  navigate({
    place: 'history',
    historyOf: recordId,
    historyFrom: place === 'history' ? current.historyFrom : place,
  });
}

/** Back to the start, when another project is opened. */
export function resetNavigation(): void {
  current = START;
  for (const listener of [...listeners]) listener();
}

export const getNavigation = (): Navigation => current;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where the analyst is; renders again when that changes. */
export const useNavigation = (): Navigation => useSyncExternalStore(subscribe, () => current);
