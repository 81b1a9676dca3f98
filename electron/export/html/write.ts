// The HTML writer: a document tree and a style sheet in, one page that needs no other file and runs nothing out. It
// sees no record, reads no clock and fetches nothing.

import type { DocumentSection, Inline } from '../../../core/document/tree.ts';
import { isLandscape } from '../../../core/template/page.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { withDigits } from '../../../core/words/number-words.ts';
import { LossLog } from '../parts/loss-log.ts';
import { targetsOf } from '../parts/targets.ts';
import { runningLines } from '../parts/unpaged.ts';
import type { Writer } from '../writer.ts';
import { blocksToHtml } from './blocks.ts';
import { element, htmlText, languageTag, plainText, type Setting, settled, tag } from './escape.ts';
import { inlinesToHtml } from './inlines.ts';
import { cssOf } from './style.ts';
import { Anchors, type Work } from './work.ts';

/** Forbids everything but the page's own style and pictures: no script, no font, no frame, no address. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * Writes a tree as one HTML page in UTF-8. Equal input gives equal bytes. Throws the signal's reason when cancelled;
 * what a page can't hold comes back as losses.
 */
export const write: Writer = async (tree, styles, world) => {
  world.signal.throwIfAborted();
  world.progress(0);
  const work: Work = {
    tree,
    styles,
    world,
    losses: new LossLog('the beginning'),
    anchors: new Anchors(targetsOf(tree).ids),
    notes: [],
    noteLabels: new Set(),
    titled: false,
    writeBlocks: blocksToHtml,
  };
  const setting: Setting = { lang: languageTag(tree.language) ?? 'und', dir: tree.dir };
  const running = runningLines(tree);
  const header = work.losses.within('header', () => runningToHtml(work, running.header, setting));
  const body = mainToHtml(work, setting);
  const footer = work.losses.within('footer', () => runningToHtml(work, running.footer, setting));
  const notes = notesToHtml(work, setting);
  if (running.counted) {
    work.losses.add(
      'unsupported-inline',
      'page numbers: a web page has none until it is printed',
      'header and footer',
    );
  }
  for (const { name } of tree.attachments) {
    work.losses.add(
      'attachment-left-out',
      `the attached file “${plainText(name, work.losses)}”: a web page carries none`,
      'attachments',
    );
  }
  const page = [
    '<!DOCTYPE html>\n',
    `${tag('html', { lang: setting.lang, dir: setting.dir })}\n`,
    headToHtml(work),
    '<body>\n',
    header ? `<header>${header}</header>\n` : '',
    `<main>\n${body}</main>\n`,
    notes,
    footer ? `<footer>${footer}</footer>\n` : '',
    '</body>\n</html>\n',
  ].join('');
  world.signal.throwIfAborted();
  world.progress(1);
  return { bytes: new TextEncoder().encode(page), losses: work.losses.all() };
};

function headToHtml(work: Work): string {
  const { tree, losses } = work;
  return losses.within('document properties', () => {
    const meta = (name: string, content: string): string =>
      content.trim() === ''
        ? ''
        : `${tag('meta', { name: plainText(name, losses), content: plainText(content, losses) })}\n`;
    return [
      '<head>\n<meta charset="utf-8">\n',
      `${tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy })}\n`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
      '<meta name="referrer" content="no-referrer">\n',
      `${element('title', {}, htmlText(tree.title.replaceAll(/\s+/gu, ' '), losses))}\n`,
      meta('author', tree.author),
      meta('description', tree.subject),
      meta('keywords', tree.keywords.join(', ')),
      meta('dcterms.created', tree.created),
      meta('dcterms.modified', tree.modified),
      ...Object.entries(tree.customProperties).map(([name, value]) => meta(`property:${name}`, value)),
      `<style>\n${cssOf(tree, work.styles)}\n</style>\n</head>\n`,
    ].join('');
  });
}

function mainToHtml(work: Work, setting: Setting): string {
  const { sections } = work.tree;
  return sections
    .map((section, at) => {
      work.world.progress((0.9 * at) / sections.length);
      const { page } = section;
      const points = page.widthPt - page.marginStartPt - page.marginEndPt;
      const width = Math.round((Math.max(200, points) / work.styles.roles.body.sizePt) * 100) / 100;
      const style = `max-width:${Number.isFinite(width) ? width : 47}rem;margin-inline:auto`;
      const wide = isWide(section);
      // Pages that turn begin anew by themselves; on a screen they go on.
      const anew = section.start === 'page' && isWide(sections[at - 1]) === wide;
      const next = at > 0 && anew ? '<div class="page-break"></div>\n' : '';
      return `${next}${element('div', { style, class: wide ? 'wide' : null }, `\n${blocksToHtml(work, section.blocks, setting)}`)}\n`;
    })
    .join('');
}

const isWide = (section: DocumentSection | undefined): boolean =>
  section !== undefined && isLandscape(section.page);

/** The marking and the running words, once at each end of the page. */
function runningToHtml(work: Work, lines: readonly (readonly Inline[])[], setting: Setting): string {
  const words = lines.map((line) => `<p class="running">${inlinesToHtml(work, line, setting)}</p>`).join('');
  const marking = markingToHtml(work);
  return words || marking ? `<div class="band">${words}${marking}</div>` : '';
}

/** Latin labels run from left to right in every language. */
function markingToHtml(work: Work): string {
  const { classification } = work.tree;
  if (!classification) return '';
  const caveats = classification.caveats
    .map((caveat) => htmlText(caveat, work.losses))
    .filter((caveat) => caveat.trim() !== '');
  return element(
    'p',
    { class: 'marking', dir: 'ltr' },
    `<b>${htmlText(classification.label, work.losses)}</b>${caveats.length > 0 ? `<span> ${caveats.join(' · ')}</span>` : ''}`,
  );
}

/** Notes in reading order; notes inside notes come after all others. */
function notesToHtml(work: Work, setting: Setting): string {
  if (work.notes.length === 0) return '';
  const items: string[] = [];
  for (let at = 0; at < work.notes.length; at += 1) {
    const pending = work.notes[at];
    if (!pending) break;
    const { note, label } = pending;
    const { attributes, inside } = settled(setting, pending.setting.lang, pending.setting.dir);
    const back = element(
      'a',
      {
        href: `#fnref-${label}`,
        role: 'doc-backlink',
        'aria-label': `↩ ${withDigits(String(note.number), work.tree.digits)}`,
      },
      '↩',
    );
    const content = work.losses.within(`note ${note.number}`, () =>
      blocksToHtml(work, note.blocks, inside).trim(),
    );
    // The way back stands at the end of the last words where those are a paragraph.
    const closed = content.endsWith('</p>') ? `${content.slice(0, -4)} ${back}</p>` : `${content}${back}`;
    items.push(
      element('li', { id: `fn-${label}`, value: note.number, class: 'note', ...attributes }, closed),
    );
  }
  const words = plainText(documentWords(work.tree.language).notes, work.losses);
  const page = work.tree.sections[0]?.page;
  const points = page ? page.widthPt - page.marginStartPt - page.marginEndPt : 493;
  const width = Math.round((Math.max(200, points) / work.styles.roles.body.sizePt) * 100) / 100 + 2.5;
  const about = { class: 'notes', role: 'doc-endnotes', 'aria-label': words, style: `max-width:${width}rem` };
  return `${element('section', about, `\n<ol>\n${items.join('\n')}\n</ol>\n`)}\n`;
}
