// Reads an e-mail (RFC 5322, MIME): who wrote it to whom, what it says, and the files that came with it, which are sources of their own.

import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { ok } from '../../core/base/result.ts';
import type { Loss } from '../../core/document/loss.ts';
import type { TextBlock } from '../../core/model/text/source-text.ts';
import { createBlockList } from './text/block-list.ts';
import { toLine } from './text/clean-text.ts';
import { publishedDate } from './text/published-date.ts';
import { bodyBlocks } from './mime/mail-body.ts';
import type { CaptureInput, FoundMetadata, Reader } from './reader.ts';

/** Files of one mail that become sources; a mail with more was made to hurt. */
const MOST_ATTACHMENTS = 200;
const DEEPEST = 20;
const WHERE = 'The e-mail';

/** Fails with nothing: what is no mail at all is a text without headers. Nothing that it points to is fetched. */
export const readEml: Reader = async (file) => {
  const mail = await PostalMime.parse(file.bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: DEEPEST,
  });
  file.progress();
  const list = createBlockList();
  for (const block of headBlocks(mail)) list.add(block);
  const body = bodyBlocks(mail, file.progress);
  for (const block of body.blocks) list.add(block);
  const { parts, losses } = filesOf(mail.attachments);
  return ok({
    blocks: list.blocks,
    metadata: metadataOf(mail),
    parts,
    losses: [...list.losses(), ...body.losses, ...losses],
    encoding: null,
  });
};

/** The subject, and who wrote when to whom, as captions: no paragraph of what was written. */
function headBlocks(mail: Email): TextBlock[] {
  const line = (name: string, value: string): TextBlock[] =>
    value === '' ? [] : [{ kind: 'caption', text: `${name}: ${value}` }];
  return [
    ...(mail.subject === undefined ? [] : [{ kind: 'heading', level: 1, text: mail.subject } as const]),
    ...line('From', listOf(mail.from === undefined ? [] : [mail.from])),
    ...line('To', listOf(mail.to ?? [])),
    ...line('Cc', listOf(mail.cc ?? [])),
    ...line('Date', headerOf(mail, 'date') ?? ''),
  ];
}

const listOf = (addresses: readonly Address[]): string => addresses.map(asWritten).join('; ');

function asWritten({ name, address, group }: Address): string {
  if (group !== undefined) return `${name}: ${listOf(group)}`;
  if (name === '' || name === address) return address ?? '';
  return address === undefined || address === '' ? name : `${name} <${address}>`;
}

const headerOf = (mail: Email, name: string): string | null =>
  toLine(mail.headers.find(({ key }) => key === name)?.value, 300);

/** A mail to a list, or one that can be unsubscribed, was written for many; any other to somebody. */
function metadataOf(mail: Email): Partial<FoundMetadata> {
  const subject = toLine(mail.subject, 300);
  const from = mail.from;
  const author = toLine(from?.name === '' ? from.address : from?.name, 300);
  const published = publishedDate(headerOf(mail, 'date'));
  const isForMany = headerOf(mail, 'list-id') !== null || headerOf(mail, 'list-unsubscribe') !== null;
  const found = <T>(value: T | null) => (value === null ? null : { value, how: 'metadata' as const });
  const [title, authors, date] = [found(subject), found(author === null ? null : [author]), found(published)];
  return {
    ...(title === null ? {} : { title }),
    ...(authors === null ? {} : { authors }),
    ...(date === null ? {} : { published: date }),
    sourceKind: isForMany ? 'article' : 'message',
  };
}

/** The files that were sent along, and what is told of those that are shown within the text. */
function filesOf(attachments: readonly Attachment[]): {
  readonly parts: readonly CaptureInput[];
  readonly losses: readonly Loss[];
} {
  const shown = attachments.filter(
    ({ related, disposition, mimeType }) =>
      mimeType.startsWith('image/') && (related === true || disposition === 'inline'),
  );
  const sent = attachments.filter((each) => !shown.includes(each));
  const loss = (what: string): Loss => ({ kind: 'input-part-left-out', where: WHERE, what });
  return {
    parts: sent.slice(0, MOST_ATTACHMENTS).map(asInput),
    losses: [
      ...(shown.length === 0 ? [] : [loss(`Pictures in its text: ${shown.length} (the original is kept)`)]),
      ...(sent.length <= MOST_ATTACHMENTS
        ? []
        : [loss(`${sent.length - MOST_ATTACHMENTS} of its ${sent.length} files (the original is kept)`)]),
    ],
  };
}

function asInput({ filename, mimeType, content }: Attachment, at: number): CaptureInput {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const isMail = mimeType === 'message/rfc822';
  return {
    bytes,
    fileName: toLine(filename, 200) ?? (isMail ? `message ${at + 1}.eml` : `file ${at + 1}`),
    mediaType: mimeType === 'application/octet-stream' ? null : mimeType,
    url: null,
  };
}
