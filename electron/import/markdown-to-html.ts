// Turns Markdown into HTML with marked, whose search for emphasis and links is not linear: what holds more marks than
// people write is left as it stands.

import { Lexer, type MarkedOptions, Parser, type Token } from 'marked';

/** Marks in one paragraph, heading or cell, and its length in UTF-16 units, up to which its marks are read. */
const MOST_MARKS = 2_000;
const LONGEST_RUN = 200_000;
const options: MarkedOptions = { async: false, gfm: true };

/** The HTML, and how many runs of text stand with their marks. HTML within the Markdown stays HTML. */
export function markdownToHtml(
  markdown: string,
  progress: () => void,
): { readonly html: string; readonly wild: number } {
  const lexer = new BoundedLexer(progress);
  const tokens = lexer.lex(markdown);
  progress();
  return { html: Parser.parse(tokens, options), wild: lexer.wild };
}

class BoundedLexer extends Lexer {
  wild = 0;
  readonly #progress: () => void;

  constructor(progress: () => void) {
    super(options);
    this.#progress = progress;
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    this.#progress();
    if (!isWild(src)) return super.inlineTokens(src, tokens);
    this.wild += 1;
    tokens.push({ type: 'text', raw: src, text: src, escaped: false });
    return tokens;
  }
}

function isWild(src: string): boolean {
  if (src.length > LONGEST_RUN) return true;
  if (src.length < MOST_MARKS) return false;
  let marks = 0;
  for (const _ of src.matchAll(/[[\]()*_`~<>&\\!:@]/gu)) marks += 1;
  return marks > MOST_MARKS;
}
