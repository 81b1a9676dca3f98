// The form of a reference: which section, table or figure, and how it reads. The keyboard alone does it: type, arrows, Enter.

import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { BriefId } from '../../core/model/brief.ts';
import type { ReferenceShow } from '../../core/model/rich-text.ts';
import { targetId, type TargetSite } from '../../core/query/reference-targets.ts';
import { documentWords } from '../../core/words/document-words.ts';
import { useProject } from '../state/use-project.tsx';
import { Button } from '../ui/button.tsx';
import { KindDot } from '../ui/chip.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { nextListIndex } from '../ui/list-keys.ts';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { TextField } from '../ui/text-field.tsx';
import { editorWords } from '../words/editor.ts';
import { words } from '../words/en.ts';
import { atomOf } from './atoms.ts';
import { insertReference } from './insert.ts';
import { findTargets, referenceText } from './reference-choices.ts';
import styles from './reference-dialog.module.css';
import { currentTargets } from './use-surroundings.ts';

const own = editorWords.reference;
const PAGE = 6;
const shows: readonly ReferenceShow[] = ['label', 'labelAndPage', 'title', 'page'];

export type ReferenceDialogProps = {
  readonly editor: Editor;
  /** The brief whose parts are offered. */
  readonly briefId: BriefId;
  readonly onClose: () => void;
};

/** Puts a reference where the caret is; a selected one is changed. */
export function ReferenceDialog({ editor, briefId, onClose }: ReferenceDialogProps) {
  const { store } = useProject();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const present = useMemo(() => selectedReference(editor), [editor]);
  const sites = currentTargets(store, briefId);
  const table = documentWords(store.get(briefId)?.language ?? 'en');
  const [query, setQuery] = useState('');
  const [show, setShow] = useState<ReferenceShow>(present?.show ?? 'label');
  const found = findTargets(sites, query);
  const [active, setActive] = useState(() =>
    Math.max(0, present === null ? 0 : sites.findIndex((site) => site.id === targetId(present))),
  );
  const index = Math.min(active, found.length - 1);
  const chosen = found[index];
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }, [index]);

  const apply = (site: TargetSite | undefined): void => {
    if (site === undefined) return;
    onClose();
    const { of, recordId, blockId } = site;
    insertReference(editor, { of, recordId, blockId, show }, present !== null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      apply(chosen);
      return;
    }
    // Home and End belong to the text that is being typed.
    if (event.key === 'Home' || event.key === 'End') return;
    const next = nextListIndex(event.key, index, found.length, PAGE);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={present === null ? own.title : own.change}
      footer={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button variant="primary" disabled={chosen === undefined} onClick={() => apply(chosen)}>
            {present === null ? own.insert : own.apply}
          </Button>
        </>
      }
    >
      <TextField
        role="combobox"
        aria-label={own.find}
        placeholder={own.find}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${index}`}
        tabIndex={0}
        value={query}
        onChange={(next) => {
          setQuery(next);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        dir="auto"
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={own.targets}
        className={styles['list']}
        hidden={found.length === 0}
        tabIndex={-1}
        // The field keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          const at = indexAt(event.target);
          if (at >= 0) setActive(at);
        }}
        onDoubleClick={(event) => apply(found[indexAt(event.target)])}
        onKeyDown={onKeyDown}
      >
        {found.map((site, at) => (
          <div
            key={site.id}
            id={`${listId}-${at}`}
            role="option"
            data-index={at}
            aria-selected={at === index}
            className={classNames(styles['option'], at === index && styles['active'])}
          >
            <KindDot tone={site.kind === 'section' ? 'neutral' : 'figure'} />
            <bdi className={styles['label']}>{site.label}</bdi>
            <bdi className={styles['title']}>{noteOf(site)}</bdi>
          </div>
        ))}
      </div>
      <p className={styles['note']} role="status">
        {found.length === 0 ? own.nothing : ''}
      </p>
      <Field label={own.show}>
        <SegmentedControl
          value={show}
          segments={shows.map((value) => ({ value, label: own.shows[value] }))}
          onChange={(next) => {
            if (next !== null) setShow(next);
          }}
        />
      </Field>
      <p className={styles['preview']}>
        {own.preview}{' '}
        <bdi className={styles['sample']}>
          {chosen === undefined ? '' : referenceText(chosen, show, table)}
        </bdi>
      </p>
      <p className={styles['note']}>{own.hint}</p>
    </Dialog>
  );
}

/** What is said beside the label: the title, or for what a view prints which it is. */
function noteOf(site: TargetSite): string {
  if (site.of === 'chart' || site.of === 'events' || site.of === 'network') return own.views[site.of];
  return site.title === site.label || site.label.includes(site.title) ? '' : site.title;
}

// The place in the list of the option that an event came from; -1 beside all options.
function indexAt(target: EventTarget): number {
  const option = target instanceof Element ? target.closest('[data-index]') : null;
  return option === null ? -1 : Number(option.getAttribute('data-index'));
}

/** The reference that is selected in the text, or null. */
function selectedReference(editor: Editor) {
  const { selection } = editor.state;
  const atom = selection instanceof NodeSelection ? atomOf(selection.node) : null;
  return atom?.type === 'reference' ? atom.attrs : null;
}
