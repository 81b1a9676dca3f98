// Shortcuts as physical keys: one type, how a key press matches it, how it is written for people.
// The physical key (KeyboardEvent.code) is what stays in place on Arabic, French and Cyrillic keyboards.

/** A key by its place on the keyboard, with modifiers. `mod` is Ctrl, and Cmd on a Mac. */
export type Shortcut = {
  readonly code: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
};

/** What a key press tells; a DOM KeyboardEvent fits. */
export type KeyPress = {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

/** The letter that a keyboard prints for a physical key ("KeyQ" -> "a" on AZERTY); empty when unknown. */
export type KeyLabels = ReadonlyMap<string, string>;

/** Whether `press` is exactly `shortcut`: the same physical key and no other modifier than it names. */
export function matchesShortcut(press: KeyPress, shortcut: Shortcut, isMac: boolean): boolean {
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  return (
    press.code === shortcut.code &&
    mod === (shortcut.mod ?? false) &&
    press.shiftKey === (shortcut.shift ?? false) &&
    press.altKey === (shortcut.alt ?? false) &&
    !other
  );
}

/** The parts to print one after another: ["Ctrl", "Shift", "C"], or ["⇧", "⌘", "C"] on a Mac. */
export function shortcutParts(shortcut: Shortcut, isMac: boolean, labels?: KeyLabels): string[] {
  const parts: string[] = [];
  if (isMac) {
    if (shortcut.alt) parts.push('⌥');
    if (shortcut.shift) parts.push('⇧');
    if (shortcut.mod) parts.push('⌘');
  } else {
    if (shortcut.mod) parts.push('Ctrl');
    if (shortcut.alt) parts.push('Alt');
    if (shortcut.shift) parts.push('Shift');
  }
  parts.push(keyWords(shortcut.code, labels));
  return parts;
}

/** The value of `aria-keyshortcuts`: "Control+Shift+C", "Meta+K". */
export function ariaShortcut(shortcut: Shortcut, isMac: boolean): string {
  const parts: string[] = [];
  if (shortcut.mod) parts.push(isMac ? 'Meta' : 'Control');
  if (shortcut.alt) parts.push('Alt');
  if (shortcut.shift) parts.push('Shift');
  parts.push(ariaKeys[shortcut.code] ?? keyWords(shortcut.code, undefined));
  return parts.join('+');
}

const ariaKeys: Readonly<Record<string, string>> = {
  Space: 'Space',
  ArrowUp: 'ArrowUp',
  ArrowDown: 'ArrowDown',
  ArrowLeft: 'ArrowLeft',
  ArrowRight: 'ArrowRight',
  Escape: 'Escape',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Enter: 'Enter',
  Tab: 'Tab',
};

const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Space: 'Space',
  Delete: 'Del',
  Backspace: '⌫',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Minus: '-',
  Equal: '=',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backquote: '`',
};

// A label outside Latin script is left aside: such keyboards print the Latin letter as well, at its usual place.
function keyWords(code: string, labels: KeyLabels | undefined): string {
  const label = labels?.get(code);
  if (label !== undefined && /^\p{Script=Latin}$/u.test(label)) return label.toUpperCase();
  const letter = /^Key([A-Z])$/u.exec(code)?.[1] ?? /^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1];
  return letter ?? keyNames[code] ?? code;
}
