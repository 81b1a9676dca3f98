// The form of a reference: which section, table or figure, and how it reads. The keyboard alone does it: type, arrows, Enter.

import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useMemo, useState } from 'react';
import type { BriefId } from '../../../core/model/kinds/brief.ts';
import type { ReferenceShow } from '../../../core/model/text/rich-text.ts';
import { targetId, type TargetSite } from '../../../core/query/outline/targets.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { KindDot } from '../../ui/labels/chip.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Finder } from '../../ui/fields/finder.tsx';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { editorWords } from '../../words/inputs/editor.ts';
import { words } from '../../words/en.ts';
import { atomOf } from './atoms.ts';
import { insertReference } from '../steps/insert.ts';
import { findTargets, referenceText } from './reference-choices.ts';
import styles from './reference-dialog.module.css';
import { currentTargets } from '../use-surroundings.ts';

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
  const present = useMemo(() => selectedReference(editor), [editor]);
  const sites = currentTargets(store, briefId);
  const table = documentWords(store.get(briefId)?.language ?? 'en');
  const [query, setQuery] = useState('');
  const [show, setShow] = useState<ReferenceShow>(present?.show ?? 'label');
  const found = findTargets(sites, query);
  const [active, setActive] = useState(() =>
    Math.max(0, present === null ? 0 : sites.findIndex((site) => site.id === targetId(present))),
  );
  const chosen = found[Math.min(active, found.length - 1)];

  const apply = (site: TargetSite | undefined): void => {
    if (site === undefined) return;
    onClose();
    const { of, recordId, blockId } = site;
    insertReference(editor, { of, recordId, blockId, show }, present !== null);
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
      <Finder
        label={own.find}
        listLabel={own.targets}
        query={query}
        onQuery={setQuery}
        options={found}
        keyOf={(site) => site.id}
        active={active}
        onActive={setActive}
        onTake={apply}
        mouse="choose"
        pageSize={PAGE}
        listClass={styles['list']}
        optionClass={styles['option']}
      >
        {(site) => (
          <>
            <KindDot tone={site.kind === 'section' ? 'neutral' : 'figure'} />
            <bdi className={styles['label']}>{site.label}</bdi>
            <bdi className={styles['title']}>{noteOf(site)}</bdi>
          </>
        )}
      </Finder>
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

/** The reference that is selected in the text, or null. */
function selectedReference(editor: Editor) {
  const { selection } = editor.state;
  const atom = selection instanceof NodeSelection ? atomOf(selection.node) : null;
  return atom?.type === 'reference' ? atom.attrs : null;
}
