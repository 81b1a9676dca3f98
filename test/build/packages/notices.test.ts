import { describe, expect, test } from 'vitest';
import { packageOf } from '../../../build/packages/bundle-plugins.mjs';
import { isBinding, noticesOf } from '../../../build/packages/notices.mjs';

describe('a binding licence', () => {
  test.each([
    'AGPL-3.0-only',
    'GPL-2.0-or-later',
    'CPAL-1.0',
    'MIT AND GPL-3.0',
    '(CPAL-1.0 OR AGPL-1.0)',
    'CC-BY-NC-4.0',
  ])('is refused: %s', (licence) => expect(isBinding(licence)).toBe(true));

  test.each([
    'MIT',
    'Apache-2.0',
    '(MIT OR GPL-3.0-or-later)',
    'MIT AND OFL-1.1',
    'BlueOak-1.0.0',
    'LGPL-2.1',
    'ISC',
  ])('is not: %s', (licence) => expect(isBinding(licence)).toBe(false));
});

test('each licence text stands once, with all that carry it', () => {
  const text = noticesOf([
    { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Copyright A' },
    { name: 'b', version: '2.0.0', licence: 'MIT', text: 'Copyright A' },
    { name: 'c', version: '3.0.0', licence: 'ISC', text: '' },
  ]);
  expect(text.split('Copyright A')).toHaveLength(2);
  expect(text).toContain('### a 1.0.0, b 2.0.0');
  expect(text).toContain('| c | 3.0.0 | ISC (brings no text) |');
});

test('a bundled module is traced to its package, nested ones too', () => {
  expect(packageOf('/app/node_modules/@tiptap/core/dist/index.js')).toBe('@tiptap/core');
  expect(packageOf('/app/node_modules/htmlparser2/node_modules/entities/x.js')).toBe(
    'htmlparser2/node_modules/entities',
  );
  expect(packageOf('\0/app/node_modules/sax/lib/sax.js?commonjs')).toBe('sax');
  expect(packageOf('/app/core/base/result.ts')).toBeUndefined();
});
