// The brief: outline, the sections as one scroll of text, and beside it the evidence, a source, or the pages.

import { recordViews } from '../../kinds/record-views.ts';
import { useMemo, useRef, useState } from 'react';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { SectionId } from '../../../core/model/kinds/section.ts';
import { flattenOutline, outlineOf } from '../../../core/query/outline/outline-of.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
import type { ClickedAtom } from '../../editor/editor-props.ts';
import { openDialog } from '../../state/window/dialogs.ts';
import { navigate, useNavigation } from '../../state/window/navigation.ts';
import { useCurrentBrief } from '../../state/project/use-current-brief.ts';
import { useProject, useRecord, useRecords } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Columns } from '../../ui/columns/columns.tsx';
import { EmptyState } from '../../ui/layout/panel.tsx';
import { briefWords } from '../../words/brief.ts';
import { words } from '../../words/en.ts';
import { AtomPopover } from './atom-popover.tsx';
import { BriefText } from './brief-text.tsx';
import { Outline } from './outline/outline.tsx';
import { PreviewPane } from './preview/preview-pane.tsx';
import { TrayReader } from './tray/tray-reader.tsx';
import { Tray } from './tray/tray.tsx';
import { useSectionActions } from './outline/use-section-actions.tsx';
import { useBriefCommands } from './use-brief-commands.ts';
import { useShownSection } from './use-shown-section.ts';

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
  const { store } = useProject();
  const { previewOpen, trayReader } = useNavigation();
  const sections = useRecords('section');
  const outline = useMemo(
    () => (sections.length === 0 ? [] : outlineOf(store, brief.id)),
    [store, sections, brief.id],
  );
  const nodes = useMemo(() => flattenOutline(outline), [outline]);
  const copy = useRecord(brief.templateCopyId);
  const template = useMemo(() => {
    const read = readTemplate(copy?.definition, brief.templateId);
    return read.ok ? read.value : null;
  }, [copy, brief.templateId]);
  const [renamingId, setRenamingId] = useState<SectionId | null>(null);
  const [clicked, setClicked] = useState<ClickedAtom | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useShownSection(nodes, scroller);
  const { selectedId, reveal, write } = shown;
  const { actions, dialog } = useSectionActions({
    briefId: brief.id,
    outline,
    reveal,
    write,
    rename: setRenamingId,
  });
  useBriefCommands({ nodes, shown, actions, rename: setRenamingId });
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
          <BriefText
            brief={brief}
            nodes={nodes}
            template={template}
            shown={shown}
            actions={actions}
            scroller={scroller}
            onAtom={setClicked}
          />
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
