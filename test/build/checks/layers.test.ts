// Plants a breach in every layer and sees it caught: a check that reads nothing, or forgives, would pass as well.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importsOf } from '../../../build/checks/imports.mjs';
import { layers } from '../../../build/checks/layer-rules.mjs';
import { checkLayers } from '../../../build/checks/layers.mjs';
import { root } from '../../../build/paths.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwright-layers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function breachesOf(file: string, text: string): readonly string[] {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
  const result = checkLayers(folder);
  expect(result.modules).toBe(1);
  return result.breaches.map((breach) => breach.reason);
}

const breaches: readonly (readonly [file: string, imports: string])[] = [
  ['core/base/a.ts', '../model/actor.ts'],
  ['core/base/a.ts', 'node:fs'],
  ['core/model/a.ts', '../template/template.ts'],
  ['core/model/a.ts', 'edtf'],
  ['core/model/a.ts', 'chrono-node'],
  ['core/model/dates/a.ts', '../../query/mentions.ts'],
  ['core/words/a.ts', '../query/mentions.ts'],
  ['core/reading/numbers/a.ts', '../../query/mentions.ts'],
  ['core/template/a.ts', '../query/mentions.ts'],
  ['core/query/a.ts', '../store/change.ts'],
  ['core/store/a.ts', '../checks/rule.ts'],
  ['core/verify/a.ts', '../checks/finding.ts'],
  ['core/checks/a.ts', '../store/change.ts'],
  ['core/document/a.ts', '../query/mentions.ts'],
  ['core/drawing/a.ts', '../assemble/assemble.ts'],
  ['core/drawing/a.ts', 'elkjs'],
  ['core/parts/a.ts', '../sections/actors.ts'],
  ['core/sections/a.ts', '../withhold/withhold.ts'],
  ['core/withhold/a.ts', '../assemble/assemble.ts'],
  ['core/assemble/a.ts', '../store/change.ts'],
  ['core/contract/a.ts', '../assemble/assemble.ts'],
  ['core/store/a.ts', '../../electron/storage/database.ts'],
  ['core/store/a.ts', '../../renderer/state/store.ts'],
  ['core/store/a.ts', 'react'],
  ['core/store/a.ts', 'electron'],
  ['electron/main/a.ts', '../storage/database.ts'],
  ['electron/main/a.ts', '@photostructure/sqlite'],
  ['electron/preload/a.ts', 'zod'],
  ['electron/preload/a.ts', 'node:fs'],
  ['electron/preload/a.ts', '../../core/model/actor.ts'],
  ['electron/project/a.ts', 'electron'],
  ['electron/project/a.ts', '@photostructure/sqlite'],
  ['electron/project/a.ts', '../import/registry.ts'],
  ['electron/capture/a.ts', 'electron'],
  ['electron/capture/a.ts', '../storage/database.ts'],
  ['electron/storage/a.ts', 'electron'],
  ['electron/storage/a.ts', '../import/html.ts'],
  ['electron/verify/a.ts', '../project/process.ts'],
  ['electron/backup/a.ts', '../project/process.ts'],
  ['electron/import/a.ts', '@photostructure/sqlite'],
  ['electron/import/a.ts', '../storage/database.ts'],
  ['electron/export/a.ts', 'docx'],
  ['electron/export/a.ts', '../storage/database.ts'],
  ['electron/export/docx/a.ts', 'pdfmake'],
  ['electron/export/docx/a.ts', '../pdf/writer.ts'],
  ['electron/export/docx/a.ts', 'docx'],
  ['electron/export/docx/frame/a.ts', 'bidi-js'],
  ['electron/export/docx/frame/a.ts', '../../pdf/write.ts'],
  ['electron/export/pages/a.ts', '../docx/work.ts'],
  ['electron/export/pdf/a.ts', 'docx'],
  ['electron/export/pdf/a.ts', 'docx/layout'],
  ['electron/cli/a.ts', 'electron'],
  ['electron/cli/a.ts', '../main/windows.ts'],
  ['renderer/main.tsx', '../electron/main/windows.ts'],
  ['renderer/main.tsx', 'electron'],
  ['renderer/main.tsx', 'node:path'],
  ['renderer/words/a.ts', '../ui/button.tsx'],
  ['renderer/ui/a.tsx', '../state/store.ts'],
  ['renderer/state/a.ts', '../places/brief/outline.tsx'],
  ['renderer/commands/a.ts', '../record/card.tsx'],
  ['renderer/commands/a.ts', '../shell/rail.tsx'],
  ['renderer/record/a.tsx', '../places/brief/outline.tsx'],
  ['renderer/record/a.tsx', '../dialogs/paste-dialog.tsx'],
  ['renderer/kinds/a.ts', '../record/card.tsx'],
  ['renderer/editor/a.tsx', '../record/card.tsx'],
  ['renderer/dialogs/a.tsx', '../places/brief/outline.tsx'],
  ['renderer/editor/a.tsx', '../places/brief/outline.tsx'],
  ['renderer/reader/a.tsx', '../editor/editor.tsx'],
  ['renderer/places/brief/a.tsx', '../sources/list.tsx'],
  ['renderer/places/brief/a.tsx', '../../shell/rail.tsx'],
  ['renderer/places/brief/a.tsx', '../../../electron/project/process.ts'],
  ['renderer/places/brief/a.tsx', 'docx'],
];

describe('a planted breach', () => {
  test.each(breaches)('%s must not import %s', (file, imports) => {
    expect(breachesOf(file, `import { x } from '${imports}';\nx();\n`)).toHaveLength(1);
  });

  test('is planted in every row of the table', () => {
    const planted = new Set(breaches.map(([file]) => file));
    for (const { folder: row } of layers) {
      const hit = [...planted].some((file) => file.startsWith(`${row.replace('*', 'brief')}/`));
      expect(hit, row).toBe(true);
    }
  });

  test('in a folder without a row is caught as well', () => {
    expect(breachesOf('electron/elsewhere/a.ts', '')).toEqual(['has no row in build/checks/layer-rules.mjs']);
  });

  const forms = [
    "import { \n  a, \n  // from './innocent.ts'\n  b, \n } from '../store/change.ts';",
    "import '../store/change.ts';",
    "import type { Change } from '../store/change.ts';",
    "export { a } from '../store/change.ts';",
    "export * from '../store/change.ts';",
    "export type { Change } from '../store/change.ts';",
    "const later = () => import('../store/change.ts');",
    "type Change = import('../store/change.ts').Change;",
    "const now = require('../store/change.ts');",
  ];
  test.each(forms)('is seen in the form %j', (text) => {
    expect(breachesOf('core/query/a.ts', text)).toEqual(['core/query must not import core/store/change.ts']);
  });

  test('is not seen in a comment or a text', () => {
    const text = "// import '../store/change.ts'\nexport const text = \"import '../store/change.ts'\";";
    expect(breachesOf('core/query/a.ts', text)).toEqual([]);
  });
});

describe('what is allowed passes', () => {
  const allowed: readonly (readonly [file: string, imports: string])[] = [
    ['core/model/dates/a.ts', 'edtf'],
    ['core/store/commands/a.ts', '../../model/actor.ts'],
    ['electron/storage/a.ts', '@photostructure/sqlite'],
    ['electron/storage/a.ts', 'node:fs/promises'],
    ['electron/export/pdf/a.ts', 'pdfmake/js/Renderer.js'],
    ['electron/preload/a.ts', '../../core/contract/names.ts'],
    ['renderer/places/brief/a.tsx', './outline.tsx'],
    ['renderer/places/brief/a.tsx', '../../record/card.tsx'],
    ['renderer/places/brief/a.tsx', './brief.module.css'],
    ['renderer/shell/a.tsx', '../places/brief/outline.tsx'],
  ];
  test.each(allowed)('%s may import %s', (file, imports) => {
    expect(breachesOf(file, `import { x } from '${imports}';\nx();\n`)).toEqual([]);
  });

  test('the preload takes types, but no values, from the rest of core', () => {
    expect(
      breachesOf('electron/preload/a.ts', "import type { Actor } from '../../core/model/kinds/actor.ts';"),
    ).toEqual([]);
  });
});

test('a module that does not parse is an error, never clean', () => {
  expect(() => importsOf('a.ts', 'import { from ;')).toThrow(/does not parse/);
});

test('an import is told with its line', () => {
  expect(importsOf('a.ts', "\n\nimport x from 'y';")).toEqual([{ specifier: 'y', typeOnly: false, line: 3 }]);
});

test('the code obeys, and was read', () => {
  const { modules, breaches: found } = checkLayers(root);
  expect(modules).toBeGreaterThan(50);
  expect(found).toEqual([]);
});

test('an empty folder counts as nothing checked', () => {
  expect(checkLayers(folder).modules).toBe(0);
});
