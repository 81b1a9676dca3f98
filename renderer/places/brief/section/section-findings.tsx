// What the checks that run while drafting found in one section: under its text, each one press from its words.

import type { Editor } from '@tiptap/core';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Finding } from '../../../../core/checks/finding.ts';
import { dismissFinding, type DismissFindingInput } from '../../../../core/store/commands/dismiss-finding.ts';
import { offsetIn } from '../../../editor/marks/finding-marks.ts';
import { useRun } from '../../../commands/use-run.ts';
import { useProject } from '../../../state/project/use-project.tsx';
import { Button } from '../../../ui/controls/button.tsx';
import { Field } from '../../../ui/fields/field.tsx';
import { Popover } from '../../../ui/layers/popover.tsx';
import { pressesEnter } from '../../../ui/keys/presses-enter.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { briefWords } from '../../../words/brief.ts';
import styles from './section-findings.module.css';

const words = briefWords.checks;

export type SectionFindingsProps = {
  /** What they are of, as it is spoken. */
  readonly label: string;
  readonly findings: readonly Finding[];
  readonly editor: { readonly current: Editor | null };
};

export function SectionFindings({ label, findings, editor }: SectionFindingsProps) {
  const { readOnly } = useProject();
  return (
    <ul className={styles['list']} aria-label={words.label(label)}>
      {findings.map((finding) => (
        <li key={finding.key} className={styles['finding']}>
          <TriangleAlert aria-hidden="true" />
          <span className={styles['message']} dir="auto">
            {finding.message}
          </span>
          <span className={styles['actions']}>
            {finding.place.range !== null && (
              <Button size="small" variant="link" onClick={() => selectFinding(editor.current, finding)}>
                {words.show}
              </Button>
            )}
            {!readOnly && <Dismiss finding={finding} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Puts the selection on the words that a finding means. */
function selectFinding(editor: Editor | null, { place }: Finding): void {
  if (editor === null || editor.isDestroyed || place.range === null) return;
  const { range } = place;
  let found: { from: number; to: number } | null = null;
  editor.state.doc.descendants((node, pos) => {
    if (found !== null || !node.isTextblock || node.attrs['id'] !== place.blockId) return;
    found = { from: pos + 1 + offsetIn(node, range.start), to: pos + 1 + offsetIn(node, range.end) };
  });
  if (found !== null) editor.chain().setTextSelection(found).focus().scrollIntoView().run();
}

function Dismiss({ finding }: { readonly finding: Finding }) {
  const run = useRun();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const dismiss = (): void => {
    if (reason.trim() === '') return;
    if (run(dismissFinding, dismissal(finding, reason.trim()))) setOpen(false);
  };
  return (
    <Popover
      label={words.dismiss}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant="link">
          {words.dismiss}
        </Button>
      }
    >
      <Field label={words.reason}>
        <TextField
          value={reason}
          onChange={setReason}
          onKeyDown={(event) => {
            if (pressesEnter(event)) dismiss();
          }}
        />
      </Field>
      <Button size="small" variant="primary" disabled={reason.trim() === ''} onClick={dismiss}>
        {words.dismissConfirm}
      </Button>
    </Popover>
  );
}

const dismissal = (finding: Finding, reason: string): DismissFindingInput => ({
  rule: finding.rule,
  recordId: finding.place.recordId,
  finding: finding.key,
  reason,
});
