// The brief: outline, the sections as one scroll of text, and beside it the evidence, a source, or the pages.

import { recordViews } from '../../kinds/record-views.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../../core/checks/finding.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { SectionId } from '../../../core/model/kinds/section.ts';
import { flattenOutline, outlineOf } from '../../../core/query/outline/outline-of.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
import { getActiveEditor } from '../../editor/active-editor.ts';
import { citedAtCaret } from '../../editor/cited-at-caret.ts';
import { FormattingToolbar } from '../../editor/formatting-toolbar.tsx';
import type { ClickedAtom } from '../../editor/start-editor.ts';
import { useRegisterCommands } from '../../commands/use-window-commands.ts';
import { menuCommand } from '../../commands/window-commands.ts';
import { openDialog } from '../../state/window/dialogs.ts';
import {
  getNavigation,
  type Navigation,
  navigate,
  showHistory,
  useNavigation,
} from '../../state/window/navigation.ts';
import { useCurrentBrief } from '../../state/project/use-current-brief.ts';
import { useProject, useRecord, useRecords } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Columns } from '../../ui/columns/columns.tsx';
import { EmptyState } from '../../ui/layout/panel.tsx';
import { briefWords } from '../../words/brief.ts';
import { words } from '../../words/en.ts';
import { AtomPopover } from './atom-popover.tsx';
import styles from './brief-place.module.css';
import { BriefSection } from './section/brief-section.tsx';
import { scrollWithin } from '../../ui/layout/scroll-within.ts';
import { FindInBrief } from './find-in-brief.tsx';
import { Outline } from './outline/outline.tsx';
import { PreviewPane } from './preview/preview-pane.tsx';
import { TrayReader } from './tray/tray-reader.tsx';
import { Tray } from './tray/tray.tsx';
import { useDraftingFindings } from './section/use-drafting-findings.ts';
import { useNearness } from './section/use-nearness.ts';
import { useSectionActions } from './outline/use-section-actions.tsx';
import { sectionElement, sectionInView, useBlockInView } from './in-view.ts';

/** The brief that the window is about. */
export function BriefPlace() {
  const brief = useCurrentBrief();
  if (brief === undefined)
    return (
      <EmptyState
        title={briefWords.noBrief}
        actions={
          <Button variant="primary" onClick={() => openDialog('new-brief')}>
            {briefWords.newBrief}
          </Button>
        }
      >
        {briefWords.noBriefHint}
      </EmptyState>
    );
  return <Shown key={brief.id} brief={brief} />;
}

function Shown({ brief }: { readonly brief: Brief }) {
  const { store, readOnly } = useProject();
  const { sectionId: wantedId, previewOpen, trayReader } = useNavigation();
  const sections = useRecords('section');
  const outline = useMemo(
    () => (sections.length === 0 ? [] : outlineOf(store, brief.id)),
    [store, sections, brief.id],
  );
  const nodes = useMemo(() => flattenOutline(outline), [outline]);
  const sectionIds = useMemo(() => nodes.map((node) => node.section.id), [nodes]);
  const copy = useRecord(brief.templateCopyId);
  const template = useMemo(() => {
    const read = readTemplate(copy?.definition, brief.templateId);
    return read.ok ? read.value : null;
  }, [copy, brief.templateId]);
  const findingsOf = useDraftingFindings(brief.id);
  const [renamingId, setRenamingId] = useState<SectionId | null>(null);
  const [caret, setCaret] = useState<{ id: SectionId; count: number } | null>(null);
  const [clicked, setClicked] = useState<ClickedAtom | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const watch = useNearness(scroller);
  const known = nodes.some((node) => node.section.id === wantedId);
  const selectedId = known ? wantedId : (nodes[0]?.section.id ?? null);

  // The section that scrolling or the caret chose is in view already; only a choice from elsewhere moves the text.
  const chosenHere = useRef<SectionId | null>(null);
  const select = useCallback((id: SectionId) => {
    if (getNavigation().sectionId === id) return;
    chosenHere.current = id;
    navigate({ sectionId: id });
  }, []);
  const held = useRef(0);
  const scrollTo = useCallback((id: SectionId) => {
    held.current = Date.now();
    scrollWithin(scroller.current, sectionElement(scroller.current, id), 'start');
  }, []);
  useEffect(() => {
    if (wantedId !== null && chosenHere.current !== wantedId) scrollTo(wantedId);
    chosenHere.current = wantedId;
  }, [wantedId, scrollTo]);
  const reveal = useCallback(
    (id: SectionId) => {
      chosenHere.current = id;
      navigate({ sectionId: id });
      // A section that was just added is in the page after the next frame.
      requestAnimationFrame(() => scrollTo(id));
    },
    [scrollTo],
  );
  const write = useCallback(
    (id: SectionId) => {
      reveal(id);
      setCaret((before) => ({ id, count: (before?.count ?? 0) + 1 }));
    },
    [reveal],
  );
  const onScroll = (): void => {
    if (Date.now() - held.current < 250 || scroller.current === null) return;
    const id = sectionInView(scroller.current);
    if (id !== null) select(id);
  };
  useBlockInView(scroller, setCaret);

  const { actions, dialog } = useSectionActions({
    briefId: brief.id,
    outline,
    reveal,
    write,
    rename: setRenamingId,
  });
  const onEnter = useCallback((id: SectionId) => select(id), [select]);
  const step = (by: number): void => {
    const index = nodes.findIndex((node) => node.section.id === selectedId);
    const next = nodes[index + by];
    if (next !== undefined) write(next.section.id);
  };
  const withSection = (run: (id: SectionId) => void) => () => {
    if (selectedId !== null) run(selectedId);
  };
  const editable = (): boolean => !readOnly && selectedId !== null;
  const firstSource = useRecords('source')[0]?.id ?? null;
  /** What is cited where one writes; else the source that was looked at last. */
  const sourceBeside = (): Partial<Navigation> => {
    const editor = getActiveEditor();
    const cited = store.find(editor === null || editor.isDestroyed ? '' : (citedAtCaret(editor.state) ?? ''));
    return cited?.kind === 'excerpt'
      ? { trayReader: cited.sourceId, excerptId: cited.id }
      : { trayReader: getNavigation().sourceId ?? firstSource };
  };
  useRegisterCommands([
    menuCommand(
      'add-section',
      () => {
        const [first] = actions.addEntries(selectedId, false);
        if (first?.kind === 'item') first.run();
      },
      () => !readOnly,
    ),
    menuCommand('rename-section', withSection(setRenamingId), editable),
    menuCommand('record-history', withSection(showHistory), () => selectedId !== null),
    menuCommand(
      'move-section-up',
      withSection((id) => actions.move(id, 'up')),
      editable,
      true,
    ),
    menuCommand(
      'move-section-down',
      withSection((id) => actions.move(id, 'down')),
      editable,
      true,
    ),
    menuCommand(
      'next-section',
      () => step(1),
      () => true,
      true,
    ),
    menuCommand(
      'previous-section',
      () => step(-1),
      () => true,
      true,
    ),
    menuCommand('toggle-preview', () => navigate({ previewOpen: !previewOpen })),
    menuCommand(
      'toggle-reader',
      () => navigate(trayReader === null ? { ...sourceBeside(), previewOpen: false } : { trayReader: null }),
      () => firstSource !== null,
    ),
  ]);
  const reading = trayReader !== null && store.get(trayReader) !== undefined ? trayReader : null;
  const side = previewOpen ? 'preview' : reading === null ? 'tray' : 'reader';

  return (
    <>
      <Columns
        name="brief"
        endName={`brief-${side}`}
        endPx={side === 'tray' ? 348 : 560}
        endLeastPx={side === 'tray' ? undefined : 360}
        endTitle={
          side === 'preview'
            ? words.shell.preview
            : side === 'reader'
              ? recordViews.source.name
              : briefWords.tray.label
        }
        onEndClose={side === 'tray' ? undefined : () => navigate({ previewOpen: false, trayReader: null })}
        startTitle={briefWords.outline.title}
        start={
          <Outline
            outline={outline}
            templateName={template?.name ?? ''}
            selectedId={selectedId}
            renamingId={renamingId}
            actions={actions}
          />
        }
        main={
          <div className={styles['work']}>
            {!readOnly && <FormattingToolbar scale={brief.likelihoodScale} />}
            <FindInBrief brief={brief} ids={sectionIds} scroller={scroller} />
            <div ref={scroller} className={styles['scroll']} onScroll={onScroll}>
              <div className={styles['page']} lang={brief.language} dir={brief.direction}>
                {nodes.length === 0 && (
                  <EmptyState title={briefWords.outline.empty}>{briefWords.outline.emptyHint}</EmptyState>
                )}
                {nodes.map(({ section, number, depth }) => (
                  <BriefSection
                    key={section.id}
                    id={section.id}
                    number={number}
                    depth={depth}
                    entry={template?.outline.find((entry) => entry.slot === section.slot) ?? null}
                    language={brief.language}
                    findings={findingsOf(section.id)}
                    findingsOf={section.sectionKind === 'judgements' ? findingsOf : noFindingsOf}
                    actions={actions}
                    watch={watch}
                    onEnter={onEnter}
                    onAtom={setClicked}
                    wanted={caret?.id === section.id ? caret.count : 0}
                  />
                ))}
              </div>
            </div>
          </div>
        }
        end={
          side === 'preview' ? (
            <PreviewPane briefId={brief.id} sectionId={selectedId} />
          ) : reading !== null ? (
            <TrayReader brief={brief} sourceId={reading} />
          ) : (
            <Tray brief={brief} />
          )
        }
      />
      {clicked !== null && (
        <AtomPopover
          key={`${clicked.pos} ${clicked.place.x}`}
          clicked={clicked}
          brief={brief}
          onClose={() => setClicked(null)}
        />
      )}
      {dialog}
    </>
  );
}

/** Only judgements are checked beside their section; another function would draw a section anew. */
const noFindingsOf = (): readonly Finding[] => noFindings;
const noFindings: readonly Finding[] = [];
