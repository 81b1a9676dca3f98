import { describe, expect, it } from 'vitest';
import { isWindowKey } from '../../../renderer/editor/window-keys.ts';

const press = (code: string, more: Partial<Parameters<typeof isWindowKey>[0]> = {}) => ({
  code,
  ctrlKey: true,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe('keys of the window', () => {
  it('stay its own where the editor has another use for them: export, details, Save As', () => {
    expect(isWindowKey(press('KeyE'))).toBe(true);
    expect(isWindowKey(press('KeyB', { shiftKey: true }))).toBe(true);
    expect(isWindowKey(press('KeyS', { shiftKey: true }))).toBe(true);
    expect(isWindowKey(press('KeyE', { ctrlKey: false, metaKey: true }))).toBe(true);
  });

  it('undo and redo: what is typed is a step of the project like any other', () => {
    expect(isWindowKey(press('KeyZ'))).toBe(true);
    expect(isWindowKey(press('KeyZ', { shiftKey: true }))).toBe(true);
  });

  it('leave pasting without formatting to the text, which makes a source of what is pasted elsewhere', () => {
    expect(isWindowKey(press('KeyV', { shiftKey: true }))).toBe(false);
  });

  it('leave the text what is its: letters, marks', () => {
    expect(isWindowKey(press('KeyE', { ctrlKey: false }))).toBe(false);
    expect(isWindowKey(press('KeyB'))).toBe(false);
    expect(isWindowKey(press('KeyI'))).toBe(false);
    expect(isWindowKey(press('Enter', { ctrlKey: false }))).toBe(false);
  });
});
