// Inlines of the tree as phrasing content of HTML.

import type { Inline } from '../../../core/document/tree.ts';
import { withDigits } from '../../../core/words/number-words.ts';
import { safeHref } from '../parts/safe-href.ts';
import { element, htmlText, plainText, type Setting, settled, tag } from './escape.ts';
import type { Work } from './work.ts';

/** Inlines in order. Notes are put by for the end of the document. */
export function inlinesToHtml(work: Work, inlines: readonly Inline[], setting: Setting): string {
  return inlines.map((inline) => inlineToHtml(work, inline, setting)).join('');
}

function inlineToHtml(work: Work, inline: Inline, setting: Setting): string {
  switch (inline.type) {
    case 'text':
      return textToHtml(work, inline, setting);
    case 'link':
      return linkToHtml(work, inline, setting);
    case 'ref':
      return refToHtml(work, inline);
    case 'note':
      return noteToHtml(work, inline, setting);
    case 'break':
      return '<br>';
    case 'tab':
      return '\t';
    case 'comment':
      work.losses.add(
        'unsupported-inline',
        `a comment by ${plainText(inline.author, work.losses)}: comments go into Word files only`,
      );
      return '';
    case 'field':
      work.losses.add('unsupported-inline', 'a page number: a web page has none');
      return '';
  }
}

function textToHtml(work: Work, text: Extract<Inline, { type: 'text' }>, setting: Setting): string {
  const { marks } = text;
  const { attributes } = settled(setting, text.lang, text.dir);
  const names = [
    marks.bold ? 'strong' : null,
    marks.italic ? 'em' : null,
    marks.underline ? 'u' : null,
    marks.strike ? 's' : null,
    marks.superscript ? 'sup' : marks.subscript ? 'sub' : null,
    marks.code ? 'code' : null,
  ].filter((name) => name !== null);
  const outer = { ...attributes, class: marks.colour ?? null };
  const needsSpan = names.length === 0 && Object.values(outer).some((value) => value !== null);
  return (needsSpan ? ['span'] : names).reduceRight(
    (inside, name, at) => element(name, at === 0 ? outer : {}, inside),
    htmlText(text.text, work.losses),
  );
}

/** Anchors can't nest in HTML: a link is cut around notes, references and further links. */
function linkToHtml(work: Work, link: Extract<Inline, { type: 'link' }>, setting: Setting): string {
  const href = safeHref(link.href);
  if (href === null) {
    work.losses.add(
      'unsupported-inline',
      `a link to “${plainText(link.href.slice(0, 200), work.losses)}”; its words are kept`,
    );
    return inlinesToHtml(work, link.inlines, setting);
  }
  const start = tag('a', { href, rel: 'noreferrer' });
  let html = '';
  let open = false;
  for (const inline of link.inlines) {
    const inside = inline.type === 'text' || inline.type === 'break' || inline.type === 'tab';
    if (inside !== open) html += inside ? start : '</a>';
    open = inside;
    html += inlineToHtml(work, inline, setting);
  }
  return open ? `${html}</a>` : html;
}

function refToHtml(work: Work, ref: Extract<Inline, { type: 'ref' }>): string {
  const words = htmlText(ref.text, work.losses);
  const name = work.anchors.nameOf(ref.target);
  if (name === null) {
    work.losses.add(
      'unsupported-inline',
      `a reference to something that is not in the document (“${plainText(ref.text, work.losses)}”)`,
    );
    return words;
  }
  // A web page has no pages: what stands for the number is the link, or nothing where a link stands before it.
  if (words === '') return '';
  if (ref.show === 'page') {
    work.losses.add(
      'unsupported-inline',
      `a page number (“${plainText(ref.text, work.losses)}”): it is a link now, for a web page has no pages`,
    );
  }
  const link = element('a', { href: `#${name}` }, words);
  return ref.marks?.superscript ? element('sup', {}, link) : link;
}

function noteToHtml(work: Work, note: Extract<Inline, { type: 'note' }>, setting: Setting): string {
  let label = String(note.number);
  for (let again = 2; work.noteLabels.has(label); again += 1) label = `${note.number}-${again}`;
  work.noteLabels.add(label);
  work.notes.push({ note, label, setting });
  const link = element(
    'a',
    { id: `fnref-${label}`, href: `#fn-${label}`, role: 'doc-noteref' },
    withDigits(String(note.number), work.tree.digits),
  );
  return element('sup', { class: 'noteref', id: work.anchors.place(note.id) }, link);
}
