// The Enter that means "done": not the one with which an input method takes what was composed.

import type { KeyboardEvent } from 'react';

/** Whether a key press is Enter, and nothing is being composed. */
export const pressesEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.nativeEvent.isComposing;
