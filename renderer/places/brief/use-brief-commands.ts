// The commands of the window that the brief answers: its sections, and what stands beside them.

import type { SectionId } from '../../../core/model/kinds/section.ts';
import type { OutlineNode } from '../../../core/query/outline/outline-of.ts';
import { useRegisterCommands } from '../../commands/use-window-commands.ts';
import { menuCommand } from '../../commands/window-commands.ts';
import { getActiveEditor } from '../../editor/active-editor.ts';
import { citedAtCaret } from '../../editor/cited-at-caret.ts';
import {
  getNavigation,
  type Navigation,
  navigate,
  showHistory,
  useNavigation,
} from '../../state/window/navigation.ts';
import { useProject, useRecords } from '../../state/project/use-project.tsx';
import type { SectionActions } from './outline/section-actions.ts';
import type { ShownSection } from './use-shown-section.ts';

export type BriefCommands = {
  readonly nodes: readonly OutlineNode[];
  readonly shown: ShownSection;
  readonly actions: SectionActions;
  readonly rename: (id: SectionId) => void;
};

/** Registers them while the brief is shown. */
export function useBriefCommands({ nodes, shown, actions, rename }: BriefCommands): void {
  const { store, readOnly } = useProject();
  const { previewOpen, trayReader } = useNavigation();
  const { selectedId } = shown;
  const step = (by: number): void => {
    const index = nodes.findIndex((node) => node.section.id === selectedId);
    const next = nodes[index + by];
    if (next !== undefined) shown.write(next.section.id);
  };
  const withSection = (run: (id: SectionId) => void) => () => {
    if (selectedId !== null) run(selectedId);
  };
  const editable = (): boolean => !readOnly && selectedId !== null;
  const firstSource = useRecords('source')[0]?.id ?? null;
  /** What is cited where one writes; else the source that was looked at last. */
  const sourceBeside = (): Partial<Navigation> => {
    const editor = getActiveEditor();
    const cited = store.find(editor === null || editor.isDestroyed ? '' : (citedAtCaret(editor.state) ?? ''));
    return cited?.kind === 'excerpt'
      ? { trayReader: cited.sourceId, excerptId: cited.id }
      : { trayReader: getNavigation().sourceId ?? firstSource };
  };
  useRegisterCommands([
    menuCommand(
      'add-section',
      () => {
        const [first] = actions.addEntries(selectedId, false);
        if (first?.kind === 'item') first.run();
      },
      () => !readOnly,
    ),
    menuCommand('rename-section', withSection(rename), editable),
    menuCommand('record-history', withSection(showHistory), () => selectedId !== null),
    menuCommand(
      'move-section-up',
      withSection((id) => actions.move(id, 'up')),
      editable,
      true,
    ),
    menuCommand(
      'move-section-down',
      withSection((id) => actions.move(id, 'down')),
      editable,
      true,
    ),
    menuCommand(
      'next-section',
      () => step(1),
      () => true,
      true,
    ),
    menuCommand(
      'previous-section',
      () => step(-1),
      () => true,
      true,
    ),
    menuCommand('toggle-preview', () => navigate({ previewOpen: !previewOpen })),
    menuCommand(
      'toggle-reader',
      () => navigate(trayReader === null ? { ...sourceBeside(), previewOpen: false } : { trayReader: null }),
      () => firstSource !== null,
    ),
  ]);
}
