// Adds a judgement to the current brief's section of judgements from anywhere in the window, and says where it is.

import type { Brief } from '../../core/model/kinds/brief.ts';
import type { RichText } from '../../core/model/text/rich-text.ts';
import type { Section } from '../../core/model/kinds/section.ts';
import { flattenOutline, outlineOf } from '../../core/query/outline/outline-of.ts';
import { judgementOfText } from '../../core/query/judgement-of-text.ts';
import { isBlankRichText } from '../../core/query/rich-blocks.ts';
import { addJudgement, type AddJudgementInput } from '../../core/store/commands/outline/add-judgement.ts';
import { addSection } from '../../core/store/commands/outline/add-section.ts';
import { useRun } from '../commands/use-run.ts';
import { useUndoAction } from '../commands/use-undo-action.ts';
import { focusedEditor, getActiveEditor } from '../editor/active-editor.ts';
import { sentenceAt } from '../editor/sentence-at.ts';
import { navigate } from '../state/window/navigation.ts';
import { showRecord } from '../kinds/show-record.ts';
import { useCurrentBrief } from '../state/project/use-current-brief.ts';
import { useProject } from '../state/project/use-project.tsx';
import { useToasts } from '../ui/layers/toast.tsx';
import { judgementWords as words } from '../words/records/judgements.ts';

export type JudgementMaker = {
  /** Adds one with these fields or on this passage. Where the brief has no place for it, asks whether to make one. */
  readonly add: (input: Pick<AddJudgementInput, 'fields' | 'passage'>) => void;
  /** Makes one of the selection, or of the sentence at the caret, in the text that has the caret. */
  readonly addFromText: () => void;
  readonly canAddFromText: () => boolean;
  /** Whether that text has the focus now. */
  readonly isInText: () => boolean;
  /** Goes to where a new one is typed. */
  readonly write: () => void;
};

export function useAddJudgement(): JudgementMaker {
  const session = useProject();
  const brief = useCurrentBrief();
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const { store, env, readOnly } = session;

  /** Runs `then` with the brief's first section of judgements, or offers to make one first. */
  const withSection = (then: (section: Section) => void): void => {
    if (readOnly) return;
    if (brief === undefined) return void show({ message: words.noBrief });
    const present = sectionOf(brief);
    if (present !== undefined) return then(present);
    show({
      message: words.noSection,
      action: {
        label: words.addSection,
        run: () => {
          const id = env.newId('section');
          const title = words.section;
          const place = { briefId: brief.id, parentId: null, afterId: firstOf(brief) };
          if (!run(addSection, { ...place, id, sectionKind: 'judgements', title })) return;
          const made = store.get(id);
          if (made !== undefined) then(made);
        },
      },
    });
  };
  const sectionOf = (of: Brief): Section | undefined =>
    flattenOutline(outlineOf(store, of.id)).find(({ section }) => section.sectionKind === 'judgements')
      ?.section;
  const firstOf = (of: Brief): Section['id'] | null => outlineOf(store, of.id)[0]?.section.id ?? null;

  const add: JudgementMaker['add'] = (input) =>
    withSection((section) => {
      const id = env.newId('judgement');
      if (!run(addJudgement, { ...input, sectionId: section.id, id })) return;
      show({
        message: words.added(section.title),
        tone: 'done',
        action: { label: words.open, run: () => void showRecord(session, id) },
        secondAction: undoAction(),
      });
    });
  /** What is chosen in the text that has the caret; null in a judgement. */
  const sentence = (): RichText | null => {
    const editor = getActiveEditor();
    if (editor === null || editor.isDestroyed || readOnly) return null;
    return editor.view.dom.closest('[data-judgement]') === null ? sentenceAt(editor) : null;
  };
  return {
    add,
    addFromText: () => {
      if (brief === undefined) return;
      const fields = judgementOfText(sentence(), brief.likelihoodScale, env.newLocalId);
      if (fields !== null) add({ fields });
    },
    canAddFromText: () => !isBlankRichText(sentence()),
    isInText: () => focusedEditor() !== null,
    write: () =>
      withSection((section) =>
        navigate({
          place: 'brief',
          briefId: section.briefId,
          sectionId: section.id,
          judgementId: 'new',
        }),
      ),
  };
}
