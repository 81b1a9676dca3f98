// The rich-text editor bound to one text of one record (a summary, a description), in the look of a form's field.

import { referencesOfInline } from '../../core/model/references.ts';
import type { RichText } from '../../core/model/rich-text.ts';
import { RichTextEditor } from '../editor/rich-text-editor.tsx';
import { useSurroundings } from '../editor/use-surroundings.ts';
import { showRecord } from '../state/show-record.ts';
import { useCurrentBrief } from '../state/use-current-brief.ts';
import { useProject } from '../state/use-project.tsx';

export type RecordTextFieldProps = {
  /** The record the text belongs to. */
  readonly ownerId: string;
  /** Spoken name. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: RichText | null;
  /** False when it could not be kept; give `typing: true` to updateRecord, so that one sitting is one step of undo. */
  readonly onCommit: (value: RichText | null) => boolean;
  readonly readOnly: boolean;
};

/** Give it a `key` with the record's id: an editor never shows another text. A click on an atom goes to its record. */
export function RecordTextField(props: RecordTextFieldProps) {
  const session = useProject();
  const brief = useCurrentBrief();
  const bound = useSurroundings({ briefId: brief?.id ?? null, sectionId: null, ownerId: props.ownerId });
  return (
    <RichTextEditor
      value={props.value}
      onCommit={props.onCommit}
      onLeave={() => session.history.close()}
      label={props.label}
      placeholder={props.placeholder}
      editable={!props.readOnly}
      surroundings={bound.surroundings}
      registerFlush={bound.registerFlush}
      subscribe={bound.subscribe}
      onAtom={({ atom }) => {
        const [id] = referencesOfInline(atom);
        if (id !== undefined) showRecord(session, id);
      }}
      look="field"
    />
  );
}
