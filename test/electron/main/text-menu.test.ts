import { expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ Menu: {} }));

const { textMenuItems } = await import('../../../electron/main/text-menu.ts');

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
const rolesOf = (...place: Parameters<typeof textMenuItems>): unknown[] =>
  textMenuItems(...place).flatMap(({ role }) => (role === undefined ? [] : [role]));

test('a field has the menu of every field', () => {
  expect(rolesOf({ isEditable: true, selectionText: '', editFlags: flags })).toEqual([
    'cut',
    'copy',
    'paste',
    'pasteAndMatchStyle',
    'selectAll',
  ]);
});

test('selected text can be copied, and nothing else is offered where there is none', () => {
  expect(rolesOf({ isEditable: false, selectionText: 'quagga', editFlags: flags })).toEqual([
    'copy',
    'selectAll',
  ]);
  expect(rolesOf({ isEditable: false, selectionText: ' ', editFlags: flags })).toEqual([]);
});
