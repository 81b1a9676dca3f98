// Reads a mailbox file (RFC 4155, and the older forms of it): a list of its mails, each of which is a source of its own.

import { decodeWords } from 'postal-mime';
import { err, ok } from '../../core/base/result.ts';
import type { TextBlock } from '../../core/model/text/source-text.ts';
import { headersOf } from './mime/mime-parts.ts';
import { createBlockList } from './text/block-list.ts';
import { latin1 } from './text/charset.ts';
import type { CaptureInput, Reader } from './reader.ts';

/** Mails of one file that become sources. */
const MOST_MAILS = 1_000;
/** A line that may begin a mail: who sent it, and when it came. */
const MAY_BEGIN = /^From [^\r\n]*\r?\n/gmu;

/** Fails with `unreadable-input` where no mail begins in it. */
export const readMbox: Reader = (file) => {
  const mails = mailsIn(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length));
  if (mails.length === 0)
    return err({ kind: 'unreadable-input', name: file.name, reason: 'there is no mail in it' });
  const stem = file.fileName?.replace(/\.[a-z0-9]{1,8}$/iu, '') ?? 'mailbox';
  const list = createBlockList();
  list.add({ kind: 'heading', level: 1, text: stem });
  const taken = mails.slice(0, MOST_MAILS);
  for (const mail of taken) {
    file.progress();
    list.add(lineOf(mail));
  }
  const parts = taken.map(
    (bytes, at): CaptureInput => ({
      bytes: new Uint8Array(bytes),
      fileName: `${stem} ${at + 1}.eml`,
      mediaType: 'message/rfc822',
      url: null,
    }),
  );
  const left = mails.length - taken.length;
  return ok({
    blocks: list.blocks,
    metadata: { title: { value: stem, how: 'fileName' }, sourceKind: 'message' },
    parts,
    losses: [
      ...list.losses(),
      ...(left === 0
        ? []
        : [
            {
              kind: 'truncated' as const,
              where: 'The mailbox',
              what: `${left} of its ${mails.length} mails (the original is kept)`,
            },
          ]),
    ],
    encoding: null,
  });
};

/** Without the lines that begin them; lines of a mail that looked like one are as they were written again. */
function mailsIn(bytes: Buffer): Buffer[] {
  const text = latin1(bytes);
  const starts = [...text.matchAll(MAY_BEGIN)].filter(
    ({ 0: line, index }) =>
      /\d{4}/u.test(line) && (index === 0 || /\n\r?\n$/u.test(text.slice(Math.max(0, index - 3), index))),
  );
  return starts.map((start, at) => {
    const mail = text.slice(start.index + start[0].length, starts[at + 1]?.index ?? text.length);
    return Buffer.from(mail.replaceAll(/^>(>*From )/gmu, '$1'), 'latin1');
  });
}

function lineOf(mail: Buffer): TextBlock {
  const headers = headersOf(mail);
  const said = ['from', 'date', 'subject'].map((name) => decodeWords(headers.get(name) ?? '').trim());
  const text = said.filter((part) => part !== '').join(' · ');
  return { kind: 'listItem', level: 0, ordered: true, text: text === '' ? 'A mail without a head' : text };
}
