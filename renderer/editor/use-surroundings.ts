// Binds an editor to the open project: words of atoms, pictures, and the hooks every editor needs.

import type { Editor } from '@tiptap/core';
import { useMemo, useRef } from 'react';
import { type CopiedFrom, copiedText } from '../../core/assemble/copied-text.ts';
import type { IdOf } from '../../core/base/ids.ts';
import type { BriefId } from '../../core/model/kinds/brief.ts';
import { type NoteNumbers } from '../../core/query/note-keys.ts';
import { noteNumbers } from '../../core/sections/note-numbers.ts';
import { referenceTargets } from '../../core/sections/reference-targets.ts';
import { type TargetSite } from '../../core/query/outline/targets.ts';
import type { RecordStore } from '../../core/store/record-store.ts';
import { useTellError } from '../commands/use-run.ts';
import { projectApi } from '../state/bridge.ts';
import type { ProjectSession } from '../state/project/project-session.ts';
import { useProject } from '../state/project/use-project.tsx';
import { useToasts } from '../ui/layers/toast.tsx';
import type { EditorSurroundings, KeptImage } from './editor-context.ts';
import { type TextPlace, viewAtom } from './atoms/view-atom.ts';

export type Bound = {
  readonly surroundings: EditorSurroundings;
  readonly registerFlush: (flush: () => void) => () => void;
  readonly onStep: () => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** What a `RichTextEditor` for a text at this place is given. */
export function useSurroundings(
  place: TextPlace,
  onExcerptDropped?: (editor: Editor, pos: number, excerptId: IdOf<'excerpt'>, quote: boolean) => void,
): Bound {
  const session = useProject();
  const tell = useTellError();
  const { show } = useToasts();
  const dropped = useRef(onExcerptDropped);
  dropped.current = onExcerptDropped;
  const { briefId, sectionId, ownerId } = place;
  return useMemo(() => {
    const { store } = session;
    return {
      surroundings: {
        viewAtom: (atom, blockId, index, before) =>
          viewAtom(
            store,
            briefId === null ? null : currentNoteNumbers(store, briefId),
            { briefId, sectionId, ownerId },
            atom,
            { blockId, index, before },
            () => (briefId === null ? [] : currentTargets(store, briefId)),
          ),
        exists: (id) => store.find(id) !== undefined,
        loadImage,
        putImage: async (bytes): Promise<KeptImage | null> => {
          const kept = await projectApi.putImage({ bytes: new Uint8Array(bytes) });
          if (kept.ok) return keptImage(kept.value);
          tell(kept.error);
          return null;
        },
        onExcerptDropped: (editor, pos, excerptId, quote) => dropped.current?.(editor, pos, excerptId, quote),
        newBlockId: () => newBlockId(session),
        project: store,
        copied: (content, cut) => {
          const printedIn = briefId ?? store.ofKind('brief').at(-1)?.id ?? null;
          if (printedIn === null) return null;
          const from = {
            briefId: printedIn,
            sectionId,
            ownerId: ownerId as CopiedFrom['ownerId'],
            cut,
            now: new Date().toISOString(),
          };
          const numbers = currentNoteNumbers(store, printedIn);
          return copiedText(store, content, from, numbers, currentTargets(store, printedIn));
        },
        tell: (message) => show({ message }),
      },
      registerFlush: (flush) => session.onHandIn(flush),
      onStep: () => session.history.close(),
      subscribe: (listener) => store.subscribe(listener),
    };
  }, [session, tell, show, briefId, sectionId, ownerId]);
}

/** An id for a new block of a text. */
export const newBlockId = (session: ProjectSession): string => session.env.newLocalId();

export const keptImage = (ref: { readonly sha256: string; readonly mediaType: string }): KeptImage => ({
  sha256: ref.sha256,
  mediaType: ref.mediaType === 'image/jpeg' ? 'image/jpeg' : 'image/png',
});

/** The bytes of a picture of the project; null when it is damaged or missing. Waits for a process that comes back. */
export async function loadImage(sha256: string): Promise<Blob | null> {
  let asset = await projectApi.readAsset({ sha256 });
  for (let tries = 0; !asset.ok && asset.error.kind === 'process-gone' && tries < 5; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    asset = await projectApi.readAsset({ sha256 });
  }
  return asset.ok ? new Blob([new Uint8Array(asset.value.bytes)], { type: asset.value.mediaType }) : null;
}

/** What `read` finds for a brief, found once after each change of the records. */
function oncePerChange<T>(read: (store: RecordStore, briefId: BriefId) => T) {
  const stores = new WeakMap<RecordStore, Map<BriefId, T>>();
  return (store: RecordStore, briefId: BriefId): T => {
    let kept = stores.get(store);
    if (kept === undefined) {
      const fresh = new Map<BriefId, T>();
      stores.set(store, fresh);
      store.subscribe(() => fresh.clear());
      kept = fresh;
    }
    const present = kept.get(briefId);
    if (present !== undefined) return present;
    const found = read(store, briefId);
    kept.set(briefId, found);
    return found;
  };
}

/** The numbers of a brief's notes. */
export const currentNoteNumbers: (store: RecordStore, briefId: BriefId) => NoteNumbers =
  oncePerChange(noteNumbers);

/** What references of a brief can lead to. */
export const currentTargets: (store: RecordStore, briefId: BriefId) => readonly TargetSite[] =
  oncePerChange(referenceTargets);
