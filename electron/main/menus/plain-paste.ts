// Pasting without formatting from a menu. In a page it does what the key does: with Shift held the editor takes tabbed text as
// words, and not as a table. The page gets all three in order.

import type { WebContents } from 'electron';

/** Pastes what the clipboard holds as words where the caret of the page stands. */
export function pastePlain(page: WebContents): void {
  page.sendInputEvent({ type: 'keyDown', keyCode: 'Shift', modifiers: ['shift'] });
  page.pasteAndMatchStyle();
  page.sendInputEvent({ type: 'keyUp', keyCode: 'Shift' });
}
