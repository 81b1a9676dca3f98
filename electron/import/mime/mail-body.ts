// What somebody wrote in an e-mail, as blocks: its plain text, with what is quoted from earlier mails as quotations, or its HTML.

import type { Email } from 'postal-mime';
import type { Loss } from '../../../core/document/loss.ts';
import type { TextBlock } from '../../../core/model/text/source-text.ts';
import { readHtmlFragment } from '../read-html.ts';
import { readText } from '../read-text.ts';
import type { DecodedInput } from '../reader.ts';

export type MailBody = { readonly blocks: readonly TextBlock[]; readonly losses: readonly Loss[] };

/** Plain text that lacks so much of what the HTML says is a summary, or a notice that HTML is needed. */
const MOST_OF_IT = 0.7;

/**
 * The plain text where there is one that says the same: mails set in HTML are tables of layout as often as text. Nothing
 * where neither says anything.
 */
export function bodyBlocks({ text = '', html = '' }: Email, progress: () => void): MailBody {
  const input = (content: string): DecodedInput => ({
    text: content,
    name: 'The e-mail',
    fileName: null,
    url: null,
    progress,
  });
  const fromHtml = html.trim() === '' ? null : readHtmlFragment(input(html));
  const set = fromHtml?.ok === true ? fromHtml.value : null;
  const plain = plainBlocks(text, input);
  if (set === null || lettersIn(plain.blocks) >= lettersIn(set.blocks) * MOST_OF_IT) return plain;
  return { blocks: set.blocks, losses: set.losses };
}

const lettersIn = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);

/** Runs of lines that were quoted, and of others. */
function plainBlocks(text: string, input: (content: string) => DecodedInput): MailBody {
  const blocks: TextBlock[] = [];
  const losses: Loss[] = [];
  for (const { quoted, lines } of runsOf(text)) {
    const read = readText(input(lines.join('\n')));
    if (!read.ok) continue;
    for (const block of read.value.blocks)
      blocks.push({ kind: quoted ? 'quote' : 'paragraph', text: block.text });
    losses.push(...read.value.losses);
  }
  return { blocks, losses };
}

type Run = { readonly quoted: boolean; readonly lines: string[] };

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const line of text.split(/\r?\n/u)) {
    const quoted = line.startsWith('>');
    const last = runs.at(-1);
    const own = quoted ? line.replace(/^(?:>\s?)+/u, '') : line;
    if (last?.quoted === quoted) last.lines.push(own);
    else runs.push({ quoted, lines: [own] });
  }
  return runs;
}
