// `records`: the records as JSON lines.

import { err, ok } from '../../../core/base/result.ts';
import { isRecordKind, recordKinds } from '../../../core/model/any-record.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import type { CliArguments } from '../arguments.ts';
import { type CliWorld, done, wantWords, withProject } from '../cli-world.ts';

export async function listRecords({ words, flags, switches }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 1, 1, 'one FILE');
  if (!wanted.ok) return wanted;
  const { kind } = flags;
  if (kind !== undefined && !isRecordKind(kind))
    return err(`there is no kind "${kind}" (kinds: ${recordKinds.join(', ')})`);
  return withProject(words[0] ?? '', 'read', world, async (file) => {
    const kinds = kind === undefined ? recordKinds : [kind];
    for (const each of kinds)
      for (const record of file.records.ofKind(each)) {
        if (record.kind !== 'source' || !switches.has('with-text')) {
          await world.out(JSON.stringify(record));
          continue;
        }
        const text = file.getSourceText(record.assets.text.sha256);
        if (!text.ok) return text;
        await world.out(JSON.stringify({ ...record, text: canonicalText(text.value) }));
      }
    return ok(done);
  });
}
