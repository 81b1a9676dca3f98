// What the keys do in a source's text: first what is offered for the selection, then who said it, then moving and leaving.

import { type KeyboardEvent, type RefObject, useRef } from 'react';
import type { SelectionAction } from '../ui/layers/selection-bar.tsx';
import { matchesShortcut, type Shortcut } from '../ui/keys/shortcut.ts';
import { useUi } from '../ui/ui-context.ts';
import { OFFER_KEYS } from './attribution-bar.tsx';
import { moveByKey } from './selection/reader-keys.ts';
import type { FollowedSpan } from './selection/use-span.ts';
import type { AttributionOffer } from './use-attribution.ts';
import type { Readable } from './use-readable.ts';
import { SELECTION_KEYS } from './use-selection-actions.ts';

const PROTECT_KEY: Shortcut = { code: 'KeyP' };

export type ReaderPresses = {
  readonly root: RefObject<HTMLElement | null>;
  readonly readable: Readable;
  readonly reading: FollowedSpan;
  /** What can be done with the selection now; empty while nothing can. */
  readonly actions: readonly SelectionAction[];
  readonly offer: AttributionOffer | null;
  /** Enter. */
  readonly enter: () => void;
  /** Protects the source, or opens it again; null where nothing may be changed. */
  readonly protect: (() => void) | null;
  /** Of a key that nothing else here is for: whether it was taken. */
  readonly other: (event: KeyboardEvent['nativeEvent']) => boolean;
};

/** Takes the keys of the text. */
export function useReaderPress(presses: ReaderPresses): (event: KeyboardEvent) => void {
  const { root, readable, reading, actions, offer, enter, protect, other } = presses;
  const { span } = reading;
  const { isMac } = useUi();
  const takeKey = (event: KeyboardEvent): void => {
    const hit = (shortcut: Shortcut): boolean => matchesShortcut(event.nativeEvent, shortcut, isMac);
    const speaker = span === null ? offer?.offered.find(({ key }) => hit(OFFER_KEYS[key])) : undefined;
    const action = actions.find((each) => each.shortcut !== null && hit(each.shortcut));
    if (action !== undefined) action.run();
    else if (speaker !== undefined) speaker.take();
    else if (hit(SELECTION_KEYS.use)) enter();
    else if (protect !== null && hit(PROTECT_KEY)) protect();
    else if (event.key === 'Escape' && span !== null) document.getSelection()?.collapseToStart();
    else if (event.key === 'Escape' && offer !== null) offer.leave();
    else if (root.current === null) return;
    else if (
      !other(event.nativeEvent) &&
      !moveByKey({ root: root.current, starts: readable.starts, blocks: readable.text.blocks }, event, isMac)
    )
      return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Being level with the page renders this anew, and the key is for what is shown then.
  const latestTakeKey = useRef(takeKey);
  latestTakeKey.current = takeKey;
  return (event) => {
    if (event.nativeEvent.isComposing) return;
    reading.catchUp();
    latestTakeKey.current(event);
  };
}
