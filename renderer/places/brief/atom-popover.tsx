// What stands behind a citation, mention or range in the text: shown on a click, with what can be done about it.

import { useState } from 'react';
import type { IdOf } from '../../../core/base/ids.ts';
import { attributionToWords } from '../../../core/query/evidence/attribution-to-words.ts';
import { plainText } from '../../../core/query/rich-blocks.ts';
import { clipText } from '../../../core/query/evidence/excerpt-text.ts';
import { nameOfActor } from '../../../core/query/names/actor-name.ts';
import { dateToWords } from '../../../core/words/dates/date-words.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import { atomOf } from '../../editor/atoms/atoms.ts';
import { COMMIT_NOW } from '../../editor/editor-context.ts';
import type { ClickedAtom } from '../../editor/editor-props.ts';
import { viewOfExcerpt } from '../../record/evidence/evidence-view.ts';
import { navigate } from '../../state/window/navigation.ts';
import { showRecord } from '../../kinds/show-record.ts';
import { useProject, useStoreVersion } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { EvidenceQuote } from '../../ui/layout/card.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Popover } from '../../ui/layers/popover.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { briefWords } from '../../words/brief.ts';
import { ReferenceDetails } from './reference-details.tsx';
import styles from './atom-popover.module.css';

const words = briefWords.atom;

const labels = {
  citation: words.citation,
  actorMention: words.actor,
  eventMention: words.event,
  figureRange: words.figure,
  reference: words.reference,
} as const;

export type AtomPopoverProps = {
  readonly clicked: ClickedAtom;
  readonly brief: Brief;
  readonly onClose: () => void;
};

/** Stands beside the atom; a likelihood says all there is to say by itself. */
export function AtomPopover({ clicked, brief, onClose }: AtomPopoverProps) {
  useStoreVersion();
  const { type } = clicked.atom;
  if (type === 'likelihood') return null;
  return (
    <Popover
      label={labels[type]}
      place={clicked.place}
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <div className={styles['content']}>
        {type === 'citation' ? (
          <Citation clicked={clicked} onClose={onClose} />
        ) : clicked.atom.type === 'reference' ? (
          <ReferenceDetails
            clicked={clicked}
            attrs={clicked.atom.attrs}
            brief={brief}
            onClose={onClose}
            change={(attrs) => changeAtom(clicked, attrs)}
          />
        ) : (
          <Mention clicked={clicked} brief={brief} onClose={onClose} />
        )}
      </div>
    </Popover>
  );
}

/** Changes the attributes of the clicked atom, or takes it out with null; false when it is not there any more. */
function changeAtom(
  { editor, atom, pos }: ClickedAtom,
  attrs: Readonly<Record<string, unknown>> | null,
): boolean {
  if (editor.isDestroyed || !editor.isEditable) return false;
  const node = editor.state.doc.nodeAt(pos);
  if (node === null || atomOf(node)?.type !== atom.type) return false;
  const { tr } = editor.state;
  if (attrs === null) tr.delete(pos, pos + node.nodeSize);
  else tr.setNodeMarkup(pos, null, { ...node.attrs, ...attrs }, node.marks);
  editor.view.dispatch(tr.setMeta(COMMIT_NOW, attrs === null ? 'deleting' : 'replacing'));
  return true;
}

function Citation({ clicked, onClose }: { readonly clicked: ClickedAtom; readonly onClose: () => void }) {
  const { store, readOnly } = useProject();
  const [ids, setIds] = useState<readonly IdOf<'excerpt'>[]>(
    clicked.atom.type === 'citation' ? clicked.atom.attrs.excerptIds : [],
  );
  const [locator, setLocator] = useState(
    clicked.atom.type === 'citation' ? (clicked.atom.attrs.locator ?? '') : '',
  );
  const take = (next: string): void => {
    const value = next.trim().slice(0, 500);
    setLocator(value);
    changeAtom(clicked, { locator: value === '' ? null : value });
  };
  const draft = useDraft(locator, take, { effects: true });
  const remove = (id: IdOf<'excerpt'>): void => {
    const left = ids.filter((other) => other !== id);
    if (!changeAtom(clicked, left.length === 0 ? null : { excerptIds: left })) return;
    setIds(left);
    if (left.length === 0) onClose();
  };
  return (
    <>
      {ids.map((id) => {
        const excerpt = store.get(id);
        if (excerpt === undefined) return <p key={id}>{words.gone}</p>;
        return (
          <EvidenceQuote
            key={id}
            {...viewOfExcerpt(store, excerpt)}
            className={styles['card']}
            actions={
              <span className={styles['actions']}>
                <Button
                  size="small"
                  onClick={() => {
                    onClose();
                    navigate({ trayReader: excerpt.sourceId, excerptId: id });
                  }}
                >
                  {words.openSource}
                </Button>
                {!readOnly && (
                  <Button size="small" variant="ghost" onClick={() => remove(id)}>
                    {words.removeFromCitation}
                  </Button>
                )}
              </span>
            }
          />
        );
      })}
      {!readOnly && (
        <Field label={words.locator} hint={words.locatorHint}>
          <TextField {...draft} dir="auto" />
        </Field>
      )}
    </>
  );
}

function Mention(props: AtomPopoverProps) {
  const { clicked, brief, onClose } = props;
  const session = useProject();
  const { store, readOnly } = session;
  const { atom } = clicked;
  const table = documentWords(brief.language);
  const [label, setLabel] = useState('label' in atom.attrs ? (atom.attrs.label ?? '') : '');
  const take = (next: string): void => {
    const value = next.trim().slice(0, 500);
    setLabel(value);
    changeAtom(clicked, { label: value === '' ? null : value });
  };
  const draft = useDraft(label, take, { effects: true });
  const summary = ((): { id: string; title: string; meta: string; text: string } | null => {
    if (atom.type === 'actorMention') {
      const actor = store.get(atom.attrs.actorId);
      if (actor === undefined) return null;
      const role = actor.roles[0]?.title ?? '';
      return {
        id: actor.id,
        title: nameOfActor(actor, table),
        meta: [table.actorTypes[actor.actorType], role].filter(Boolean).join(' · '),
        text: clipText(plainText(actor.summary), 240),
      };
    }
    if (atom.type === 'eventMention') {
      const event = store.get(atom.attrs.eventId);
      if (event === undefined) return null;
      const { language, digits, months } = brief;
      const date =
        event.date === null
          ? table.undated
          : dateToWords(event.date.edtf, { language, digits, months, style: 'long' });
      return {
        id: event.id,
        title: event.title,
        meta: [date, event.status === null ? '' : table.status[event.status]].filter(Boolean).join(' · '),
        text: clipText(plainText(event.description), 240),
      };
    }
    if (atom.type !== 'figureRange') return null;
    const figure = store.get(atom.attrs.figureId);
    if (figure === undefined) return null;
    const reports = figure.reports.map((report) =>
      report.excerptId === null
        ? (report.claimant.descriptor ?? '')
        : attributionToWords(store, store.get(report.excerptId)?.attribution ?? [], table),
    );
    return { id: figure.id, title: figure.question, meta: reports.filter(Boolean).join(' · '), text: '' };
  })();
  return (
    <>
      {summary === null ? (
        <p>{words.gone}</p>
      ) : (
        <>
          <p className={styles['title']} dir="auto">
            {summary.title}
          </p>
          <p className={styles['meta']} dir="auto">
            {summary.meta}
          </p>
          {summary.text !== '' && (
            <p className={styles['text']} dir="auto">
              {summary.text}
            </p>
          )}
        </>
      )}
      {'label' in atom.attrs && !readOnly && (
        <Field label={words.label} hint={words.labelHint}>
          <TextField {...draft} dir="auto" />
        </Field>
      )}
      <span className={styles['actions']}>
        {summary !== null && (
          <Button
            size="small"
            onClick={() => {
              onClose();
              showRecord(session, summary.id);
            }}
          >
            {words.open}
          </Button>
        )}
        {!readOnly && (
          <Button
            size="small"
            variant="ghost"
            onClick={() => {
              onClose();
              changeAtom(clicked, null);
            }}
          >
            {words.remove}
          </Button>
        )}
      </span>
    </>
  );
}
