// Gives a source another text from a file, and says what became of its passages.

import type { Source } from '../../../core/model/kinds/source.ts';
import { replaceSourceText } from '../../../core/store/commands/passages/replace-source-text.ts';
import { useTellError } from '../../commands/use-run.ts';
import { appApi, projectApi } from '../../state/bridge.ts';
import { runCapture } from '../../state/project/captures.ts';
import { loadSourceText } from '../../state/project/source-texts.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { useUndoAction } from '../../commands/use-undo-action.ts';
import { useToasts } from '../../ui/layers/toast.tsx';
import { sourceWords } from '../../words/records/sources.ts';

/** Asks for a file; does nothing when none is chosen. */
export function useReplaceSource(): (source: Source) => Promise<void> {
  const session = useProject();
  const tell = useTellError();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  return async (source) => {
    const files = await appApi.pickInputs({ purpose: 'replace' });
    if (!files.ok) return tell(files.error);
    const file = files.value[0];
    if (file === undefined) return;
    const read = await runCapture(file.name, (jobId) => projectApi.capture({ jobId, token: file.token }));
    if (!read.ok) return tell(read.error);
    const { assets, wordCount, extent } = read.value.fields;
    const text = await loadSourceText(assets.text.sha256);
    if (!text.ok) return tell(text.error);
    const done = session.run(replaceSourceText, {
      sourceId: source.id,
      text: text.value,
      textAsset: assets.text,
      original: assets.original,
      wordCount,
      extent,
    });
    if (!done.ok) return tell(done.error);
    const passages = session.store
      .referrersOf(source.id)
      .filter((record) => record.kind === 'excerpt' || record.kind === 'passageNote');
    const orphans = passages.filter((record) => record.anchoring === 'orphan').length;
    show({
      message: sourceWords.replaced(passages.length - orphans, orphans),
      tone: orphans === 0 ? 'done' : 'plain',
      action: undoAction(),
    });
  };
}
