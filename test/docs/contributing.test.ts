// The recipes of CONTRIBUTING.md are the true lists: what differs from kind to kind stands nowhere else.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/paths.mjs';
import { filesBelow } from '../../build/installed/stale.mjs';
import { recordKinds } from '../../core/model/any-record.ts';
import { documentFormatNames, exportFormatNames } from '../../core/model/files/output-formats.ts';
import { sectionKinds } from '../../core/sections/section-kinds.ts';

const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** The files that a recipe names. */
function named(recipe: string): string[] {
  const part = text.split('\n### ').find((each) => each.startsWith(`${recipe}\n`)) ?? '';
  return [...part.matchAll(/`((?:core|electron|renderer|templates)\/[\w./-]+)`/gu)].map(
    ([, path = '']) => path,
  );
}

const sources = filesBelow(['core', 'electron', 'renderer'].map((folder) => join(root, folder)))
  .filter((path) => /\.tsx?$/u.test(path))
  .map((path) => ({
    path: path.slice(root.length + 1).replaceAll('\\', '/'),
    code: readFileSync(path, 'utf8'),
  }));
const filesWith = (pattern: RegExp): string[] =>
  sources.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

describe('CONTRIBUTING.md', () => {
  it('names only files that are there', () => {
    const paths = [...text.matchAll(/`((?:core|electron|renderer|templates|docs)\/[\w./-]+)`/gu)];
    expect(paths.length).toBeGreaterThan(20);
    for (const [, path = ''] of paths) expect(existsSync(join(root, path)), path).toBe(true);
  });

  it('names every place that lists all kinds of records', () => {
    // Kinds that have nothing else in common: who lists both lists all. The step from version 1 is finished for ever.
    const listing = filesWith(
      /\bdismissal\b\s*:[\s\S]*\bpassageNote\b\s*:|\bpassageNote\b\s*:[\s\S]*\bdismissal\b\s*:|case 'dismissal'/u,
    );
    expect(recordKinds).toContain('dismissal');
    expect(listing.filter((path) => !named('A kind of record').includes(path))).toEqual([]);
    expect(listing).toContain('core/model/kinds/record-kinds.ts');
  });

  it('names every place that lists all kinds of sections', () => {
    expect(Object.keys(sectionKinds)).toContain('judgements');
    const listing = filesWith(
      /^\s*judgements(?:,|: .*Section,|: \{)$[\s\S]*|case 'judgements':|'sources', 'figures', 'judgements'/mu,
    );
    const kept = listing.filter((path) =>
      /case 'judgements':|Readonly<Record<(?:SectionKind|KindName),|z\.enum\(\['text', 'actors'/u.test(
        sources.find((each) => each.path === path)?.code ?? '',
      ),
    );
    expect(kept.filter((path) => !named('A kind of section').includes(path))).toEqual([]);
    expect(kept).toContain('core/sections/section-kinds.ts');
  });

  it('names every place that lists all formats in which something leaves', () => {
    expect(exportFormatNames).toContain('docx');
    const listing = filesWith(/\bdocx\b['"]?\s*[:,][\s\S]{0,400}\bpdf\b['"]?\s*[:,][\s\S]{0,400}\bhtml\b/u);
    expect(listing.filter((path) => !named('A writer').includes(path))).toEqual([]);
  });

  it('finds the writer of each format in the folder of its name', () => {
    for (const format of documentFormatNames) {
      const code = sources.find(({ path }) => path === `electron/export/${format}/write.ts`)?.code;
      expect(code, format).toContain('export const write: Writer =');
      const back = sources.find(({ path }) => path === `electron/export/${format}/read-back.ts`)?.code;
      expect(back, format).toContain('export const readBack: ReadBack =');
    }
    const render = sources.find(({ path }) => path === 'electron/export/render.ts')?.code ?? '';
    expect(documentFormatNames.filter((format) => render.includes(`/${format}/`))).toEqual([]);
  });

  it('names the one list of rules, which has every rule', () => {
    const registry = readFileSync(join(root, 'core/checks/registry.ts'), 'utf8');
    const rules = sources.filter(
      ({ path, code }) =>
        path.startsWith('core/checks/') &&
        path !== 'core/checks/registry.ts' &&
        /export const \w+: (?:readonly )?Rule\b/u.test(code),
    );
    expect(rules.length).toBeGreaterThan(5);
    for (const { path } of rules) expect(registry, path).toContain(`'./${path.split('/').at(-1) ?? ''}'`);
    expect(named('A check')).toContain('core/checks/registry.ts');
  });
});
