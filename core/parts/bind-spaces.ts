// Binds, all over the tree, what a line must not part. What the words are is not changed: see core/words/documents/bind-words.ts.

import { mapBlock } from '../document/map-block.ts';
import type { Block, DocumentSection, DocumentTree, Inline, RunningMatter } from '../document/tree.ts';
import { bindWords, quotedUnits } from '../words/documents/bind-words.ts';

type TextInline = Extract<Inline, { type: 'text' }>;

/** The tree with no-break spaces in its text. Quotations, code and addresses keep the spaces they have. */
export function bindSpaces(tree: DocumentTree): DocumentTree {
  const { language } = tree;
  return { ...tree, sections: tree.sections.map((section) => bindSection(section, language)) };
}

function bindSection(section: DocumentSection, language: string): DocumentSection {
  const matter = <M extends RunningMatter | null>(running: M): M =>
    running === null
      ? running
      : {
          ...running,
          start: bindInlines(running.start, language),
          centre: bindInlines(running.centre, language),
          end: bindInlines(running.end, language),
        };
  return {
    ...section,
    header: matter(section.header),
    footer: matter(section.footer),
    firstHeader: matter(section.firstHeader),
    firstFooter: matter(section.firstFooter),
    blocks: bindBlocks(section.blocks, language),
  };
}

/** The same for blocks that stand by themselves. */
export const bindBlocks = (blocks: readonly Block[], language: string): Block[] =>
  blocks.map((block) => bindBlock(block, language));

/** The label of a caption begins a line, where nothing parts it. */
function bindBlock(block: Block, language: string): Block {
  const own = 'lang' in block ? (block.lang ?? language) : language;
  const quote = block.type === 'paragraph' && block.role === 'quote';
  return mapBlock(block, {
    inlines: (inlines) => bindInlines(inlines, own, quote),
    blocks: (blocks) => bindBlocks(blocks, language),
  });
}

/** Something that is no text stands for one sign, so that a quotation around it is still one. */
const OTHER = '\ufffc';

/** Looks at the whole line, since a date may begin in one stretch and end in the next. */
function bindInlines(inlines: readonly Inline[], language: string, quote = false): Inline[] {
  const said = inlines.map((inline) => (inline.type === 'text' ? inline.text : OTHER));
  const isQuoted = quote ? () => true : quotedUnits(said.join(''));
  const bound: Inline[] = [];
  let offset = 0;
  let at = 0;
  while (at < inlines.length) {
    const inline = inlines[at];
    if (inline === undefined) break;
    if (inline.type !== 'text') {
      bound.push(bindInside(inline, language));
      offset += OTHER.length;
      at += 1;
      continue;
    }
    const stretch = sameLanguage(inlines, at);
    const start = offset;
    const text = stretch.map((one) => one.text).join('');
    const result = bindWords(text, inline.lang ?? language, (index) => isQuoted(start + index));
    let from = 0;
    for (const one of stretch) {
      const own = result.slice(from, from + one.text.length);
      bound.push(one.marks.code === true || own === one.text ? one : { ...one, text: own });
      from += one.text.length;
    }
    offset += text.length;
    at += stretch.length;
  }
  return bound;
}

/** The texts from `at` on that stand beside each other in one language. */
function sameLanguage(inlines: readonly Inline[], at: number): TextInline[] {
  const stretch: TextInline[] = [];
  for (let index = at; index < inlines.length; index += 1) {
    const inline = inlines[index];
    if (inline?.type !== 'text' || (stretch[0] !== undefined && stretch[0].lang !== inline.lang)) break;
    stretch.push(inline);
  }
  return stretch;
}

function bindInside(inline: Exclude<Inline, TextInline>, language: string): Inline {
  switch (inline.type) {
    case 'link':
      return { ...inline, inlines: bindInlines(inline.inlines, language) };
    case 'ref':
      return { ...inline, text: bindWords(inline.text, language) };
    case 'note':
      return { ...inline, blocks: bindBlocks(inline.blocks, language) };
    case 'comment':
    case 'break':
    case 'tab':
    case 'field':
      return inline;
  }
}
