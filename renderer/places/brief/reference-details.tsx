// What a reference of the text leads to: how it reads, and the way there.

import { NodeSelection } from '@tiptap/pm/state';
import { useState } from 'react';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { ReferenceShow, RichInline } from '../../../core/model/text/rich-text.ts';
import { targetId } from '../../../core/query/outline/targets.ts';
import { openEditorDialog } from '../../editor/editor-dialogs.tsx';
import type { ClickedAtom } from '../../editor/editor-props.ts';
import { currentTargets } from '../../editor/use-surroundings.ts';
import { navigate } from '../../state/window/navigation.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { briefWords } from '../../words/brief.ts';
import { editorWords } from '../../words/inputs/editor.ts';
import styles from './atom-popover.module.css';

const words = briefWords.atom;
const shows: readonly ReferenceShow[] = ['label', 'labelAndPage', 'title', 'page'];

export type ReferenceDetailsProps = {
  readonly clicked: ClickedAtom;
  readonly attrs: Extract<RichInline, { type: 'reference' }>['attrs'];
  readonly brief: Brief;
  readonly onClose: () => void;
  /** Changes the clicked atom, or takes it out with null; false when it is not there any more. */
  readonly change: (attrs: Readonly<Record<string, unknown>> | null) => boolean;
};

export function ReferenceDetails({ clicked, attrs, brief, onClose, change }: ReferenceDetailsProps) {
  const { store, readOnly } = useProject();
  const [show, setShow] = useState(attrs.show);
  const id = targetId(attrs);
  const site = currentTargets(store, brief.id).find((each) => each.id === id);
  return (
    <>
      {site === undefined ? (
        <p>{words.lost}</p>
      ) : (
        <>
          <p className={styles['title']} dir="auto">
            {site.label}
          </p>
          {site.title !== site.label && (
            <p className={styles['text']} dir="auto">
              {site.title}
            </p>
          )}
        </>
      )}
      {!readOnly && site !== undefined && (
        <Field label={words.shownAs}>
          <SelectField
            value={show}
            options={shows.map((value) => ({ value, label: editorWords.reference.shows[value] }))}
            onChange={(next) => {
              if (change({ show: next })) setShow(next);
            }}
          />
        </Field>
      )}
      <span className={styles['actions']}>
        {site !== undefined && (
          <Button
            size="small"
            onClick={() => {
              onClose();
              navigate({ place: 'brief', briefId: brief.id, sectionId: site.sectionId });
            }}
          >
            {words.goTo}
          </Button>
        )}
        {!readOnly && (
          <>
            <Button
              size="small"
              onClick={() => {
                onClose();
                const { editor, pos } = clicked;
                if (editor.isDestroyed || editor.state.doc.nodeAt(pos)?.type.name !== 'reference') return;
                editor.view.dispatch(
                  editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, pos)),
                );
                openEditorDialog('reference');
              }}
            >
              {words.change}
            </Button>
            <Button
              size="small"
              variant="ghost"
              onClick={() => {
                onClose();
                change(null);
              }}
            >
              {words.remove}
            </Button>
          </>
        )}
      </span>
    </>
  );
}
