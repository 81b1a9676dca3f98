// Puts words into the clipboard. Knows nothing of what they are.

/**
 * Copies `text` as plain text; says whether it did. Only within a click or a key press: the asynchronous clipboard
 * is a permission, and the window grants none; the page's own copying is not.
 */
export function copyText(text: string): boolean {
  const take = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', take, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', take, { capture: true });
  return done;
}
