// The disputed figures: a list, and the chosen one with its reports. Composes; figures are edited in renderer/record.

import { ChartNoAxesColumn, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { foldText } from '../../../core/base/text-fold.ts';
import type { Figure } from '../../../core/model/kinds/figure.ts';
import { placeName } from '../../../core/query/names/actor-name.ts';
import { dateInWords } from '../../words/inputs/date-in-words.ts';
import { FigureEditor } from '../../record/figure/figure-editor.tsx';
import { recordMenu } from '../../record/record-menu.ts';
import { RecordRemovalDialog } from '../../record/record-removal-dialog.tsx';
import { useNewRecords } from '../../record/use-new-records.ts';
import { useRegisterCommands } from '../../commands/use-window-commands.ts';
import { menuCommand } from '../../commands/window-commands.ts';
import { navigate, showHistory, useNavigation } from '../../state/window/navigation.ts';
import { useProject, useRecord, useRecords } from '../../state/project/use-project.tsx';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Columns } from '../../ui/columns/columns.tsx';
import { EmptyState, Panel, PanelHeader, Row } from '../../ui/layout/panel.tsx';
import { SearchField } from '../../ui/fields/text-field.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/layout/virtual-list.tsx';
import { figureWords as text } from '../../words/records/figures.ts';
import styles from './figures-place.module.css';

/** Place 5. The chosen figure is the navigation's. */
export function FiguresPlace() {
  const session = useProject();
  const { newFigure } = useNewRecords();
  const { figureId } = useNavigation();
  const figures = useRecords('figure');
  const selected = useRecord(figureId) ?? figures[0];
  const [query, setQuery] = useState('');
  const [removing, setRemoving] = useState<Figure | null>(null);
  const list = useRef<VirtualListHandle>(null);
  const wanted = foldText(query).trim();
  const shown = figures.filter((figure) => foldText(figure.question).includes(wanted));

  const add = (): void => {
    if (newFigure()) setQuery('');
  };
  const select = (id: string): void => {
    const figure = session.store.find(id);
    if (figure?.kind === 'figure') navigate({ figureId: figure.id });
  };
  useRegisterCommands([
    menuCommand('new-figure', add, () => !session.readOnly),
    menuCommand(
      'remove-selected',
      () => setRemoving(selected ?? null),
      () => !session.readOnly && selected !== undefined,
    ),
    menuCommand(
      'record-history',
      () => showHistory(selected?.id ?? null),
      () => selected !== undefined,
    ),
  ]);
  const detail = (figure: Figure): string => {
    const place = figure.placeId === null ? undefined : session.store.get(figure.placeId);
    return [
      text.reports(figure.reports.length),
      place === undefined ? '' : placeName(place, 'en'),
      figure.period === null ? '' : dateInWords(figure.period),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  };
  const addButton = !session.readOnly && (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={add}>
      {text.newFigure}
    </Button>
  );
  return (
    <>
      <Columns
        name="figures"
        startTitle={text.list}
        startPx={300}
        start={
          <Panel
            label={text.list}
            header={
              <>
                <PanelHeader
                  title={text.list}
                  note={figures.length}
                  actions={
                    !session.readOnly && (
                      <IconButton
                        size="small"
                        label={text.newFigure}
                        icon={<Plus aria-hidden="true" />}
                        onClick={add}
                      />
                    )
                  }
                />
                {figures.length > 5 && (
                  <div className={styles['search']}>
                    <SearchField
                      label={text.search}
                      value={query}
                      onChange={setQuery}
                      onMoveToResults={() => list.current?.focus()}
                    />
                  </div>
                )}
              </>
            }
          >
            <VirtualList
              label={text.list}
              items={shown}
              idOf={(figure) => figure.id}
              textOf={(figure) => figure.question}
              estimatedHeightPx={62}
              selectedId={selected?.id ?? null}
              onSelect={select}
              onItemKeyDown={(event, id) => {
                const figure = session.store.find(id);
                if (event.key !== 'Delete' && event.key !== 'Backspace') return;
                event.preventDefault();
                if (figure?.kind === 'figure' && !session.readOnly) setRemoving(figure);
              }}
              menuOf={(id) => {
                const figure = session.store.find(id);
                return recordMenu({
                  id,
                  remove:
                    figure?.kind !== 'figure' || session.readOnly
                      ? null
                      : { label: text.remove, run: () => setRemoving(figure) },
                });
              }}
              handle={list}
              empty={wanted === '' ? null : <EmptyState title={text.empty.nothingFound(query.trim())} />}
              renderItem={(figure, state) => (
                <Row selected={state.selected} title={figure.question} meta={<bdi>{detail(figure)}</bdi>} />
              )}
            />
          </Panel>
        }
        main={
          selected !== undefined ? (
            <FigureEditor key={selected.id} figureId={selected.id} onRemove={() => setRemoving(selected)} />
          ) : (
            <EmptyState
              title={figures.length === 0 ? text.empty.title : text.empty.select}
              icon={<ChartNoAxesColumn />}
              actions={figures.length === 0 ? addButton : undefined}
            >
              {figures.length === 0 ? text.empty.hint : text.empty.selectHint}
            </EmptyState>
          )
        }
        end={null}
      />
      <RecordRemovalDialog
        record={removing === null ? null : { id: removing.id, title: removing.question }}
        text={{
          title: text.removeTitle,
          body: text.removeBody,
          confirm: text.removeConfirm,
          removed: text.removed,
        }}
        onClose={() => setRemoving(null)}
        onRemoved={() => {
          navigate({ figureId: null });
          list.current?.focus();
        }}
      />
    </>
  );
}
