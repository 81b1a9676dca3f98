// Files that came with a mail become sources of their own, under its terms; one that can't be read is told and keeps no other out.

import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { valueOf } from '../storage/support.ts';
import { openSession } from './support.ts';

const LINE = '\r\n';
const part = (name: string, type: string, content: string) => [
  '--m',
  `Content-Type: ${type}; name="${name}"`,
  `Content-Disposition: attachment; filename="${name}"`,
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(content).toString('base64'),
];
const inner = [
  'Message-ID: <2@desk.example>',
  'Date: Sat, 17 May 2014 09:00:00 +0200',
  'From: Omar <omar@desk.example>',
  'Subject: Inner',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=n',
  '',
  '--n',
  'Content-Type: text/plain; name="deep.txt"',
  'Content-Disposition: attachment; filename="deep.txt"',
  '',
  'A file in a mail in a mail, on the record.',
  '--n--',
].join(LINE);
const mail = [
  'Message-ID: <1@desk.example>',
  'Date: Sun, 18 May 2014 18:00:00 +0200',
  'From: Mona <mona@desk.example>',
  'Subject: Two files',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=m',
  '',
  '--m',
  'Content-Type: text/plain',
  '',
  'See what came along.',
  ...part(
    'page.html',
    'text/html',
    '<html><head><title>A page</title></head><body><p>The road is open.</p></body></html>',
  ),
  ...part('broken.zip', 'application/zip', 'PK\u0003\u0004 nothing in it'),
  ...part('inner.eml', 'message/rfc822', inner),
  '--m--',
].join(LINE);

test('each file is a source of its own, also one of a mail in the mail; one that is refused is named', async () => {
  const session = await openSession();
  const path = `${session.folder}/letter.eml`;
  writeFileSync(path, mail);
  const token = session.grant(path);
  const { fields, attachments, losses } = valueOf(await session.call('capture', { jobId: 'm', token }));
  expect(fields).toMatchObject({
    title: 'Two files',
    sourceKind: 'message',
    terms: { use: 'notForAttribution' },
  });
  expect(attachments.map((each) => [each.fields.title, each.fields.terms.use])).toEqual([
    ['A page', 'notForAttribution'],
    ['Inner', 'notForAttribution'],
    [expect.stringContaining('deep'), 'notForAttribution'],
  ]);
  expect(losses.map(({ what }) => what).join('\n')).toContain('broken.zip (it is in the original)');
  // A change of its kind leaves such terms as they are.
  expect(attachments[0]?.fields.terms.how).toBe('carrier');
  for (const { fields: kept } of attachments)
    expect(
      valueOf(await session.call('readSourceText', { sha256: kept.assets.text.sha256 })).blocks.length,
    ).toBeGreaterThan(0);
});
