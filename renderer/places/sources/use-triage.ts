// Saying of a source that came in whether it is kept, and going on to the next that waits.

import { isWaiting, type Source, type SourceId, type Triage } from '../../../core/model/kinds/source.ts';
import type { Command } from '../../../core/store/command.ts';
import { updateRecord, type UpdateRecordInput } from '../../../core/store/commands/update-record.ts';
import { useRun } from '../../commands/use-run.ts';
import { navigate } from '../../state/window/navigation.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { matchesShortcut, type Shortcut } from '../../ui/keys/shortcut.ts';

/** The keys in the list and in the text of a source that waits. */
export const TRIAGE_KEYS = {
  kept: { code: 'KeyK' },
  later: { code: 'KeyL' },
  skipped: { code: 'KeyS' },
} as const satisfies Partial<Record<Triage, Shortcut>>;

/** What a key without others says of a source that waits; null for other keys. */
export function triageOfKey(event: KeyboardEvent, isMac: boolean): 'kept' | 'later' | 'skipped' | null {
  for (const triage of ['kept', 'later', 'skipped'] as const)
    if (matchesShortcut(event, TRIAGE_KEYS[triage], isMac)) return triage;
  return null;
}

/** Sets it, one step; of the source that is read, the next one that waits is shown then. Null where nothing may be changed. */
export function useTriage(
  openId: SourceId | null,
  say: (source: Source, triage: Triage) => void,
): ((source: Source, triage: Triage) => void) | null {
  const session = useProject();
  const run = useRun();
  if (session.readOnly) return null;
  return (source, triage) => {
    const next = nextWaiting(session.store.ofKind('source'), source);
    if (!run(updateRecord as Command<UpdateRecordInput<'source'>>, { id: source.id, patch: { triage } }))
      return;
    say(source, triage);
    if (source.id === openId && next !== undefined && isWaiting(source))
      navigate({ sourceId: next.id, excerptId: null });
  };
}

/** The one after it as the list has them, newest first, and from the top again. Those for later have had their turn. */
function nextWaiting(sources: readonly Source[], source: Source): Source | undefined {
  const wanted = sources
    .filter(({ id, triage }) => id === source.id || triage === 'unread' || triage === source.triage)
    .toReversed();
  const at = wanted.findIndex(({ id }) => id === source.id);
  const next = [...wanted.slice(at + 1), ...wanted.slice(0, Math.max(at, 0))];
  return next.find((each) => isWaiting(each) && each.id !== source.id);
}
