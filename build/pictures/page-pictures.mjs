// Takes the pictures in docs/pages/: every page that the sample becomes in each template, as PDF and, through
// LibreOffice, as DOCX, beside each other in docs/pages.md; and those of briefs made in ten minutes, in docs/quick-briefs.md.
// Needs poppler's pdftoppm and LibreOffice.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officeToPdf } from '../tools/office.mjs';
import { root } from '../paths.mjs';
import { brief, makeSmall, sampleIn } from './picture-parts.mjs';
import { run } from '../run.mjs';
import { Explained, runScript, say } from '../say.mjs';
import { setUp } from '../setup.mjs';

const DPI = '72';
const pictures = join(root, 'docs', 'pages');

const opening = `# The sample in every template

Taken by \`node build/pictures/page-pictures.mjs\`: the pages of the PDF, and those of the DOCX as LibreOffice lays them out. Fonts are
the same, line breaking is each program's own, so a page may end a line sooner in one than in the other.
`;

const quickOpening = `# Briefs of ten minutes

What somebody makes in ten minutes of one pasted article: six passages, three actors, four events, one disputed figure and a
bulleted bottom line, in every template, in English, French and Arabic. The articles are made up. Taken by
\`node build/pictures/page-pictures.mjs\`; the DOCX as LibreOffice lays it out.
`;

await runScript(async () => {
  await setUp({ runtime: false });
  const work = mkdtempSync(join(tmpdir(), 'briefwright-pages-'));
  try {
    rmSync(pictures, { recursive: true, force: true });
    mkdirSync(pictures, { recursive: true });
    const project = await sampleIn(join(work, 'Documents'));
    /** @type {string[]} */
    const parts = [];
    for (const { id, name } of templates()) {
      const pages = {
        pdf: await takePdf(work, project, id),
        docx: await takeDocx(work, project, id),
      };
      parts.push(`## ${name}\n\n${tableOf(id, pages)}`);
      say(`${name}: ${pages.pdf} pages as PDF, ${pages.docx} as DOCX`);
    }
    await takeQuickBriefs(work);
    await makeSmall(pictures);
    writeFileSync(join(root, 'docs', 'pages.md'), `${opening}\n${parts.join('\n')}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/** @param {string} work */
async function takeQuickBriefs(work) {
  const folder = join(work, 'quick');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { code } = await run(process.execPath, [vitest, 'run', 'quick-briefs'], {
    output: 'collect',
    env: { ...process.env, BRIEFWRIGHT_QUICK_BRIEFS: folder },
  });
  if (code !== 0) throw new Explained('The briefs of ten minutes could not be made: their test fails.');
  /** @type {string[]} */
  const parts = [];
  for (const { id, name } of templates()) {
    parts.push(`## ${name}`);
    for (const [language, title] of [
      ['en', 'English'],
      ['fr', 'French'],
      ['ar', 'Arabic'],
    ]) {
      const stem = `${id}-${language}`;
      const project = join(folder, `${stem}.brief`);
      await brief('import', project, join(folder, `${stem}.json`));
      const quick = `quick-${stem}`;
      const pages = {
        pdf: await takePdf(work, project, id, quick),
        docx: await takeDocx(work, project, id, quick),
      };
      parts.push(`### ${title}`, tableOf(quick, pages));
    }
  }
  writeFileSync(join(root, 'docs', 'quick-briefs.md'), `${quickOpening}\n${parts.join('\n\n')}`);
}

function templates() {
  const folder = join(root, 'templates');
  return readdirSync(folder)
    .map((id) => join(folder, id, 'template.json'))
    .filter((path) => existsSync(path))
    .map((path) => /** @type {{ id: string, name: string }} */ (JSON.parse(readFileSync(path, 'utf8'))));
}

/**
 * @param {string} work
 * @param {string} project
 * @param {string} template
 * @param {string} [name] what the pictures' names begin with
 */
async function takePdf(work, project, template, name = template) {
  const pdf = join(work, `${name}.pdf`);
  await brief('export', project, '--to', pdf, '--template', template);
  return pagesOf(work, pdf, `${name}-pdf`);
}

/**
 * @param {string} work
 * @param {string} project
 * @param {string} template
 * @param {string} [name] what the pictures' names begin with
 */
async function takeDocx(work, project, template, name = template) {
  const docx = join(work, `${name}.docx`);
  const folder = mkdtempSync(join(work, 'docx-'));
  await brief('export', project, '--to', docx, '--template', template);
  const { pdf, code } = await officeToPdf('soffice', docx, folder);
  if (code !== 0) throw new Explained('LibreOffice (soffice) is needed for the pages of the DOCX.');
  return pagesOf(work, pdf, `${name}-docx`);
}

/**
 * One picture a page; gives how many there are.
 * @param {string} work
 * @param {string} pdf
 * @param {string} name
 */
async function pagesOf(work, pdf, name) {
  const folder = mkdtempSync(join(work, 'pages-'));
  const { code } = await run('pdftoppm', ['-png', '-r', DPI, pdf, join(folder, 'page')], {
    output: 'collect',
  });
  if (code !== 0) throw new Explained('pdftoppm (poppler) is needed for pictures of pages.');
  const files = readdirSync(folder).sort();
  files.forEach((file, at) => copyFileSync(join(folder, file), join(pictures, `${name}-${at + 1}.png`)));
  return files.length;
}

/**
 * @param {string} id
 * @param {Readonly<Record<'pdf' | 'docx', number>>} pages
 */
function tableOf(id, pages) {
  const rows = Array.from({ length: Math.max(pages.pdf, pages.docx) }, (_, at) => {
    const picture = (/** @type {'pdf' | 'docx'} */ format) =>
      at < pages[format]
        ? `![Page ${at + 1} of the ${format.toUpperCase()}](pages/${id}-${format}-${at + 1}.png)`
        : '';
    return `| ${picture('pdf')} | ${picture('docx')} |`;
  });
  return ['| PDF | DOCX |', '| --- | --- |', ...rows, ''].join('\n');
}
