// Blocks of the tree as sections of an HTML page.

import type { Block, Heading, List, Paragraph } from '../../../core/document/tree.ts';
import type { Style, StyleRole } from '../../../core/template/styles.ts';
import { listRole } from '../../../core/document/list-role.ts';
import { wordsOfInlines } from '../parts/targets.ts';
import { headingsOf } from '../parts/unpaged.ts';
import { element, htmlText, tag, plainText, type Setting, settled } from './escape.ts';
import { illustrationToHtml } from './illustrations.ts';
import { inlinesToHtml } from './inlines.ts';
import { tableToHtml } from './tables.ts';
import type { Work } from './work.ts';

/** Blocks in order, each on lines of its own. Throws the signal's reason when cancelled. */
export function blocksToHtml(work: Work, blocks: readonly Block[], setting: Setting): string {
  let html = '';
  let framed = null as Framed | null;
  for (const [at, block] of blocks.entries()) {
    work.world.signal.throwIfAborted();
    const frame: Framed | null = framed?.until === at ? null : framed;
    if (framed !== null && frame === null) html += '</div>\n';
    framed = frame ?? frameFrom(work, blocks, at);
    if (framed !== frame && framed !== null) html += `${tag('div', { class: `frame ${framed.role}` })}\n`;
    html += blockToHtml(work, block, setting);
  }
  return framed === null ? html : `${html}</div>\n`;
}

type Framed = { readonly role: StyleRole; readonly until: number };

/** A list of a framed role has one frame with the paragraphs of that role beside it. */
function frameFrom(work: Work, blocks: readonly Block[], at: number): Framed | null {
  const role = frameRole(blocks[at]);
  if (role === null || !isFramed(work.styles.roles[role])) return null;
  let until = at;
  while (frameRole(blocks[until]) === role) until += 1;
  return blocks.slice(at, until).some(({ type }) => type === 'list') ? { role, until } : null;
}

const isFramed = (style: Style): boolean => style.barPt > 0 || style.fill !== null;

function frameRole(block: Block | undefined): StyleRole | null {
  if (block?.type === 'list') return listRole(block);
  return block?.type === 'paragraph' ? block.role : null;
}

function blockToHtml(work: Work, block: Block, setting: Setting): string {
  switch (block.type) {
    case 'heading':
      return headingToHtml(work, block, setting);
    case 'paragraph':
      return paragraphToHtml(work, block, setting);
    case 'list':
      return listToHtml(work, block, setting);
    case 'table':
      return tableToHtml(work, block, setting);
    case 'illustration':
      return illustrationToHtml(work, block, setting);
    case 'toc':
      return contentsToHtml(work, block, setting);
    case 'pageBreak':
      return '<div class="page-break"></div>\n';
    case 'rule':
      return '<hr>\n';
    case 'keepTogether':
      return `<div class="together">\n${blocksToHtml(work, block.blocks, setting)}</div>\n`;
  }
}

function headingToHtml(work: Work, heading: Heading, setting: Setting): string {
  const words = wordsOfInlines(heading.inlines).trim();
  if (words) work.losses.at = `“${plainText(words, work.losses).slice(0, 80)}”`;
  const { attributes, inside } = settled(setting, heading.lang, heading.dir);
  // An empty heading would only be a stumbling block in the list of headings.
  // The title is the one heading of the first level; what the brief is made of stands under it.
  const name = words === '' ? 'p' : `h${Math.min(6, heading.level + (work.titled ? 1 : 0))}`;
  const content = numbered(work, heading.number) + inlinesToHtml(work, heading.inlines, inside);
  const id = work.anchors.place(heading.id);
  return `${element(name, { id, class: `heading${heading.level}`, ...attributes }, content)}\n`;
}

function paragraphToHtml(work: Work, block: Paragraph, setting: Setting): string {
  const { attributes, inside } = settled(setting, block.lang, block.dir);
  const names = [block.role, ...(block.align ? [`to-${block.align}`] : [])];
  const content = numbered(work, block.number) + inlinesToHtml(work, block.inlines, inside);
  const all = { id: work.anchors.place(block.id), class: names.join(' '), ...attributes };
  if (block.role === 'title' && !work.titled && wordsOfInlines(block.inlines).trim() !== '') {
    work.titled = true;
    return `${element('h1', all, content)}\n`;
  }
  return block.role === 'quote'
    ? `<blockquote>${element('p', all, content)}</blockquote>\n`
    : `${element('p', all, content)}\n`;
}

const numbered = (work: Work, number: string | null): string =>
  number ? `${element('span', { class: 'number' }, htmlText(number, work.losses))} ` : '';

const listTypes = { decimal: null, lowerLetter: 'a', lowerRoman: 'i' } as const;

function listToHtml(work: Work, list: List, setting: Setting): string {
  const start = Number.isFinite(list.start) ? Math.trunc(list.start) : 1;
  const items = list.items.map((item) => {
    // The mark of an item stands at the side where its words begin.
    const first = item.blocks[0];
    const { attributes, inside } = settled(setting, null, first?.type === 'paragraph' ? first.dir : null);
    return `${element('li', attributes, blocksToHtml(work, item.blocks, inside).trim())}\n`;
  });
  return list.ordered
    ? `${element('ol', { type: listTypes[list.format], start: start === 1 ? null : start }, `\n${items.join('')}`)}\n`
    : `<ul>\n${items.join('')}</ul>\n`;
}

function contentsToHtml(work: Work, block: Extract<Block, { type: 'toc' }>, setting: Setting): string {
  const entries = headingsOf(work.tree, block.levels).map((heading) => {
    const name = work.anchors.nameOf(heading.id);
    const { attributes } = settled(setting, heading.lang, heading.dir);
    const words = [heading.number, wordsOfInlines(heading.inlines).trim()].filter(Boolean).join(' ');
    const link = element('a', { href: `#${name ?? ''}`, ...attributes }, htmlText(words, work.losses));
    return element('li', { class: `toc${heading.level}` }, link);
  });
  const title = htmlText(block.title, work.losses);
  return [
    `${element(
      'nav',
      { 'aria-label': plainText(block.title, work.losses) || null, class: 'toc' },
      [
        title ? `<p class="tocTitle">${title}</p>\n` : '',
        entries.length > 0 ? `<ul>\n${entries.join('\n')}\n</ul>` : '',
      ].join(''),
    )}\n`,
  ].join('');
}
