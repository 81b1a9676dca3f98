// The preview of a brief for its pane: the feed of pages bound to the project, the text that is being written, and the
// canvases in sight.

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { PreviewInput, PreviewPages } from '../../../../core/contract/project-calls.ts';
import type { BriefId } from '../../../../core/model/kinds/brief.ts';
import type { SectionId } from '../../../../core/model/kinds/section.ts';
import { loadImage } from '../../../editor/use-surroundings.ts';
import { projectApi } from '../../../state/bridge.ts';
import { getLiveText, liveRevision, onLiveText } from '../../../state/typed/live-text.ts';
import { setPageCount } from '../../../state/project/page-count.ts';
import type { ProjectSession } from '../../../state/project/project-session.ts';
import { useProject } from '../../../state/project/use-project.tsx';
import { PageBoard } from './page-board.ts';
import { makePainter } from './page-painter.ts';
import { type FeedState, PreviewFeed } from './preview-feed.ts';
import { windowFaces } from './window-faces.ts';

export type PreviewCursor = NonNullable<PreviewPages['cursor']>;
export type Preview = FeedState & {
  readonly board: PageBoard;
  /** The pages in sight changed. */
  readonly look: () => void;
  /** The line that is written, or the title of the section that was chosen. */
  readonly cursor: PreviewCursor | null;
  /** Counts up whenever the analyst wrote or went somewhere: what is drawn holds the text up to there. */
  readonly drawn: number;
};

const most = 40;

/** Keeps a preview for as long as the pane is there. */
export function usePreview(briefId: BriefId, sectionId: SectionId | null): Preview {
  const session = useProject();
  const section = useRef(sectionId);
  const [desk] = useState(() => startPreview(session, briefId, () => section.current));
  const state = useSyncExternalStore(desk.feed.subscribe, () => desk.feed.state);
  const [shown, setShown] = useState<{ readonly cursor: PreviewCursor | null; readonly drawn: number }>({
    cursor: null,
    drawn: 0,
  });
  useEffect(() => {
    const stop = desk.start(setShown);
    return stop;
  }, [desk]);
  useEffect(() => {
    section.current = sectionId;
    desk.went();
  }, [desk, sectionId]);
  const { sizes } = state;
  useEffect(() => {
    if (sizes !== null) setPageCount(briefId, sizes.length / 2);
  }, [briefId, sizes]);
  return { ...state, ...shown, board: desk.board, look: desk.look };
}

type Show = (shown: { readonly cursor: PreviewCursor | null; readonly drawn: number }) => void;

function startPreview(session: ProjectSession, briefId: BriefId, sectionOf: () => SectionId | null) {
  const readFace = async (face: string): Promise<Uint8Array | null> => {
    const font = await projectApi.readGlyphFont({ face });
    return font.ok ? font.value.bytes : null;
  };
  const painter = makePainter({ readFace, readImage: loadImage }, windowFaces);
  const board = new PageBoard(painter);
  let show: Show = () => undefined;
  /** Changes of place that no editor tells of: another section was chosen. */
  let went = 0;
  const feed = new PreviewFeed({
    ask: (input) => projectApi.previewBrief(input),
    input: (): PreviewInput => ({
      briefId,
      draft: draftOf(session),
      cursor: cursorOf(sectionOf()),
      shown: board.versions.slice(0, most),
    }),
    revision: () => liveRevision() + went,
    take: (pages, revision) => void board.take(pages, () => show({ cursor: pages.cursor, drawn: revision })),
    later: (run, delayMs) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  });
  return {
    feed,
    board,
    look: () => feed.poke(),
    went: () => {
      went += 1;
      feed.poke();
    },
    start: (listener: Show) => {
      show = listener;
      const stopLive = onLiveText(() => feed.poke());
      // What is not typed shows when it is written: the pages are made of what is in the file, and the live text.
      const stopStore = session.store.subscribe(() => void session.queue.flush().then(() => feed.poke()));
      feed.poke();
      return () => {
        show = () => undefined;
        stopLive();
        stopStore();
        feed.stop();
        painter.close();
      };
    },
  };
}

/** What is typed and not yet in the file; null when the file has it all. */
function draftOf(session: ProjectSession): PreviewInput['draft'] {
  const live = getLiveText();
  if (live === null || session.store.get(live.sectionId) === undefined) return null;
  const written = !live.dirty() && session.queue.state.kind === 'saved';
  return written ? null : { sectionId: live.sectionId, content: live.content() };
}

function cursorOf(sectionId: SectionId | null): PreviewInput['cursor'] {
  const live = getLiveText();
  if (live !== null && (sectionId === null || live.sectionId === sectionId))
    return { sectionId: live.sectionId, ...live.caret() };
  return sectionId === null ? null : { sectionId, blockId: null, share: 0 };
}
