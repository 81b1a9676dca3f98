// The text that is being written, as it stands in its editor, for what shows it before it is handed in.

import type { RichText } from '../../../core/model/text/rich-text.ts';
import type { SectionId } from '../../../core/model/kinds/section.ts';

/** What an editor tells of its text; asked for only when it is wanted. */
type LiveEditor = {
  readonly content: () => RichText | null;
  readonly dirty: () => boolean;
  readonly caret: () => { readonly blockId: string | null; readonly share: number };
};
export type LiveText = LiveEditor & { readonly sectionId: SectionId };

let live: LiveText | null = null;
let revision = 0;
const listeners = new Set<() => void>();

/** An editor of a section changed or its caret moved; null when that editor goes away. */
export function setLiveText(sectionId: SectionId, editor: LiveEditor | null): void {
  if (editor === null && live?.sectionId !== sectionId) return;
  live = editor === null ? null : { sectionId, ...editor };
  revision += 1;
  for (const listener of [...listeners]) listener();
}

/** The text of the editor that was written in last; null when there is none. */
export const getLiveText = (): LiveText | null => live;

/** Counts up with every change of text or caret. */
export const liveRevision = (): number => revision;

export function onLiveText(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
