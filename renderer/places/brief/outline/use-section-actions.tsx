// What can be done with sections, bound to the project; and the question before one is removed.

import { sectionViews } from '../../../kinds/section-views.ts';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { BriefId } from '../../../../core/model/kinds/brief.ts';
import type { Marking } from '../../../../core/model/record.ts';
import type { RecordReader } from '../../../../core/model/record-reader.ts';
import type { Section, SectionId } from '../../../../core/model/kinds/section.ts';
import { sectionKindSchema } from '../../../../core/model/kinds/section.ts';
import { levelsOf } from '../../../../core/query/marking/levels-of.ts';
import { schemeOf } from '../../../../core/query/marking/marking-order.ts';
import { placeAfterMove } from '../../../../core/query/outline/outline-moves.ts';
import type { OutlineNode } from '../../../../core/query/outline/outline-of.ts';
import { standsOnLandscape } from '../../../../core/query/outline/stands-on-landscape.ts';
import { wordCountOfSection } from '../../../../core/query/word-count.ts';
import { addSection } from '../../../../core/store/commands/outline/add-section.ts';
import { moveSection } from '../../../../core/store/commands/outline/move-section.ts';
import { withDependants } from '../../../../core/model/with-dependants.ts';
import { removeRecords } from '../../../../core/store/commands/remove-records.ts';
import { updateRecord } from '../../../../core/store/commands/update-record.ts';
import { useRun } from '../../../commands/use-run.ts';
import { showHistory } from '../../../state/window/navigation.ts';
import { useProject } from '../../../state/project/use-project.tsx';
import { ConfirmDialog } from '../../../ui/layers/dialog.tsx';
import type { MenuEntry } from '../../../ui/layers/menu.tsx';
import { useUndoAction } from '../../../commands/use-undo-action.ts';
import { useToasts } from '../../../ui/layers/toast.tsx';
import { briefWords } from '../../../words/brief.ts';
import { historyWords } from '../../../words/files/history.ts';
import type { SectionActions } from './section-actions.ts';

const words = briefWords.section;
const statuses = ['toWrite', 'carriedOver', 'written'] as const;

export type SectionActionsInput = {
  readonly briefId: BriefId;
  readonly outline: readonly OutlineNode[];
  readonly reveal: (id: SectionId) => void;
  readonly write: (id: SectionId) => void;
  readonly rename: (id: SectionId | null) => void;
};

/** The actions keep their identity; `dialog` stands in the page. */
export function useSectionActions(input: SectionActionsInput): {
  readonly actions: SectionActions;
  readonly dialog: ReactNode;
} {
  const session = useProject();
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const [removing, setRemoving] = useState<Section | null>(null);
  const latest = useRef(input);
  latest.current = input;

  const actions = useMemo((): SectionActions => {
    const { store, env, readOnly } = session;
    const add = (afterId: SectionId | null, below: boolean, sectionKind: Section['sectionKind']): void => {
      const after = afterId === null ? undefined : store.get(afterId);
      const last = latest.current.outline.at(-1)?.section.id ?? null;
      const children = (id: SectionId) =>
        store.ofKind('section').filter((section) => section.parentId === id);
      const lastChild = after === undefined || !below ? null : lastByOrder(children(after.id));
      const id = env.newId('section');
      const added = run(addSection, {
        id,
        briefId: latest.current.briefId,
        parentId: after === undefined ? null : below ? after.id : after.parentId,
        afterId: after === undefined ? last : below ? lastChild : after.id,
        sectionKind,
        title: sectionKind === 'text' ? words.newTitle : sectionViews[sectionKind].name,
      });
      if (!added) return;
      latest.current.reveal(id);
      latest.current.rename(id);
    };
    const remove = (id: SectionId): void => {
      const section = store.get(id);
      if (section === undefined || readOnly) return;
      setRemoving(section);
    };
    const self: SectionActions = {
      reveal: (id) => latest.current.reveal(id),
      write: (id) => latest.current.write(id),
      rename: (id) => latest.current.rename(readOnly ? null : id),
      remove,
      move: (id, move) => {
        const place = placeAfterMove(latest.current.outline, id, move);
        if (place !== null) run(moveSection, { id, ...place });
      },
      place: (id, place) => {
        run(moveSection, { id, ...place });
      },
      addEntries: (id, below) =>
        sectionKindSchema.options.map(
          (kind): MenuEntry => ({
            kind: 'item',
            id: kind,
            label: sectionViews[kind].name,
            run: () => add(id, below, kind),
          }),
        ),
      menuEntries: (id) => {
        if (readOnly)
          return [{ kind: 'item', id: 'history', label: historyWords.historyOf, run: () => showHistory(id) }];
        const status = store.get(id)?.status;
        const can = (move: 'up' | 'down' | 'in' | 'out') =>
          placeAfterMove(latest.current.outline, id, move) !== null;
        const item = (name: string, label: string, doIt: () => void, disabled = false): MenuEntry => ({
          kind: 'item',
          id: name,
          label,
          disabled,
          run: doIt,
        });
        return [
          item('rename', words.rename, () => self.rename(id)),
          { kind: 'submenu', id: 'after', label: words.addAfter, entries: self.addEntries(id, false) },
          { kind: 'submenu', id: 'below', label: words.addBelow, entries: self.addEntries(id, true) },
          { kind: 'separator', id: 'moves' },
          item('up', words.moveUp, () => self.move(id, 'up'), !can('up')),
          item('down', words.moveDown, () => self.move(id, 'down'), !can('down')),
          item('in', words.moveIn, () => self.move(id, 'in'), !can('in')),
          item('out', words.moveOut, () => self.move(id, 'out'), !can('out')),
          { kind: 'separator', id: 'rest' },
          {
            kind: 'submenu',
            id: 'status',
            label: words.status,
            entries: statuses.map(
              (each): MenuEntry => ({
                kind: 'item',
                id: each,
                label: words.statuses[each],
                checked: each === status,
                run: () => run(updateRecord<'section'>, { id, patch: { status: each } }),
              }),
            ),
          },
          {
            kind: 'submenu',
            id: 'marking',
            label: words.marking,
            entries: markingsFor(store, id).map(
              (each): MenuEntry => ({
                kind: 'item',
                id: each?.label ?? 'none',
                label: each?.label ?? words.noMarking,
                checked: each?.label === store.get(id)?.marking?.label,
                run: () => run(updateRecord<'section'>, { id, patch: { marking: each } }),
              }),
            ),
          },
          landscapeEntry(store, id, (landscape) => {
            const options = store.get(id)?.options;
            if (options !== undefined)
              run(updateRecord<'section'>, { id, patch: { options: { ...options, landscape } } });
          }),
          item('history', historyWords.historyOf, () => showHistory(id)),
          { kind: 'item', id: 'remove', label: words.remove, danger: true, run: () => remove(id) },
        ];
      },
    };
    return self;
  }, [session, run]);

  const gone = removing === null ? [] : sectionsUnder(session.store, removing);
  const dialog =
    removing === null ? null : (
      <ConfirmDialog
        open
        danger
        title={words.removeTitle(removing.title)}
        confirmLabel={words.removeConfirm}
        onCancel={() => setRemoving(null)}
        onConfirm={() => {
          const { id, title } = removing;
          setRemoving(null);
          if (!run(removeRecords, { ids: [id] })) return;
          show({
            message: words.removed(title),
            action: undoAction(),
          });
        }}
      >
        {words.removeBody(
          gone.length - 1,
          gone.reduce((sum, section) => sum + wordCountOfSection(section), 0),
        )}
      </ConfirmDialog>
    );
  return { actions, dialog };
}

/** On or off; where a section over it stands on landscape pages there is nothing to choose. */
function landscapeEntry(reader: RecordReader, id: SectionId, set: (on: boolean) => void): MenuEntry {
  const section = reader.get(id);
  const own = section?.options.landscape === true;
  const on = section !== undefined && standsOnLandscape(reader, section);
  return {
    kind: 'item',
    id: 'landscape',
    label: words.landscape,
    checked: on,
    disabled: on && !own,
    run: () => set(!own),
  };
}

/** None, then the levels of the template's own scheme or those of TLP, highest first; and what the section has now. */
function markingsFor(reader: RecordReader, id: SectionId): readonly (Marking | null)[] {
  const section = reader.get(id);
  const brief = section === undefined ? undefined : reader.get(section.briefId);
  const levels = brief === undefined ? [] : levelsOf(reader, brief);
  const [lowest] = levels;
  const scheme = schemeOf(
    lowest === undefined ? { scheme: 'tlp', label: 'TLP:CLEAR' } : { scheme: 'own', label: lowest.label },
    levels,
  );
  const now = section?.marking ?? null;
  const other = now !== null && !scheme.some(({ label }) => label === now.label) ? [now] : [];
  return [null, ...[...scheme].reverse(), ...other];
}

const lastByOrder = (sections: readonly Section[]): SectionId | null =>
  sections.reduce<Section | null>(
    (last, section) => (last === null || section.order > last.order ? section : last),
    null,
  )?.id ?? null;

const sectionsUnder = (store: Parameters<typeof withDependants>[0], section: Section): Section[] =>
  [...withDependants(store, [section.id])]
    .map((id) => store.find(id))
    .filter((record): record is Section => record?.kind === 'section');
