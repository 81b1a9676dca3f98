// Who is measured beside our writers: what each is given, and the command that makes its document.

import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import type { Block, DocumentTree } from '../../../core/document/tree.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import { renderTree } from '../../../electron/export/render.ts';
import { wordsOf } from '../../../electron/export/parts/targets.ts';
import { toolsDir } from '../../../build/paths.mjs';
import { bundleProgram, bundleTreeWriter } from '../../support/bundle-program.ts';
import { fontsFolder } from '../../support/fonts.ts';
import { typstMarkup } from './typst-markup.ts';

export type Kind = 'docx' | 'pdf';

export type Contender = {
  readonly name: string;
  readonly kind: Kind;
  readonly command: string;
  readonly args: readonly string[];
  /** The file it makes. */
  readonly makes: string;
};

/** Peers installed by hand: `npm install --no-save --prefix .cache/peers …`. */
const packages = join(toolsDir, 'peers');
const here = join(process.cwd(), 'test', 'bench', 'documents');

/** The paths of bundled programs by name. */
export type Programs = Readonly<Record<'ours' | 'docx' | 'pdfmake', string>>;

/** Bundles the programs that are measured, each into one folder as the app's own are. */
export async function bundlePrograms(): Promise<Programs> {
  return {
    ours: await bundleTreeWriter('measured-writers'),
    docx: await bundleProgram(join(here, 'plain-docx.ts'), 'plain-docx'),
    // It is run as it comes: as one file it would not find its own parts.
    pdfmake: await bundleProgram(join(here, 'plain-pdfmake.ts'), 'plain-pdfmake', ['pdfmake']),
  };
}

const installed = (name: string): boolean => existsSync(join(packages, 'node_modules', name));

function onPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** Writes what every contender needs into `folder`; names those that are not installed. */
export async function contendersFor(
  tree: DocumentTree,
  styles: StyleSheet,
  folder: string,
  programs: Programs,
): Promise<{ readonly contenders: readonly Contender[]; readonly skipped: readonly string[] }> {
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  const fonts = at('fonts');
  symlinkSync(fontsFolder(), fonts);
  const world = {
    media: () => null,
    fontsFolder: fonts,
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  const render = async (format: 'docx' | 'html' | 'md', name: string): Promise<void> =>
    writeFileSync(at(name), (await renderTree(format, tree, styles, world)).bytes);
  writeFileSync(at('tree.json'), JSON.stringify(tree));
  writeFileSync(at('styles.json'), JSON.stringify(styles));
  writeFileSync(at('tree.typ'), typstMarkup(tree));
  await render('docx', 'given.docx');
  await render('html', 'given.html');
  await render('md', 'given.md');
  await writeTemplate(tree, at('template.json'));

  const node = process.execPath;
  const ours = (kind: Kind): Contender => ({
    name: 'Briefwright',
    kind,
    command: node,
    args: [programs.ours, at('tree.json'), at(`ours.${kind}`), fonts, at('styles.json')],
    makes: at(`ours.${kind}`),
  });
  const [pandoc, soffice, chromium] = ['pandoc', 'soffice', 'chromium'].map(onPath);
  const wanted: readonly (readonly [Omit<Contender, 'command'>, string | null | undefined])[] = [
    [
      {
        name: 'docx as it is',
        kind: 'docx',
        args: [programs.docx, at('tree.json'), at('plain.docx')],
        makes: at('plain.docx'),
      },
      node,
    ],
    [
      {
        name: 'pandoc',
        kind: 'docx',
        args: ['-f', 'gfm+footnotes', '-t', 'docx', '-o', at('pandoc.docx'), at('given.md')],
        makes: at('pandoc.docx'),
      },
      pandoc,
    ],
    [
      {
        name: 'docxtemplater',
        kind: 'docx',
        args: [
          join(here, 'peers.mjs'),
          'docxtemplater',
          at('template.json'),
          at('templater.docx'),
          fonts,
          packages,
        ],
        makes: at('templater.docx'),
      },
      installed('docxtemplater') ? node : null,
    ],
    [
      {
        name: 'pdfmake as it is',
        kind: 'pdf',
        args: [programs.pdfmake, at('tree.json'), at('plain.pdf'), fonts],
        makes: at('plain.pdf'),
      },
      node,
    ],
    [
      {
        name: 'LibreOffice',
        kind: 'pdf',
        args: [
          `-env:UserInstallation=file://${at('profile')}`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          at('given.docx'),
        ],
        makes: at('given.pdf'),
      },
      soffice,
    ],
    [
      {
        name: 'Chromium',
        kind: 'pdf',
        args: [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          `--user-data-dir=${at('chromium')}`,
          `--print-to-pdf=${at('chromium.pdf')}`,
          `file://${at('given.html')}`,
        ],
        makes: at('chromium.pdf'),
      },
      chromium,
    ],
    [
      {
        name: 'typst',
        kind: 'pdf',
        args: [join(here, 'peers.mjs'), 'typst', at('tree.typ'), at('typst.pdf'), fonts, packages],
        makes: at('typst.pdf'),
      },
      installed('@myriaddreamin/typst-ts-node-compiler') ? node : null,
    ],
  ];
  const contenders = wanted.flatMap(([given, command]): Contender[] =>
    command ? [{ ...given, command }] : [],
  );
  const skipped = wanted.flatMap(([given, command]) => (command ? [] : [given.name]));
  return { contenders: [ours('docx'), ours('pdf'), ...contenders], skipped };
}

/** A template that prints a paragraph for each block, and the words of the blocks: docxtemplater has no notes. */
async function writeTemplate(tree: DocumentTree, path: string): Promise<void> {
  const lines = ['{#blocks}', '{text}', '{/blocks}'].map((text) => new Paragraph(text));
  const template = await Packer.toBuffer(new Document({ sections: [{ children: lines }] }));
  const text = (block: Block) => ({ text: wordsOf([block]) });
  const blocks = [...tree.sections.flatMap((section) => section.blocks), ...notesOf(tree)].map(text);
  writeFileSync(path, JSON.stringify({ template: template.toString('base64'), data: { blocks } }));
}

function notesOf(part: unknown): readonly Block[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('type' in part && part.type === 'note' && 'blocks' in part) return part.blocks as readonly Block[];
  return Object.values(part).flatMap(notesOf);
}
