// What the tests of calls share: a text captured by the project, and the brief of the sample.

import { canonicalText } from '../../../core/model/text/source-text.ts';
import { addSource } from '../../../core/store/commands/add-source.ts';
import { valueOf } from '../storage/support.ts';
import type { Session } from './support.ts';

export const ARTICLE = 'Men pulled out of Benghazi.\n\nAn official put the dead at 43. Others counted 75.';

/** Captures a text and adds its source; gives the source and its canonical text. */
export async function captured(session: Session, text = ARTICLE) {
  const { fields } = valueOf(await session.call('captureText', { jobId: 'c', text, html: null }));
  const id = session.env.newId('source');
  await session.send(valueOf(addSource(session.file.records, { fields, id }, session.env)));
  const source = session.file.records.get(id);
  if (source === undefined) throw new Error('no source');
  const read = valueOf(await session.call('readSourceText', { sha256: source.assets.text.sha256 }));
  return { source, text: canonicalText(read) };
}

export const briefOf = (session: Session) => {
  const brief = session.file.records.ofKind('brief').at(-1);
  if (brief === undefined) throw new Error('no brief');
  return brief;
};
