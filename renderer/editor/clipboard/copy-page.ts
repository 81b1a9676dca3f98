// Copying from parts of the window that are not edited, such as the text of a source: words, lists, tables and headings go
// out, and nothing of how the window draws and names them.

import type { CopiedText } from '../../../core/assemble/copied-text.ts';
import { addressWithoutUserinfo, withoutUserinfo } from '../../../core/base/userinfo.ts';
import type { NameHider } from '../../../core/query/names/name-hider.ts';
import { clipboardWords } from '../../words/inputs/clipboard.ts';
import { blocksToHtml } from './blocks-to-html.ts';
import { withNotes } from './blocks-to-text.ts';
import { cleanHtml } from './clean-html.ts';

export type CopyGuard = {
  /** What hides the names of protected actors now. */
  readonly hider: () => NameHider;
  /** The notes of numbers that stand in a view of the open brief; null where they can't be made. */
  readonly notes: (
    numbers: ReadonlySet<number>,
  ) => Pick<CopiedText, 'notes' | 'hidden' | 'suspect' | 'userLeftOut'> | null;
  /** Whether the words of a source may go anywhere. */
  readonly mayBeQuoted: (sourceId: string) => boolean;
  /** Says something quietly. */
  readonly tell: (message: string) => void;
};

const parseInert = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Hears of every copy that nobody has answered, and of words that are dragged; gives the function that ends it. */
export function cleanCopies(guard: CopyGuard): () => void {
  const onCopy = (event: ClipboardEvent): void => answer(event, event.clipboardData, guard);
  const onDrag = (event: DragEvent): void => {
    // What can be taken hold of as a thing says itself what it is.
    const { target } = event;
    const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
    if (element?.closest('[draggable="true"]') === null) answer(event, event.dataTransfer, guard);
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('dragstart', onDrag);
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('dragstart', onDrag);
  };
}

function answer(event: Event, data: DataTransfer | null, guard: CopyGuard): void {
  const { hider: present, notes: notesOf, tell } = guard;
  const { target } = event;
  const selection = document.getSelection();
  if (event.defaultPrevented || data === null) return;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    // A field is where names are written, and one goes from field to field; what leaves with it is said.
    const { value, selectionStart, selectionEnd } = target;
    const found = present().suspects(value.slice(selectionStart ?? 0, selectionEnd ?? 0));
    if (found.length > 0) tell(clipboardWords.suspect);
    return;
  }
  if (selection === null || selection.isCollapsed) return;
  if (target instanceof HTMLElement && target.isContentEditable) return;
  if (sourcesIn(selection).some((id) => !guard.mayBeQuoted(id))) {
    event.preventDefault();
    tell(clipboardWords.notQuotable);
    return;
  }
  const holder = document.createElement('div');
  for (let at = 0; at < selection.rangeCount; at += 1)
    holder.append(selection.getRangeAt(at).cloneContents());
  // Struck through in the window for saying that it is boilerplate; in the source it is not.
  for (const struck of holder.querySelectorAll('s[data-at]')) struck.replaceWith(...struck.childNodes);
  const hider = present();
  const selected = withSpaces(selection.toString());
  const open = withoutUserinfo(selected);
  const text = hider.hide(open);
  leaveOutUsers(holder);
  hideIn(holder, hider);
  const cleaned = cleanHtml(withSpaces(holder.innerHTML), parseInert);
  if (cleaned === null || cleaned.html === '') return;
  const numbers = numbersIn(holder);
  const noted = numbers.size === 0 ? null : notesOf(numbers);
  const notes = noted?.notes ?? [];
  // What is dragged keeps what the system made of it otherwise, and is the selection all the same.
  if (event.type === 'copy') event.preventDefault();
  else data.clearData();
  data.setData('text/plain', withNotes(text, notes));
  // A name or an address that is drawn in pieces is found in the text alone.
  const whole = holder.textContent ?? '';
  if (!hider.names(whole) && withoutUserinfo(whole) === whole) {
    const { direction } = getComputedStyle(target instanceof Element ? target : document.body);
    const dir = direction === 'rtl' ? 'rtl' : 'ltr';
    data.setData('text/html', cleaned.html + blocksToHtml(notes, { dir, pictureOf: () => null }));
  }
  if (hider.hidden().length > 0 || noted?.hidden === true) tell(clipboardWords.hidden);
  else if (hider.suspects(text).length > 0 || noted?.suspect === true) tell(clipboardWords.suspect);
  if (open !== selected || noted?.userLeftOut === true) tell(clipboardWords.userLeftOut);
}

/** The sources of whose texts something is selected. */
const sourcesIn = (selection: Selection): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-reader-text]')]
    .filter((text) => selection.containsNode(text, true))
    .flatMap(({ dataset }) => dataset['readerText'] ?? []);

/** A number is held to its word in the window; elsewhere lines end where they like. */
const withSpaces = (words: string): string => words.replaceAll(/(?:\u00a0|&nbsp;)\[/gu, ' [');

/** The numbers of notes that stand in a view. */
const numbersIn = (holder: Element): ReadonlySet<number> =>
  new Set(
    [...holder.querySelectorAll<HTMLElement>('[data-note]')].map(({ dataset }) => Number(dataset['note'])),
  );

function hideIn(holder: Element, hider: NameHider): void {
  if (!hider.active) return;
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  let line: Element | null = null;
  let before = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const within = node.parentElement?.closest(LINES) ?? null;
    if (within !== line) before = '';
    line = within;
    const words = node.textContent ?? '';
    node.textContent = hider.hide(words, before);
    before += words;
  }
}

/** What begins a line of its own, and with it a sentence. */
const LINES = 'p, h1, h2, h3, h4, h5, h6, li, td, th, dt, dd, div, blockquote, figcaption';

/** Addresses that lead somewhere, and those that are shown. */
function leaveOutUsers(holder: Element): void {
  for (const link of holder.querySelectorAll('a[href]'))
    link.setAttribute('href', addressWithoutUserinfo(link.getAttribute('href') ?? ''));
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    node.textContent = withoutUserinfo(node.textContent ?? '');
}
