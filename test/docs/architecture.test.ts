import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layers } from '../../build/checks/layer-rules.mjs';
import { root } from '../../build/paths.mjs';

const text = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8');

const cells = (names: readonly string[]): string =>
  names.length === 0 ? '–' : names.map((name) => `\`${name}\``).join(', ');

const rules = /\| room \| reads \| packages \|\n.*\n((?:\|.*\n)+)/u;

test('docs/architecture.md has the import rules as build/checks/layer-rules.mjs has them', () => {
  const table = rules.exec(text)?.[1] ?? '';
  const wanted = layers.map(({ folder, reads, readsTypes = [], never = [], packages = [] }) => {
    const types = readsTypes.length === 0 ? '' : `; types of ${cells(readsTypes)}`;
    const but = never.length === 0 ? '' : `; never ${cells(never)}`;
    return `| \`${folder}\` | ${cells(reads)}${types}${but} | ${cells(packages)} |`;
  });
  expect(table.trim().split('\n')).toEqual(wanted);
});

test.each([
  'README.md',
  'docs/architecture.md',
  'docs/command-line.md',
  'docs/development.md',
  'docs/glossary.md',
  'CONTRIBUTING.md',
])('%s names only files that are there', (document) => {
  // The rules also name rooms that nobody has moved into.
  const content = readFileSync(join(root, document), 'utf8').replace(rules, '');
  const folders = /`((?:core|electron|renderer|templates|test|build|docs)\/[\w./-]*)`/gu;
  for (const [, path = ''] of content.matchAll(folders))
    expect(existsSync(join(root, path)), path).toBe(true);
  for (const [, link = ''] of content.matchAll(/\]\((?!https?:|#)([^)#]+)\)/gu)) {
    const beside = join(root, document, '..', link);
    expect(existsSync(beside), link).toBe(true);
  }
});
