// The import rules of the architecture as a table, one row a folder: which folder may read which, and which packages it may use.
// build/checks/layers.mjs holds the code to it; a folder without a row is a breach, so a new room gets its rule at once.
// As long as there are rooms.

/**
 * @typedef {object} Layer
 * @property {string} folder what the row is about; the row of the longest matching folder applies
 * @property {readonly string[]} reads folders that it may import from, beside itself
 * @property {readonly string[]} [packages] packages that it may use; `node:` stands for every Node module
 * @property {readonly string[]} [readsTypes] folders from which types alone may come
 * @property {readonly string[]} [never] folders below `reads` that it must not import all the same
 */

const ui = [
  '@radix-ui/*',
  '@tanstack/*',
  '@tiptap/*',
  'cmdk',
  'lucide-react',
  'radix-ui',
  'react',
  'react-dom',
  'zod',
];

/** @type {readonly Layer[]} */
export const layers = [
  // core: pure. base < model < reading, template < query < parts < sections < withhold, assemble < checks; the others stand
  // beside that line.
  { folder: 'core/base', reads: [], packages: ['zod'] },
  { folder: 'core/model', reads: ['core/base'], packages: ['zod'] },
  {
    folder: 'core/model/dates',
    reads: ['core/base', 'core/model'],
    packages: ['zod', 'edtf'],
  },
  { folder: 'core/words', reads: ['core/base', 'core/model'], packages: ['zod'] },
  { folder: 'core/reading', reads: ['core/base', 'core/model'], packages: [] },
  { folder: 'core/template', reads: ['core/base', 'core/model'], packages: ['zod'] },
  {
    folder: 'core/query',
    reads: ['core/base', 'core/model', 'core/words', 'core/reading', 'core/template'],
    packages: ['zod'],
  },
  {
    folder: 'core/store',
    reads: ['core/base', 'core/model', 'core/template', 'core/query'],
    packages: ['zod'],
  },
  {
    folder: 'core/verify',
    reads: ['core/base', 'core/model', 'core/words', 'core/query'],
    packages: ['zod'],
  },
  {
    folder: 'core/checks',
    reads: [
      'core/base',
      'core/model',
      'core/words',
      'core/reading',
      'core/template',
      'core/query',
      'core/parts',
      'core/sections',
      'core/withhold',
      'core/verify',
      'core/assemble',
    ],
    packages: ['zod'],
  },
  {
    folder: 'core/document',
    reads: ['core/base', 'core/model', 'core/template'],
    // The tree carries scenes, but never knows how one is drawn up.
    readsTypes: ['core/drawing/scene.ts'],
    packages: ['zod'],
  },
  {
    folder: 'core/drawing',
    reads: ['core/base', 'core/model', 'core/words', 'core/query', 'core/document'],
    packages: ['zod'],
  },
  {
    // What several kinds of sections are made of: citations, rich text, tables, pages.
    folder: 'core/parts',
    reads: [
      'core/base',
      'core/model',
      'core/words',
      'core/template',
      'core/query',
      'core/document',
      'core/drawing',
    ],
    packages: ['zod'],
  },
  {
    folder: 'core/sections',
    reads: [
      'core/base',
      'core/model',
      'core/words',
      'core/template',
      'core/query',
      'core/document',
      'core/drawing',
      'core/parts',
    ],
    packages: [],
  },
  {
    folder: 'core/withhold',
    reads: [
      'core/base',
      'core/model',
      'core/words',
      'core/reading',
      'core/template',
      'core/query',
      'core/sections',
    ],
    packages: [],
  },
  {
    folder: 'core/assemble',
    reads: [
      'core/base',
      'core/model',
      'core/words',
      'core/template',
      'core/query',
      'core/document',
      'core/drawing',
      'core/parts',
      'core/sections',
      'core/withhold',
    ],
    packages: ['zod'],
  },
  {
    folder: 'core/contract',
    reads: [
      'core/base',
      'core/model',
      'core/template',
      'core/query',
      'core/store',
      'core/verify',
      'core/document/loss.ts',
      'core/document/page-ink.ts',
      'core/document/write-options.ts',
    ],
    packages: ['zod'],
  },

  // electron: everything that needs Node. Only main and preload know Electron; only cli stands over both sides.
  {
    folder: 'electron/main',
    // Of the project process, main knows only what the two say to each other, where templates lie, and what it may leave.
    reads: [
      'core',
      'electron/cli',
      'electron/capture/capture-desk.ts',
      'electron/capture/capture-messages.ts',
      'electron/backup/backup-desk-messages.ts',
      'electron/import/files-below.ts',
      'electron/import/formats.ts',
      'electron/project/messages.ts',
      'electron/project/template-folder.ts',
      'electron/storage/draft-files.ts',
      'electron/storage/letters-file.ts',
      'electron/storage/disk/read-copies.ts',
      'electron/storage/sealing/sealed-bytes.ts',
    ],
    packages: ['node:', 'electron', 'zod'],
  },
  { folder: 'electron/preload', reads: ['core/contract'], readsTypes: ['core'], packages: ['electron'] },
  {
    folder: 'electron/project',
    // Of import it takes only what needs no parsing: what strangers made is read by the process of electron/capture.
    reads: [
      'core',
      'electron/storage',
      'electron/capture',
      'electron/import/reader.ts',
      'electron/import/sniff-image.ts',
      'electron/export',
      'electron/verify',
    ],
    packages: ['node:', 'zod'],
  },
  // The process in which captures are read, and those who start and watch it.
  { folder: 'electron/capture', reads: ['core', 'electron/import'], packages: ['node:'] },
  { folder: 'electron/backup', reads: ['core', 'electron/storage'], packages: ['node:'] },
  { folder: 'electron/verify', reads: ['core', 'electron/storage'], packages: ['node:'] },
  { folder: 'electron/storage', reads: ['core'], packages: ['node:', 'zod', '@photostructure/sqlite'] },
  {
    folder: 'electron/import',
    reads: ['core'],
    packages: [
      'node:',
      '@embedpdf/pdfium',
      '@mozilla/readability',
      'chardet',
      'fflate',
      'franc-min',
      'linkedom',
      'marked',
      'parse5',
      'postal-mime',
      'saxes',
    ],
  },
  { folder: 'electron/export', reads: ['core'], packages: ['node:'] },
  {
    // Knows the pages of the PDF, for writers that only name pages.
    folder: 'electron/export/pages',
    reads: ['core', 'electron/export'],
    never: ['electron/export/docx', 'electron/export/html', 'electron/export/md'],
    packages: [],
  },
  {
    folder: 'electron/export/docx',
    reads: ['core', 'electron/export'],
    never: ['electron/export/pdf', 'electron/export/html', 'electron/export/md'],
    packages: ['node:', 'bidi-js', 'fflate'],
  },
  {
    // Loaded late, by the one file that asks for a frame.
    folder: 'electron/export/docx/frame',
    reads: ['core', 'electron/export'],
    never: ['electron/export/pdf', 'electron/export/html', 'electron/export/md'],
    packages: ['docx'],
  },
  {
    folder: 'electron/export/pdf',
    reads: ['core', 'electron/export'],
    never: ['electron/export/docx', 'electron/export/html', 'electron/export/md'],
    packages: ['node:', 'pdfmake', 'bidi-js', 'hyphen'],
  },
  {
    folder: 'electron/cli',
    reads: [
      'core',
      'electron/project',
      'electron/storage',
      'electron/capture',
      'electron/import/files-below.ts',
      'electron/import/reader.ts',
      'electron/export',
      'electron/verify',
    ],
    packages: ['node:', 'zod'],
  },

  // renderer: talks to the rest through the contract alone. Places never import each other; the shell around them
  // (renderer/ itself, renderer/app, renderer/shell) reads every room, and no room reads the shell.
  {
    folder: 'renderer',
    reads: ['core'],
    packages: [...ui, '@fontsource-variable/*'],
  },
  { folder: 'renderer/words', reads: ['core'], packages: [] },
  {
    folder: 'renderer/ui',
    // What is typed is told where it is typed, or a field would be forgotten.
    reads: ['core/base', 'renderer/words', 'renderer/state/typed/unsaved.ts'],
    readsTypes: ['core/model'],
    packages: ui,
  },
  { folder: 'renderer/state', reads: ['core', 'renderer/words'], packages: ui },
  { folder: 'renderer/kinds', reads: ['core', 'renderer/state', 'renderer/words'], packages: ui },
  {
    folder: 'renderer/commands',
    reads: ['core', 'renderer/state', 'renderer/ui', 'renderer/words'],
    packages: ui,
  },
  {
    folder: 'renderer/editor',
    reads: ['core', 'renderer/commands', 'renderer/kinds', 'renderer/state', 'renderer/ui', 'renderer/words'],
    packages: ui,
  },
  {
    folder: 'renderer/record',
    reads: [
      'core',
      'renderer/commands',
      'renderer/editor',
      'renderer/kinds',
      'renderer/state',
      'renderer/ui',
      'renderer/words',
    ],
    packages: ui,
  },
  {
    folder: 'renderer/reader',
    reads: [
      'core',
      'renderer/commands',
      'renderer/kinds',
      'renderer/record',
      'renderer/state',
      'renderer/ui',
      'renderer/words',
    ],
    packages: ui,
  },
  {
    folder: 'renderer/dialogs',
    reads: [
      'core',
      'renderer/commands',
      'renderer/kinds',
      'renderer/record',
      'renderer/state',
      'renderer/ui',
      'renderer/words',
    ],
    packages: ui,
  },
  {
    folder: 'renderer/places/*',
    reads: [
      'core',
      'renderer/commands',
      'renderer/dialogs',
      'renderer/editor',
      'renderer/reader',
      'renderer/kinds',
      'renderer/record',
      'renderer/state',
      'renderer/ui',
      'renderer/words',
    ],
    packages: ui,
  },
];

/** The folders whose every module must obey the table. Tests and build scripts stand outside: they cross layers. */
export const ruledFolders = ['core', 'electron', 'renderer'];
