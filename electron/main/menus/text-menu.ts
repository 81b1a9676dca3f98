// The menu of the right button on text: what every program has there. A part of the page with a menu of its own shows that
// one, and this one is not asked for.

import { type BrowserWindow, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron';
import { pastePlain } from './plain-paste.ts';

/** What is asked of a place that was clicked. */
export type TextPlace = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/** The entries for a place, of which `plainly` pastes without formatting; none where there is neither a field nor selected text. */
export function textMenuItems(place: TextPlace, plainly: () => void): MenuItemConstructorOptions[] {
  const { isEditable, selectionText, editFlags } = place;
  if (!isEditable && selectionText.trim() === '') return [];
  const copy: MenuItemConstructorOptions = { role: 'copy', label: 'Copy', enabled: editFlags.canCopy };
  const all: MenuItemConstructorOptions = { role: 'selectAll', label: 'Select All' };
  if (!isEditable) return [copy, { type: 'separator' }, all];
  return [
    { role: 'cut', label: 'Cut', enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: 'Paste', enabled: editFlags.canPaste },
    { label: 'Paste without Formatting', enabled: editFlags.canPaste, click: plainly },
    { type: 'separator' },
    all,
  ];
}

/** Shows it at the pointer, or at the caret for the menu key. */
export function showTextMenu(window: BrowserWindow, params: ContextMenuParams): void {
  const items = textMenuItems(params, () => pastePlain(window.webContents));
  if (items.length > 0) Menu.buildFromTemplate(items).popup({ window, x: params.x, y: params.y });
}
