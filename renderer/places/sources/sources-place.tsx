// The sources: list, reader, details. Selecting in the reader makes excerpts, actors, events and figures.
import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import type { ExcerptId } from '../../../core/model/kinds/excerpt.ts';
import { isWaiting, type Source, type SourceId } from '../../../core/model/kinds/source.ts';
import { withDependants } from '../../../core/model/with-dependants.ts';
import { keepsNames } from '../../../core/model/kinds/source-terms.ts';
import { removeRecords } from '../../../core/store/commands/remove-records.ts';
import type { Span } from '../../reader/selection/selection-offsets.ts';
import { SourceReader } from '../../reader/source-reader.tsx';
import { useRun } from '../../commands/use-run.ts';
import { useRegisterCommands, useWindowCommands } from '../../commands/use-window-commands.ts';
import { menuCommand } from '../../commands/window-commands.ts';
import { navigate, showHistory, useNavigation } from '../../state/window/navigation.ts';
import { useProject, useQuery, useRecord, useRecords } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Columns } from '../../ui/columns/columns.tsx';
import { ConfirmDialog } from '../../ui/layers/dialog.tsx';
import { EmptyState } from '../../ui/layout/panel.tsx';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { useUndoAction } from '../../commands/use-undo-action.ts';
import { useToasts } from '../../ui/layers/toast.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { words } from '../../words/en.ts';
import { sourceWords } from '../../words/records/sources.ts';
import { triageWords } from '../../words/records/triage.ts';
import { ForgetDialog } from './forget-dialog.tsx';
import { PublishedBanner } from './published-banner.tsx';
import { RedactionBanner } from './redaction-banner.tsx';
import { TermsBanner } from './terms-banner.tsx';
import { SourceDetails } from './source-details.tsx';
import { SourceExcerpts } from './source-excerpts.tsx';
import { hasPages, SourcePages } from './source-pages.tsx';
import { SourceList } from './source-list.tsx';
import { SourceSuggestions } from './source-suggestions.tsx';
import styles from './sources-place.module.css';
import { TriageBanner } from './triage-banner.tsx';
import { triageOfKey, useTriage } from './use-triage.ts';
import { useReplaceSource } from './use-replace-source.ts';

type TabId = 'source' | 'excerpts' | 'pages' | 'suggestions';

/** The whole place; takes no properties. */
export function SourcesPlace() {
  const session = useProject();
  const navigation = useNavigation();
  const newest = useRecords('source').at(-1);
  const chosen = useRecord(navigation.sourceId);
  const source = chosen ?? newest;
  const sourceId = source?.id ?? null;
  const excerptId = useExcerptHere(navigation.excerptId, sourceId);
  const [tab, setTab] = useState<TabId>(excerptId === null ? 'source' : 'excerpts');
  const [removing, setRemoving] = useState<SourceId | null>(null);
  const [forgetting, setForgetting] = useState(false);
  const [span, setSpan] = useState<Span | null>(null);
  const replace = useReplaceSource();
  const { isMac } = useUi();
  const [said, setSaid] = useState('');
  const triage = useTriage(sourceId, (of, as) =>
    setSaid(triageWords.done(of.title, as, session.store.ofKind('source').filter(isWaiting).length)),
  );
  const onReadingKey = (event: KeyboardEvent): boolean => {
    const as = triageOfKey(event, isMac);
    if (as === null || triage === null || source === undefined || !isWaiting(source)) return false;
    triage(source, as);
    return true;
  };

  const writable = (): boolean => source !== undefined && !session.readOnly;
  useRegisterCommands([
    menuCommand('replace-source', () => void (source !== undefined && replace(source)), writable),
    menuCommand('remove-selected', () => setRemoving(sourceId), writable),
    menuCommand(
      'record-history',
      () => showHistory(sourceId),
      () => sourceId !== null,
    ),
  ]);
  const chooseExcerpt = (id: ExcerptId | null): void => {
    navigate({ excerptId: id, sourceId });
    // Who looks at the pages sees the excerpt there.
    if (id !== null && tab !== 'pages') setTab('excerpts');
  };
  const count = useQuery(
    (reader) =>
      sourceId === null
        ? 0
        : reader.referrersOf(sourceId).filter((record) => record.kind === 'excerpt').length,
    [sourceId],
  );
  return (
    <>
      <Columns
        name="sources"
        startTitle={words.places.sources}
        endTitle={words.shell.details}
        start={
          <SourceList
            selectedId={sourceId}
            onSelect={(id) => {
              setSpan(null);
              navigate({ sourceId: id, excerptId: null });
            }}
            onRead={() => document.querySelector<HTMLElement>('[data-reader-text]')?.focus()}
            onRemove={setRemoving}
            onTriage={triage}
          />
        }
        main={
          source === undefined ? (
            <NoSource />
          ) : (
            <div className={styles['reading']}>
              {triage !== null && <TriageBanner key={source.id} source={source} onTriage={triage} />}
              <RedactionBanner source={source} />
              <TermsBanner source={source} />
              <PublishedBanner source={source} />
              <div className={styles['reader']}>
                <SourceReader
                  sourceId={source.id}
                  excerptId={excerptId}
                  onExcerpted={chooseExcerpt}
                  spanToShow={span}
                  onKey={onReadingKey}
                />
              </div>
            </div>
          )
        }
        end={
          source === undefined ? null : (
            <Tabs<TabId>
              label={sourceWords.details}
              value={tab === 'pages' && !hasPages(source) ? 'source' : tab}
              onChange={setTab}
              tabs={[
                {
                  id: 'source',
                  label: sourceWords.tabs.source,
                  content: (
                    <SourceDetails
                      key={source.id}
                      source={source}
                      onReplace={() => void replace(source)}
                      onRemove={() => setRemoving(source.id)}
                      onForget={() => setForgetting(true)}
                    />
                  ),
                },
                {
                  id: 'excerpts',
                  label: sourceWords.tabs.excerpts,
                  count,
                  content: (
                    <SourceExcerpts
                      key={source.id}
                      source={source}
                      selectedId={excerptId}
                      onSelect={chooseExcerpt}
                    />
                  ),
                },
                ...(hasPages(source)
                  ? [
                      {
                        id: 'pages' as const,
                        label: sourceWords.tabs.pages,
                        content: <SourcePages source={source} excerptId={excerptId} />,
                      },
                    ]
                  : []),
                {
                  id: 'suggestions',
                  label: sourceWords.tabs.suggestions,
                  content: <SourceSuggestions source={source} onShow={(next) => setSpan({ ...next })} />,
                },
              ]}
            />
          )
        }
      />
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      <RemoveSource id={removing} onClose={() => setRemoving(null)} />
      {forgetting && source !== undefined && (
        <ForgetDialog source={source} onClose={() => setForgetting(false)} />
      )}
    </>
  );
}

/** There is none yet, for the newest is shown unless another is chosen. */
function NoSource() {
  const { readOnly } = useProject();
  const commands = useWindowCommands();
  return (
    <EmptyState
      title={sourceWords.start}
      icon={<BookOpen />}
      actions={
        !readOnly && (
          <div className={styles['buttons']}>
            <Button variant="primary" onClick={() => void commands.run('capture-files')}>
              {sourceWords.startFiles}
            </Button>
            <Button onClick={() => void commands.run('capture-paste')}>{sourceWords.startPaste}</Button>
            <Button onClick={() => void commands.run('add-note')}>{sourceWords.startNote}</Button>
          </div>
        )
      }
    >
      {sourceWords.startHint}
    </EmptyState>
  );
}

/** The excerpt of the navigation when it is one of this source. */
function useExcerptHere(id: ExcerptId | null, sourceId: SourceId | null): ExcerptId | null {
  const excerpt = useRecord(id);
  return excerpt !== undefined && excerpt.sourceId === sourceId ? excerpt.id : null;
}

/** Whether its terms keep words from being printed, which they do no longer once it is gone. */
const hides = ({ terms }: Source): boolean =>
  keepsNames(terms) && terms.names.length + terms.places.length > 0;

/** Asks, naming what goes with it. */
function RemoveSource({ id, onClose }: { id: SourceId | null; onClose: () => void }) {
  const session = useProject();
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const source: Source | undefined = useRecord(id);
  if (source === undefined) return null;
  const gone = withDependants(session.store, [source.id]);
  const excerpts = [...gone].filter((each) => session.store.find(each)?.kind === 'excerpt');
  const users = new Set(
    [...gone].flatMap((each) =>
      session.store
        .referrersOf(each)
        .map((record) => record.id)
        .filter((user) => !gone.has(user)),
    ),
  );
  return (
    <ConfirmDialog
      open
      danger
      title={sourceWords.removeTitle(source.title)}
      confirmLabel={sourceWords.removeConfirm}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        if (!run(removeRecords, { ids: [source.id] })) return;
        navigate({ sourceId: null, excerptId: null });
        show({
          message: sourceWords.removed(source.title),
          action: undoAction(),
        });
      }}
    >
      <p>{sourceWords.removeBody(excerpts.length, users.size)}</p>
      {hides(source) && <p>{sourceWords.removeHides}</p>}
    </ConfirmDialog>
  );
}
