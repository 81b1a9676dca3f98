import { expect, test } from 'vitest';
import {
  ariaShortcut,
  type KeyPress,
  matchesShortcut,
  shortcutParts,
} from '../../../../renderer/ui/keys/shortcut.ts';

const press = (code: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});
const cite = { code: 'KeyC', mod: true, shift: true };

test('a shortcut is met by its physical key, whatever letter the layout prints there', () => {
  // On an Arabic keyboard `key` is "ث"; only the code is looked at.
  expect(matchesShortcut(press('KeyE'), { code: 'KeyE' }, false)).toBe(true);
  expect(matchesShortcut(press('KeyD'), { code: 'KeyE' }, false)).toBe(false);
});

test('a modifier too many or too few is another shortcut', () => {
  expect(matchesShortcut(press('KeyC', { ctrlKey: true, shiftKey: true }), cite, false)).toBe(true);
  expect(matchesShortcut(press('KeyC', { ctrlKey: true }), cite, false)).toBe(false);
  expect(matchesShortcut(press('KeyC', { ctrlKey: true, shiftKey: true, altKey: true }), cite, false)).toBe(
    false,
  );
  expect(matchesShortcut(press('KeyE', { ctrlKey: true }), { code: 'KeyE' }, false)).toBe(false);
});

test('mod is Cmd on a Mac and Ctrl elsewhere, and the other one does not pass for it', () => {
  const open = { code: 'KeyK', mod: true };
  expect(matchesShortcut(press('KeyK', { metaKey: true }), open, true)).toBe(true);
  expect(matchesShortcut(press('KeyK', { ctrlKey: true }), open, true)).toBe(false);
  expect(matchesShortcut(press('KeyK', { metaKey: true }), open, false)).toBe(false);
  expect(matchesShortcut(press('KeyK', { ctrlKey: true, metaKey: true }), open, false)).toBe(false);
});

test('a shortcut is written as the platform writes it', () => {
  expect(shortcutParts(cite, false)).toEqual(['Ctrl', 'Shift', 'C']);
  expect(shortcutParts(cite, true)).toEqual(['⇧', '⌘', 'C']);
  expect(ariaShortcut(cite, false)).toBe('Control+Shift+C');
  expect(ariaShortcut({ code: 'ArrowUp', mod: true, alt: true }, true)).toBe('Meta+Alt+ArrowUp');
});

test('the letter shown is the one printed on the keyboard, if it is a Latin one', () => {
  expect(shortcutParts({ code: 'KeyQ', mod: true }, false, new Map([['KeyQ', 'a']]))).toEqual(['Ctrl', 'A']);
  expect(shortcutParts({ code: 'KeyE', mod: true }, false, new Map([['KeyE', 'ث']]))).toEqual(['Ctrl', 'E']);
});
