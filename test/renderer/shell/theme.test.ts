import { expect, test } from 'vitest';
import { resolveTheme } from '../../../renderer/shell/theme.ts';

test('a choice stands against the system, and the system decides without one', () => {
  expect(resolveTheme('light', true)).toBe('light');
  expect(resolveTheme('dark', false)).toBe('dark');
  expect(resolveTheme('system', true)).toBe('dark');
  expect(resolveTheme('system', false)).toBe('light');
});
