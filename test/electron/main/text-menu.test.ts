import { expect, test, vi } from 'vitest';
import type { TextPlace } from '../../../electron/main/menus/text-menu.ts';

vi.mock('electron', () => ({ Menu: {} }));

const { textMenuItems } = await import('../../../electron/main/menus/text-menu.ts');

const flags = {
  canCut: true,
  canCopy: true,
  canPaste: true,
  canUndo: false,
  canRedo: false,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: true,
};
const namesOf = (place: TextPlace): unknown[] =>
  textMenuItems(place, () => undefined).flatMap(({ label }) => (label === undefined ? [] : [label]));

test('a field has the menu of every field', () => {
  expect(namesOf({ isEditable: true, selectionText: '', editFlags: flags })).toEqual([
    'Cut',
    'Copy',
    'Paste',
    'Paste without Formatting',
    'Select All',
  ]);
});

test('selected text can be copied, and nothing else is offered where there is none', () => {
  expect(namesOf({ isEditable: false, selectionText: 'quagga', editFlags: flags })).toEqual([
    'Copy',
    'Select All',
  ]);
  expect(namesOf({ isEditable: false, selectionText: ' ', editFlags: flags })).toEqual([]);
});
