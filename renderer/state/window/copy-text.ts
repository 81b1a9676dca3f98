// Puts words into the clipboard, without users and passwords of addresses. Knows nothing else of what they are.

import { withoutUserinfo } from '../../../core/base/userinfo.ts';

/**
 * Copies `text` as plain text; says whether it did. Only within a click or a key press: the asynchronous clipboard
 * is a permission, and the window grants none; the page's own copying is not.
 */
export const copyText = (text: string): boolean => copyAs({ 'text/plain': text });

/** The same with HTML beside the words. */
export const copyHtml = (text: string, html: string): boolean =>
  copyAs({ 'text/plain': text, 'text/html': html });

function copyAs(forms: Readonly<Record<string, string>>): boolean {
  const take = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, value] of Object.entries(forms))
      event.clipboardData?.setData(type, withoutUserinfo(value));
  };
  document.addEventListener('copy', take, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', take, { capture: true });
  return done;
}
