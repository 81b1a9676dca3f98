// What would embarrass the analyst: each finding one click from its place, with a fix where one is safe.

import { isRecordKind } from '../../../core/model/any-record.ts';
import { recordViews } from '../../kinds/record-views.ts';
import { useState } from 'react';
import type { Finding, Severity } from '../../../core/checks/finding.ts';
import { runChecks } from '../../../core/checks/registry.ts';
import { recordTitle } from '../../../core/query/record-title.ts';
import { dismissFinding } from '../../../core/store/commands/dismiss-finding.ts';
import { removeRecords } from '../../../core/store/commands/remove-records.ts';
import { useRun } from '../../commands/use-run.ts';
import { useKeptFocus } from '../../record/use-kept-focus.ts';
import { useDamage } from '../../state/project/damage.ts';
import { openDialog } from '../../state/window/dialogs.ts';
import { navigate } from '../../state/window/navigation.ts';
import { showRecord } from '../../kinds/show-record.ts';
import { useCurrentBrief } from '../../state/project/use-current-brief.ts';
import { useProject, useQuery, useRecords } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Tag } from '../../ui/labels/grade.tsx';
import { EmptyState, PanelHeader } from '../../ui/layout/panel.tsx';
import { TextArea } from '../../ui/fields/text-field.tsx';
import { dialogWords } from '../../words/inputs/dialogs.ts';
import { words } from '../../words/en.ts';
import { verifyWords } from '../../words/files/verify.ts';
import styles from './checks-place.module.css';

const text = dialogWords.checks;
const severities: readonly Severity[] = ['error', 'warning', 'note'];
const tones = { error: 'bad', warning: 'weak', note: 'plain' } as const;

/** The findings of the current brief by severity, and those set aside below. */
export function ChecksPlace() {
  const session = useProject();
  const keptFocus = useKeptFocus<HTMLElement>();
  const brief = useCurrentBrief();
  const run = useRun();
  const damage = useDamage();
  const findings = useQuery(
    (reader) =>
      brief === undefined ? [] : runChecks(reader, brief.id, { damage, now: new Date().toISOString() }),
    [brief?.id, damage],
  );
  const elsewhere = damage.filter(({ recordId }) => recordId === null).length;
  const dismissals = useRecords('dismissal');
  const [asking, setAsking] = useState<Finding | null>(null);
  if (brief === undefined) return <EmptyState title={text.noBrief} />;
  const show = (finding: Finding) => {
    showRecord(session, finding.place.recordId);
    // A judgement is led to as a whole.
    if (finding.place.blockId !== null && !finding.place.recordId.startsWith('judgement:'))
      navigate({ blockId: finding.place.blockId });
  };
  return (
    <section className={styles['checks']} aria-label={text.title} {...keptFocus}>
      <PanelHeader title={text.title} note={<bdi>{brief.title}</bdi>} ruled />
      <div className={styles['scroll']}>
        {elsewhere > 0 && (
          <div className={styles['elsewhere']} role="status">
            <p>{verifyWords.elsewhere(elsewhere)}</p>
            <Button size="small" onClick={() => openDialog('verify')}>
              {verifyWords.look}
            </Button>
          </div>
        )}
        {findings.length === 0 && elsewhere === 0 && (
          <EmptyState title={text.clear}>{text.clearHint}</EmptyState>
        )}
        {severities.map((severity) => {
          const group = findings.filter((finding) => finding.severity === severity);
          if (group.length === 0) return null;
          return (
            <section key={severity} className={styles['group']}>
              <h3>
                {text.severity[severity]} <span>{group.length}</span>
              </h3>
              <ul>
                {group.map((finding) => {
                  const record = session.store.find(finding.place.recordId);
                  return (
                    <li key={finding.key} className={styles['finding']}>
                      <Tag tone={tones[severity]}>{record === undefined ? '' : kindName(record.kind)}</Tag>
                      <div className={styles['what']}>
                        <p>{finding.message}</p>
                        <p className={styles['where']}>
                          <bdi>{record === undefined ? '' : recordTitle(session.store, record)}</bdi>
                        </p>
                      </div>
                      <div className={styles['actions']}>
                        {!session.readOnly && (
                          <Button size="small" variant="ghost" onClick={() => setAsking(finding)}>
                            {text.dismiss}
                          </Button>
                        )}
                        <Button size="small" onClick={() => show(finding)}>
                          {text.show}
                        </Button>
                      </div>
                    </li>
                  );
                })}
              </ul>
            </section>
          );
        })}
        {dismissals.length > 0 && (
          <section className={styles['group']}>
            <h3>{text.dismissedCount(dismissals.length)}</h3>
            <ul>
              {dismissals.map((dismissal) => {
                const record = session.store.find(dismissal.recordId);
                return (
                  <li key={dismissal.id} className={styles['finding']}>
                    <div className={styles['what']}>
                      <p>{dismissal.reason}</p>
                      <p className={styles['where']}>
                        <bdi>{record === undefined ? '' : recordTitle(session.store, record)}</bdi>
                      </p>
                    </div>
                    {!session.readOnly && (
                      <Button size="small" onClick={() => run(removeRecords, { ids: [dismissal.id] })}>
                        {text.bringBack}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          </section>
        )}
      </div>
      {asking !== null && (
        <DismissDialog
          finding={asking}
          onClose={() => setAsking(null)}
          onDismiss={(reason) => {
            const { rule, key, place } = asking;
            if (run(dismissFinding, { rule, recordId: place.recordId, finding: key, reason }))
              setAsking(null);
          }}
        />
      )}
    </section>
  );
}

function DismissDialog(props: {
  readonly finding: Finding;
  readonly onClose: () => void;
  readonly onDismiss: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open
      size="small"
      onClose={props.onClose}
      title={text.dismissTitle}
      description={props.finding.message}
      footer={
        <>
          <Button onClick={props.onClose}>{words.ui.cancel}</Button>
          <Button variant="primary" disabled={reason.trim() === ''} onClick={() => props.onDismiss(reason)}>
            {text.dismissed}
          </Button>
        </>
      }
    >
      <Field label={text.reason} hint={text.reasonHint}>
        <TextArea value={reason} onChange={setReason} rows={3} dir="auto" />
      </Field>
    </Dialog>
  );
}

const kindName = (kind: string): string => (isRecordKind(kind) ? recordViews[kind].name : kind);
