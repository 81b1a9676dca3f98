// Inlines of the tree as the inside of a Markdown line.

import type { Inline, TextMarks } from '../../../core/document/tree.ts';
import { splitLines, textWithoutControls } from '../parts/legal-text.ts';
import { safeHref } from '../parts/safe-href.ts';
import { codeSpan, escapeInline, escapeLineStarts, linkTarget } from './escape.ts';
import type { Line, Work } from './work.ts';

/** Inlines in order, ready to stand as a paragraph, a heading's words or a cell. */
export function inlinesToMarkdown(work: Work, inlines: readonly Inline[], line: Line): string {
  const raw = collect(work, inlines, line, '', true);
  // A break at either end breaks nothing and would be read as a backslash.
  const trimmed = raw.replace(/^(?:\\\n|\s)+|(?:\\\n|\s)+$/gu, '');
  return line === 'paragraph' ? escapeLineStarts(trimmed) : trimmed;
}

const breaks = { paragraph: '\\\n', heading: ' ', cell: '<br>' } as const;

function collect(work: Work, inlines: readonly Inline[], line: Line, before: string, links: boolean): string {
  let out = '';
  inlines.forEach((inline, at) => {
    const written = inlineToMarkdown(work, inline, line, before + out, endsWord(inlines[at + 1]), links);
    // "!" before a bracket would make a picture of a link or note.
    if (written.startsWith('[') && /(?<!\\)!$/u.test(out)) out = `${out.slice(0, -1)}\\!`;
    out += written;
  });
  return out;
}

/** Whether what comes next begins with a space or is nothing: closing marks may then follow any sign. */
const endsWord = (next: Inline | undefined): boolean =>
  next === undefined ||
  next.type === 'break' ||
  next.type === 'tab' ||
  (next.type === 'text' && /^\s/u.test(next.text));

function inlineToMarkdown(
  work: Work,
  inline: Inline,
  line: Line,
  before: string,
  atEnd: boolean,
  links: boolean,
): string {
  switch (inline.type) {
    case 'text':
      return textToMarkdown(work, setApart(work, inline), inline.marks, line, before, atEnd);
    case 'link':
      return linkToMarkdown(work, inline, line, before, links);
    case 'ref':
      return refToMarkdown(work, inline, before, links);
    case 'note':
      return noteToMarkdown(work, inline);
    case 'break':
      return breaks[line];
    case 'tab':
      return line === 'paragraph' ? '\t' : ' ';
    case 'comment':
      work.losses.add(
        'unsupported-inline',
        `a comment by ${flat(work, inline.author)}: comments go into Word files only`,
      );
      return '';
    case 'field':
      work.losses.add('unsupported-inline', 'a page number: Markdown has no pages');
      return '';
  }
}

/** Markdown knows no direction: a stretch that has another one than the document stands in an isolate (UAX 9). */
function setApart(work: Work, { text, dir }: Extract<Inline, { type: 'text' }>): string {
  if (dir === null || dir === work.tree.dir || !/\p{L}/u.test(text)) return text;
  return splitLines(text)
    .map((line) => `${dir === 'rtl' ? '\u2067' : '\u2066'}${line}\u2069`)
    .join('\n');
}

const flat = (work: Work, text: string): string =>
  splitLines(textWithoutControls(text, work.losses)).join(' ');

/** Text with its marks. Spaces at its ends move out of the marks, which can't hold them. */
export function textToMarkdown(
  work: Work,
  text: string,
  marks: TextMarks,
  line: Line,
  before: string,
  atEnd: boolean,
): string {
  let out = '';
  const lines = splitLines(textWithoutControls(text, work.losses));
  lines.forEach((piece, at) => {
    if (at > 0) out += breaks[line];
    const [, lead = '', words = '', rest = ''] = /^(\s*)(.*?)(\s*)$/u.exec(piece) ?? [];
    const last = at < lines.length - 1 || rest !== '' || atEnd;
    out += lead + (words === '' ? '' : marked(words, marks, line, before + out + lead, last)) + rest;
  });
  return line === 'paragraph' ? out : out.replaceAll('\t', ' ');
}

function marked(words: string, marks: TextMarks, line: Line, before: string, last: boolean): string {
  const delimiter = marks.bold && marks.italic ? '***' : marks.bold ? '**' : marks.italic ? '*' : '';
  const wraps = [
    marks.superscript ? 'sup' : marks.subscript ? 'sub' : null,
    marks.underline ? 'u' : null,
  ].filter((name) => name !== null);
  const plain = !delimiter && !marks.strike && !marks.code && wraps.length === 0;
  if (plain) return escapeInline(words, before);
  const content = marks.code ? codeSpan(words, line === 'cell') : escapeInline(words, '');
  let out = wraps.reduce((inside, name) => `<${name}>${inside}</${name}>`, content);
  const inner = marks.strike === true && delimiter !== '';
  if (marks.strike) out = wrapped(out, '~~', ['del'], before, last && !inner, inner);
  if (delimiter) {
    const names = [...(marks.bold ? ['strong'] : []), ...(marks.italic ? ['em'] : [])];
    out = wrapped(out, delimiter, names, before, last, false);
  }
  // A fence that touches a fence would be one longer fence.
  return out.startsWith('`') && before.endsWith('`') ? `<span>${out}</span>` : out;
}

/** Marks by their signs where Markdown is sure to read them so, else by tags. */
function wrapped(
  out: string,
  sign: string,
  names: readonly string[],
  before: string,
  last: boolean,
  inside: boolean,
): string {
  const opens = isWordSign(out.slice(0, 2)) || (!inside && /(?:^|\s)$/u.test(before));
  const closes = isWordSign(Array.from(out.slice(-2)).at(-1) ?? '') || last;
  const touches = /[*~]$/u.test(before);
  if (opens && closes && !touches && !inside) return `${sign}${out}${sign}`;
  return names.reduceRight((content, name) => `<${name}>${content}</${name}>`, out);
}

const isWordSign = (start: string): boolean => /^[\p{L}\p{N}]/u.test(start);

/** Links can't nest: a link is cut around notes, references and further links. */
function linkToMarkdown(
  work: Work,
  link: Extract<Inline, { type: 'link' }>,
  line: Line,
  before: string,
  links: boolean,
): string {
  const href = links ? safeHref(link.href) : null;
  if (href === null) {
    work.losses.add(
      'unsupported-inline',
      `a link to “${flat(work, link.href.slice(0, 200))}”; its words are kept`,
    );
    return collect(work, link.inlines, line, before, links);
  }
  let out = '';
  let run: Inline[] = [];
  const flush = () => {
    const words = collect(work, run, line, '[', false);
    run = [];
    if (words.trim() === '') out += words;
    else out += `[${words}](${linkTarget(href)})`;
  };
  for (const inline of link.inlines) {
    if (inline.type === 'text' || inline.type === 'break' || inline.type === 'tab') run.push(inline);
    else {
      flush();
      out += collect(work, [inline], line, before + out, links);
    }
  }
  flush();
  return out;
}

function refToMarkdown(
  work: Work,
  ref: Extract<Inline, { type: 'ref' }>,
  before: string,
  links: boolean,
): string {
  const words = flat(work, ref.text);
  // Without pages there is nothing to say where the words of the reference stand before it.
  if (words === '') return '';
  const name = work.anchors.nameOf(ref.target);
  if (name === null)
    work.losses.add(
      'unsupported-inline',
      `a reference to something that is not in the document (“${words}”)`,
    );
  // The number of an endnote is raised, or it would be read as a number of the sentence.
  const raised = ref.marks?.superscript === true;
  const lead = raised ? '' : before;
  const out =
    name === null || !links
      ? escapeInline(words, lead)
      : `[${escapeInline(words, '[')}](${linkTarget(`#${name}`)})`;
  return raised ? `<sup>${out}</sup>` : out;
}

function noteToMarkdown(work: Work, note: Extract<Inline, { type: 'note' }>): string {
  let label = String(note.number);
  for (let again = 2; work.noteLabels.has(label); again += 1) label = `${note.number}-${again}`;
  work.noteLabels.add(label);
  work.notes.push({ note, label });
  return `[^${label}]`;
}
