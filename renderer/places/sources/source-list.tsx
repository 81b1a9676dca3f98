// The sources of the project: searched in titles at once and in their texts through the project's index.
import { Lock, Newspaper, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { foldText } from '../../../core/base/text-fold.ts';
import { isWaiting, type Source, type SourceId, type Triage } from '../../../core/model/kinds/source.ts';
import { dayOrMinute, noteLine } from '../../record/source/source-line.ts';
import { termsInWords } from '../../record/source/terms-view.ts';
import { recordMenu } from '../../record/record-menu.ts';
import { useTellError } from '../../commands/use-run.ts';
import { useWindowCommands } from '../../commands/use-window-commands.ts';
import { projectApi } from '../../state/bridge.ts';
import { useProject, useQuery, useRecords } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { Grade } from '../../ui/labels/grade.tsx';
import { Menu, type MenuEntry } from '../../ui/layers/menu.tsx';
import { EmptyState, Panel, PanelHeader, Row } from '../../ui/layout/panel.tsx';
import { SearchField } from '../../ui/fields/text-field.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/layout/virtual-list.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { words } from '../../words/en.ts';
import { number } from '../../words/plural.ts';
import { sourceWords } from '../../words/records/sources.ts';
import { triageWords } from '../../words/records/triage.ts';
import styles from './sources-place.module.css';
import { triageOfKey } from './use-triage.ts';

export type SourceListProps = {
  selectedId: SourceId | null;
  onSelect: (id: SourceId) => void;
  /** Enter or double click: go on into the text. */
  onRead: () => void;
  onRemove: (id: SourceId) => void;
  /** Null where nothing may be changed. */
  onTriage: ((source: Source, triage: Triage) => void) | null;
};

/** Which sources are listed: those of one state, or all but the skipped ones. */
type Filter = 'all' | Triage;

/** Newest first. */
export function SourceList({ selectedId, onSelect, onRead, onRemove, onTriage }: SourceListProps) {
  const session = useProject();
  const commands = useWindowCommands();
  const sources = useRecords('source');
  const [query, setQuery] = useState('');
  const { filter, setFilter, segments } = useTriageFilter(sources);
  const { isMac } = useUi();
  const inText = useFoundInText(query);
  const list = useRef<VirtualListHandle>(null);
  const counts = useQuery((reader) => {
    const byId = new Map<string, number>();
    for (const excerpt of reader.ofKind('excerpt'))
      byId.set(excerpt.sourceId, (byId.get(excerpt.sourceId) ?? 0) + 1);
    return byId;
  }, []);
  const shown = useMemo(() => {
    const wanted = foldText(query).split(/\s+/u).filter(Boolean);
    return sources
      .filter((source) => {
        if (filter === 'all' ? source.triage === 'skipped' && query === '' : source.triage !== filter)
          return false;
        const folded = foldedOf(source);
        return wanted.every((word) => folded.includes(word)) || inText.has(source.id);
      })
      .reverse();
  }, [sources, query, inText, filter]);
  // What was found is what is read, unless what is open is among it.
  const first = shown[0]?.id;
  const openIsFound = shown.some((source) => source.id === selectedId);
  // Asked anew when something else is found, not when the same list is drawn again.
  const select = useRef(onSelect);
  select.current = onSelect;
  useEffect(() => {
    if (query.trim() !== '' && first !== undefined && !openIsFound) select.current(first);
  }, [query, first, openIsFound]);
  const add = session.readOnly ? undefined : (
    <Menu
      align="end"
      trigger={
        <Button size="small" icon={<Plus />}>
          {sourceWords.add}
        </Button>
      }
      entries={[
        {
          kind: 'item',
          id: 'files',
          label: sourceWords.addFiles,
          shortcut: commands.find('capture-files')?.shortcut,
          run: () => void commands.run('capture-files'),
        },
        {
          kind: 'item',
          id: 'folder',
          label: sourceWords.addFolder,
          run: () => void commands.run('capture-folder'),
        },
        {
          kind: 'item',
          id: 'paste',
          label: sourceWords.addPaste,
          shortcut: commands.find('capture-paste')?.shortcut,
          run: () => void commands.run('capture-paste'),
        },
        {
          kind: 'item',
          id: 'note',
          label: sourceWords.addNote,
          shortcut: commands.find('add-note')?.shortcut,
          run: () => void commands.run('add-note'),
        },
      ]}
    />
  );
  return (
    <Panel
      label={sourceWords.list}
      header={
        <>
          <PanelHeader title={sourceWords.list} note={String(sources.length)} actions={add} />
          <div className={styles['search']}>
            <SearchField
              label={sourceWords.search}
              value={query}
              onChange={setQuery}
              onMoveToResults={() => list.current?.focus()}
            />
          </div>
          {segments.length > 0 && (
            <div className={styles['filter']}>
              <SegmentedControl<Filter>
                label={triageWords.filter}
                value={filter}
                segments={segments}
                onChange={(next) => setFilter(next ?? 'all')}
              />
            </div>
          )}
        </>
      }
    >
      <VirtualList
        label={sourceWords.list}
        handle={list}
        items={shown}
        idOf={(source) => source.id}
        textOf={(source) => source.title}
        selectedId={selectedId}
        onSelect={(id) => onSelect(id as SourceId)}
        onOpen={onRead}
        onItemKeyDown={(event, id) => {
          const source = session.store.get(id as SourceId);
          const triage =
            source === undefined || !isWaiting(source) ? null : triageOfKey(event.nativeEvent, isMac);
          if (triage !== null && onTriage !== null && source !== undefined) onTriage(source, triage);
          else if (event.key === 'Delete' && !session.readOnly) onRemove(id as SourceId);
          else return;
          event.preventDefault();
        }}
        menuOf={(id) =>
          recordMenu({
            id,
            more: triageEntries(session.store.get(id as SourceId), onTriage),
            open: { label: sourceWords.read, run: onRead },
            remove: session.readOnly
              ? null
              : { label: sourceWords.remove, run: () => onRemove(id as SourceId) },
          })
        }
        estimatedHeightPx={72}
        empty={
          query === '' && filter !== 'all' ? (
            <EmptyState title={triageWords.empty[filter]} />
          ) : query === '' ? (
            <EmptyState title={sourceWords.empty} icon={<Newspaper />}>
              {sourceWords.emptyHint}
            </EmptyState>
          ) : (
            <EmptyState title={words.ui.nothingFound(query)} />
          )
        }
        renderItem={(source, { selected }) => (
          <Row
            selected={selected}
            lead={
              source.triage === 'unread' ? (
                <span role="img" aria-label={triageWords.states.unread} className={styles['dot']} />
              ) : undefined
            }
            title={<span lang={source.language ?? undefined}>{titleOf(source)}</span>}
            trail={counts.get(source.id) ?? 0}
            meta={
              <ListMeta source={source} snippet={query === '' ? null : (inText.get(source.id) ?? null)} />
            }
          />
        )}
      />
    </Panel>
  );
}

/** Nothing to choose from while all are kept. */
function useTriageFilter(sources: readonly Source[]) {
  const [chosen, setFilter] = useState<Filter>('all');
  const counts = useMemo(() => {
    const count = { unread: 0, later: 0, kept: 0, skipped: 0 };
    for (const { triage } of sources) count[triage] += 1;
    return count;
  }, [sources]);
  const used = counts.kept < sources.length;
  const filter = used ? chosen : 'all';
  const segments = used
    ? [
        { value: 'all' as const, label: triageWords.all },
        ...(['unread', 'later', 'kept', 'skipped'] as const)
          .filter((each) => counts[each] > 0 || each === filter)
          .map((each) => ({ value: each, label: `${triageWords.states[each]} ${number(counts[each])}` })),
      ]
    : [];
  return { filter, setFilter, segments };
}

const triageEntries = (
  source: Source | undefined,
  onTriage: SourceListProps['onTriage'],
): readonly MenuEntry[] =>
  source === undefined || onTriage === null
    ? []
    : (['kept', 'later', 'skipped', 'unread'] as const)
        .filter((triage) => triage !== source.triage)
        .map((triage) => ({
          kind: 'item',
          id: triage,
          label: triageWords.actions[triage],
          run: () => onTriage(source, triage),
        }));

const titleOf = (source: Source): string =>
  source.title.trim() === '' ? sourceWords.untitled : source.title;

function ListMeta({ source, snippet }: { source: Source; snippet: string | null }) {
  const terms = termsInWords(source);
  const line =
    noteLine(source) ??
    [source.outlet ?? '', dayOrMinute(source) ?? sourceWords.notDated]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <>
      {source.titleTranslation !== null && (
        <span className={styles['translation']} dir="auto">
          {source.titleTranslation}
        </span>
      )}
      <Grade reliability={source.reliability} />
      {terms !== null && (
        <span className={styles['terms']} title={terms}>
          <Lock aria-label={terms} size={12} />
        </span>
      )}
      <bdi>{line}</bdi>
      {(source.triage === 'later' || source.triage === 'skipped') && (
        <span>{triageWords.states[source.triage]}</span>
      )}
      {snippet !== null && (
        <span className={styles['snippet']} dir="auto">
          {snippet}
        </span>
      )}
    </>
  );
}

// Records are immutable, so what was folded for one stays true.
const folded = new WeakMap<Source, string>();
function foldedOf(source: Source): string {
  const known = folded.get(source);
  if (known !== undefined) return known;
  const text = foldText(
    [
      source.title,
      source.titleTranslation ?? '',
      source.outlet ?? '',
      ...source.authors,
      source.url ?? '',
      source.note?.channel ?? '',
    ].join('\n'),
  );
  folded.set(source, text);
  return text;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Sources whose text holds the query, with a few words around it; asked for when typing pauses. */
function useFoundInText(query: string): ReadonlyMap<string, string> {
  const { store } = useProject();
  const tell = useTellError();
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    if (query.trim() === '') {
      setFound(NOTHING);
      return undefined;
    }
    let current = true;
    const timer = setTimeout(() => {
      void projectApi.search({ query: query.slice(0, 1_000), most: 200 }).then((result) => {
        if (!current) return;
        if (!result.ok) return tell(result.error);
        const hits = new Map<string, string>();
        for (const hit of result.value) {
          const record = store.find(hit.recordId);
          const id = record?.kind === 'excerpt' ? record.sourceId : hit.recordId;
          if (!hits.has(id)) hits.set(id, hit.unreadable ? sourceWords.unreadable : hit.snippet);
        }
        setFound(hits);
      });
    }, 180);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, store, tell]);
  return found;
}
