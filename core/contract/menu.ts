// Every command that has a menu entry: one list for the native menus, the palette and the shortcuts help.

/** A physical key (`KeyboardEvent.code`) with modifiers; `mod` is Ctrl, on a Mac Cmd. */
export type Shortcut = {
  readonly code: string;
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
};

export type MenuName = 'file' | 'edit' | 'insert' | 'record' | 'view' | 'go' | 'help';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly menu: MenuName;
  readonly shortcut: Shortcut | null;
  /** Entries of one group stand together between separators. */
  readonly group: number;
};

const entry = (
  menu: MenuName,
  group: number,
  id: string,
  label: string,
  shortcut: Shortcut | null = null,
): MenuEntry => ({ id, label, menu, shortcut, group });
const mod = (code: string): Shortcut => ({ code, mod: true });
const modShift = (code: string): Shortcut => ({ code, mod: true, shift: true });

/** All commands of the window in the order of the menus. */
export const menuEntries: readonly MenuEntry[] = [
  entry('file', 1, 'new-project', 'New Project…', mod('KeyN')),
  entry('file', 1, 'open-project', 'Open…', mod('KeyO')),
  entry('file', 1, 'open-sample', 'Open the Sample'),
  entry('file', 2, 'new-brief', 'New Brief in This Project…'),
  entry('file', 2, 'brief-details', 'Brief Details…', modShift('KeyB')),
  entry('file', 2, 'remove-brief', 'Remove This Brief…'),
  entry('file', 3, 'capture-files', 'Add Sources from Files…', modShift('KeyO')),
  entry('file', 3, 'capture-folder', 'Add Sources from a Folder…'),
  entry('file', 3, 'capture-paste', 'Add Source from Pasted Text…', modShift('KeyV')),
  entry('file', 3, 'add-note', 'Add Note…', modShift('KeyN')),
  entry('file', 4, 'save-version', 'Save a Named Version…', mod('KeyS')),
  entry('file', 4, 'revert-version', 'Revert to a Version…'),
  entry('file', 4, 'restore', 'Restore…'),
  entry('file', 4, 'history', 'History…', modShift('KeyH')),
  entry('file', 4, 'save-as', 'Save As…', modShift('KeyS')),
  entry('file', 4, 'duplicate', 'Duplicate…'),
  entry('file', 4, 'copy-for-sharing', 'Copy for Sharing…'),
  entry('file', 4, 'verify-project', 'Verify Project…'),
  entry('file', 4, 'recovery', 'What Recovery Brought Back…'),
  entry('file', 5, 'export-brief', 'Export Brief…', mod('KeyE')),
  entry('file', 5, 'export-history', 'Earlier Exports…'),
  entry('file', 5, 'export-json', 'Export Project as JSON…'),
  entry('file', 5, 'import-json', 'Import Records from JSON…'),
  entry('file', 6, 'letters', 'Register of Letters…'),
  entry('file', 6, 'settings', 'Settings…', mod('Comma')),
  entry('file', 7, 'encryption', 'Encryption…'),
  entry('file', 7, 'lock-project', 'Lock Project', modShift('KeyL')),
  entry('file', 7, 'close-project', 'Close Project', mod('KeyW')),
  entry('edit', 1, 'undo', 'Undo', mod('KeyZ')),
  entry('edit', 1, 'redo', 'Redo', modShift('KeyZ')),
  entry('edit', 3, 'find', 'Find…', mod('KeyF')),
  entry('edit', 3, 'replace', 'Find and Replace…', mod('KeyH')),
  entry('edit', 3, 'find-next', 'Find Next', { code: 'F3' }),
  entry('edit', 3, 'find-previous', 'Find Previous', { code: 'F3', shift: true }),
  entry('edit', 3, 'find-in-project', 'Find in Project…', modShift('KeyF')),
  entry('edit', 3, 'remove-selected', 'Remove…'),
  entry('insert', 1, 'insert-citation', 'Citation…', modShift('KeyC')),
  entry('insert', 1, 'insert-actor', 'Actor Mention…'),
  entry('insert', 1, 'insert-event', 'Event Mention…'),
  entry('insert', 1, 'insert-reference', 'Reference…'),
  entry('insert', 2, 'insert-image', 'Image…'),
  entry('insert', 2, 'insert-table', 'Table'),
  entry('insert', 2, 'table-caption', 'Table Caption…'),
  entry('insert', 3, 'add-section', 'Section…', modShift('Enter')),
  entry('insert', 3, 'rename-section', 'Rename Section…'),
  entry('insert', 3, 'move-section-up', 'Move Section Up', { code: 'ArrowUp', mod: true, alt: true }),
  entry('insert', 3, 'move-section-down', 'Move Section Down', { code: 'ArrowDown', mod: true, alt: true }),
  entry('record', 1, 'excerpt-selection', 'Excerpt from Selection', modShift('KeyE')),
  entry('record', 1, 'selection-to-actor', 'Actor from Selection', modShift('KeyA')),
  entry('record', 1, 'selection-to-event', 'Event from Selection', modShift('KeyT')),
  entry('record', 1, 'selection-to-figure', 'Figure from Selection', modShift('KeyG')),
  entry('record', 1, 'selection-to-judgement', 'Make This a Judgement', modShift('KeyJ')),
  entry('record', 1, 'ignore-selection', 'Ignore Selection as Boilerplate'),
  entry('record', 2, 'new-actor', 'New Actor…'),
  entry('record', 2, 'new-event', 'New Event…'),
  entry('record', 2, 'new-figure', 'New Figure…'),
  entry('record', 2, 'new-judgement', 'New Judgement…'),
  entry('record', 3, 'record-history', 'History of This Record…'),
  entry('record', 3, 'replace-source', 'Replace Source Text…'),
  entry('view', 1, 'palette', 'Command Palette…', mod('KeyK')),
  entry('view', 1, 'toggle-preview', 'Preview', modShift('KeyP')),
  entry('view', 1, 'toggle-reader', 'Source beside the Text', modShift('KeyR')),
  entry('view', 1, 'toggle-start-drawer', 'List beside the Work', mod('BracketLeft')),
  entry('view', 1, 'toggle-end-drawer', 'Details beside the Work', mod('BracketRight')),
  entry('view', 2, 'theme-system', 'Appearance: as the System'),
  entry('view', 2, 'theme-light', 'Appearance: Light'),
  entry('view', 2, 'theme-dark', 'Appearance: Dark'),
  entry('go', 1, 'go-brief', 'Brief', mod('Digit1')),
  entry('go', 1, 'go-sources', 'Sources', mod('Digit2')),
  entry('go', 1, 'go-actors', 'Actors', mod('Digit3')),
  entry('go', 1, 'go-timeline', 'Timeline', mod('Digit4')),
  entry('go', 1, 'go-figures', 'Figures', mod('Digit5')),
  entry('go', 1, 'go-checks', 'Checks', mod('Digit6')),
  entry('go', 2, 'next-section', 'Next Section', { code: 'PageDown', mod: true, alt: true }),
  entry('go', 2, 'previous-section', 'Previous Section', { code: 'PageUp', mod: true, alt: true }),
  entry('help', 1, 'shortcuts', 'Keyboard Shortcuts', mod('Slash')),
  entry('help', 1, 'about', 'About Briefwright'),
];
