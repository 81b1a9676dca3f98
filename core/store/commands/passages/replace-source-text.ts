// Gives a source another text: every excerpt and note is found again word for word in it, or becomes an orphan.

import type { IdOf } from '../../../base/ids.ts';
import { err, ok } from '../../../base/result.ts';
import { makeSegment, reanchorSegments } from '../../../model/text/anchor.ts';
import type { AssetRef } from '../../../model/record.ts';
import { placeInText } from '../../../model/text/place-in-text.ts';
import type { Source } from '../../../model/kinds/source.ts';
import { canonicalText, type SourceText } from '../../../model/text/source-text.ts';
import { ChangeDraft } from '../../change-draft.ts';
import type { Command } from '../../command.ts';

export type ReplaceSourceTextInput = {
  readonly sourceId: IdOf<'source'>;
  readonly text: SourceText;
  readonly textAsset: AssetRef;
  readonly original: AssetRef | null;
  readonly wordCount: number;
  readonly extent: Source['extent'];
};

/** Fails with `record-not-found`. Excerpts that are not found keep their quote and are marked as orphans. */
export const replaceSourceText: Command<ReplaceSourceTextInput> = (state, input, env) => {
  const source = state.get(input.sourceId);
  if (source === undefined) return err({ kind: 'record-not-found', recordKind: 'source' });
  const draft = new ChangeDraft(state, env);
  const text = canonicalText(input.text);
  const counted = { ...source, extent: input.extent };
  draft.update(source.id, {
    assets: { original: input.original, text: input.textAsset },
    wordCount: input.wordCount,
    extent: input.extent,
    // What is captured here is whole again.
    redaction: 'none',
    textLength: text.length,
  });
  for (const record of state.referrersOf(source.id)) {
    if (record.kind === 'excerpt') {
      const found = reanchorSegments(text, record.segments);
      const first = found.kind === 'found' ? found.segments[0] : undefined;
      if (found.kind === 'found' && first !== undefined)
        draft.update(record.id, {
          segments: [...found.segments],
          ...placeInText(counted, input.text, found.segments),
          anchoring: 'anchored',
        });
      else draft.update(record.id, { anchoring: 'orphan' });
    } else if (record.kind === 'passageNote') {
      const found = reanchorSegments(text, [record.segment]);
      const segment = found.kind === 'found' ? found.segments[0] : undefined;
      draft.update(
        record.id,
        segment === undefined
          ? { anchoring: 'orphan' }
          : { segment: makeSegment(text, segment.start, segment.end), anchoring: 'anchored' },
      );
    }
  }
  return ok(draft.change('replace-source-text', source.title));
};
