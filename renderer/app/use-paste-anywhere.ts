// Text pasted anywhere outside a text field begins a new source.

import { useEffect } from 'react';
import { openPasteDialog } from '../state/window/dialogs.ts';

/** Opens the paste dialog with what was pasted; a project that can't be changed takes nothing. */
export function usePasteAnywhere(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const onPaste = (event: ClipboardEvent) => {
      const { target } = event;
      const inText =
        target instanceof HTMLElement &&
        (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null);
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (inText || event.defaultPrevented || text.trim() === '') return;
      event.preventDefault();
      const html = event.clipboardData?.getData('text/html') ?? '';
      openPasteDialog({ text, html: html === '' ? null : html });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [enabled]);
}
