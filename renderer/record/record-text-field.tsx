// The rich-text editor bound to one text of one record (a summary, a description), in the look of a form's field.

import { referencesOfInline } from '../../core/model/references.ts';
import type { RichText } from '../../core/model/text/rich-text.ts';
import { textAt, type TextPlaceOfRecord, writeText } from '../../core/store/commands/outline/write-text.ts';
import { useRun } from '../commands/use-run.ts';
import { RichTextEditor } from '../editor/rich-text-editor.tsx';
import { useSurroundings } from '../editor/use-surroundings.ts';
import { OfferedBeside } from './kept-back-item.tsx';
import { showRecord } from '../kinds/show-record.ts';
import { useCurrentBrief } from '../state/project/use-current-brief.ts';
import { useProject } from '../state/project/use-project.tsx';

export type RecordTextFieldProps = {
  /** The record and field the text belongs to. */
  readonly target: TextPlaceOfRecord;
  /** Spoken name. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: RichText | null;
  readonly readOnly: boolean;
};

/** Give it a `key` with the record's id: an editor never shows another text. A click on an atom goes to its record. */
export function RecordTextField(props: RecordTextFieldProps) {
  const session = useProject();
  const run = useRun();
  const brief = useCurrentBrief();
  const bound = useSurroundings({ briefId: brief?.id ?? null, sectionId: null, ownerId: props.target.id });
  return (
    <>
      <RichTextEditor
        target={props.target}
        value={props.value}
        onCommit={(content, step) => run(writeText, { ...props.target, content, step })}
        onStep={bound.onStep}
        onLeave={bound.onStep}
        current={() => textAt(session.store, props.target)}
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
      <OfferedBeside recordId={props.target.id} />
    </>
  );
}
