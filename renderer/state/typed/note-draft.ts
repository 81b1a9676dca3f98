// The note that is being typed: it outlives its dialog, so that closing that loses nothing. One a project.

import type { NoteBasis, NoteKind } from '../../../core/model/kinds/source-note.ts';
import type { TermsOfUse } from '../../../core/model/kinds/source-terms.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { unsaved } from './unsaved.ts';

export type NoteDraft = {
  readonly kind: NoteKind;
  readonly text: string;
  readonly who: string;
  readonly channel: string;
  /** As typed, and the moment (ms) from which "07:05" and "yesterday" count. */
  readonly said: string;
  readonly saidFromMs: number;
  readonly basis: NoteBasis | null;
  /** Null as long as they are proposed. */
  readonly use: TermsOfUse | null;
  readonly citeAs: string | null;
  readonly names: string | null;
  readonly title: string | null;
  /** When the first word of it was written. */
  readonly writtenMs: number;
};

const KEY = 'draft/note';
const kept = new WeakMap<ProjectSession, NoteDraft>();

/** A new one at a moment, which the clock of this computer shows so. */
export const emptyNote = (kind: NoteKind, nowMs: number, clock: string): NoteDraft => ({
  kind,
  text: '',
  who: '',
  channel: '',
  said: clock,
  saidFromMs: nowMs,
  basis: null,
  use: null,
  citeAs: null,
  names: null,
  title: null,
  writtenMs: nowMs,
});

/** Whether anything was typed that would be missed. */
export const isEmptyNote = ({ text, who, channel, citeAs, names, title }: NoteDraft): boolean =>
  [text, who, channel, citeAs ?? '', names ?? '', title ?? ''].every((typed) => typed.trim() === '');

/** What was left of a note when its dialog was closed; null where nothing was. */
export const keptNote = (session: ProjectSession): NoteDraft | null => kept.get(session) ?? null;

/** Keeps it for the next time, here and in the journal; `words` are what is shown of it if the program ends before. */
export function keepNote(session: ProjectSession, draft: NoteDraft, place: string, words: string): void {
  kept.set(session, draft);
  unsaved.keep(KEY, { kind: 'field', at: Date.now(), place: [place], text: words, patches: null });
}

/** It is in its dialog again, which tells of it. */
export function letNoteGo(session: ProjectSession): void {
  if (kept.delete(session)) unsaved.keep(KEY, null);
}
