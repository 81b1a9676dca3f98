// What stands once for all editors of the window: the suggestion list, the forms, and the commands that insert.

import { excerptsUsedInBrief } from '../../core/sections/note-numbers.ts';
import { useCallback } from 'react';
import { useTellError } from '../commands/use-run.ts';
import { useRegisterCommands } from '../commands/use-window-commands.ts';
import { menuCommand } from '../commands/window-commands.ts';
import { appApi, projectApi } from '../state/bridge.ts';
import { useCurrentBrief } from '../state/project/use-current-brief.ts';
import { useProject } from '../state/project/use-project.tsx';
import { useToasts } from '../ui/layers/toast.tsx';
import { editorWords } from '../words/inputs/editor.ts';
import { getActiveEditor } from './active-editor.ts';
import { AtomMenu } from './atoms/atom-menu.tsx';
import { EditorDialogs, openEditorDialog } from './editor-dialogs.tsx';
import { insertTable } from './steps/insert.ts';
import { SuggestionList } from './atoms/suggestion-list.tsx';
import { tableAtCaret } from './marks/tables.ts';
import { askSuggestion } from './atoms/suggestions.ts';
import { insertImage } from './steps/take-in.ts';
import { keptImage } from './use-surroundings.ts';

/** Belongs into the window once, inside the open project. */
export function EditorTools() {
  const { store } = useProject();
  const briefId = useCurrentBrief()?.id;
  const usedExcerpts = useCallback(
    (): ReadonlySet<string> => new Set(briefId === undefined ? [] : excerptsUsedInBrief(store, briefId)),
    [store, briefId],
  );
  const askImage = useAskImage();
  const editable = (): boolean => getActiveEditor()?.isEditable === true;
  const ask = (what: 'excerpt' | 'actor' | 'event') => () => {
    const editor = getActiveEditor();
    if (editor !== null) askSuggestion(editor, what);
  };
  useRegisterCommands([
    menuCommand('insert-citation', ask('excerpt'), editable),
    menuCommand('insert-actor', ask('actor'), editable),
    menuCommand('insert-event', ask('event'), editable),
    menuCommand(
      'insert-reference',
      () => openEditorDialog('reference'),
      () => briefId !== undefined && editable(),
    ),
    menuCommand('insert-image', askImage, editable),
    menuCommand(
      'insert-table',
      () => {
        const editor = getActiveEditor();
        if (editor !== null) insertTable(editor);
      },
      editable,
    ),
    menuCommand(
      'table-caption',
      () => openEditorDialog('tableCaption'),
      () => editable() && tableAtCaret(getActiveEditor()) !== null,
    ),
  ]);
  return (
    <>
      <SuggestionList onImage={askImage} usedExcerpts={usedExcerpts} />
      <EditorDialogs briefId={briefId ?? null} />
      <AtomMenu />
    </>
  );
}

/** Asks for a picture, keeps it in the project, puts it where the caret is and asks for its words. */
function useAskImage(): () => void {
  const tell = useTellError();
  const { show } = useToasts();
  return useCallback(() => {
    const editor = getActiveEditor();
    if (editor === null) {
      show({ message: editorWords.image.noEditor });
      return;
    }
    void (async () => {
      const picked = await appApi.pickInputs({ purpose: 'image' });
      if (!picked.ok) return tell(picked.error);
      for (const file of picked.value) {
        const kept = await projectApi.putImageFile({ token: file.token });
        if (!kept.ok) tell(kept.error);
        else if (!editor.isDestroyed) {
          insertImage(editor, keptImage(kept.value), null);
          openEditorDialog('image');
        }
      }
    })();
  }, [tell, show]);
}
