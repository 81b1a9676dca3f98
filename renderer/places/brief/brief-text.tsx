// The sections of a brief as one scroll of text, under the toolbar and the bar that finds in them.

import { type RefObject, useMemo } from 'react';
import type { Finding } from '../../../core/checks/finding.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { OutlineNode } from '../../../core/query/outline/outline-of.ts';
import type { Template } from '../../../core/template/template.ts';
import { FormattingToolbar } from '../../editor/formatting-toolbar.tsx';
import type { ClickedAtom } from '../../editor/editor-props.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { EmptyState } from '../../ui/layout/panel.tsx';
import { briefWords } from '../../words/brief.ts';
import styles from './brief-place.module.css';
import { FindInBrief } from './find-in-brief.tsx';
import type { SectionActions } from './outline/section-actions.ts';
import { BriefSection } from './section/brief-section.tsx';
import { useDraftingFindings } from './section/use-drafting-findings.ts';
import { useNearness } from './section/use-nearness.ts';
import type { ShownSection } from './use-shown-section.ts';

export type BriefTextProps = {
  readonly brief: Brief;
  readonly nodes: readonly OutlineNode[];
  readonly template: Template | null;
  readonly shown: ShownSection;
  readonly actions: SectionActions;
  /** Takes the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onAtom: (clicked: ClickedAtom) => void;
};

export function BriefText({ brief, nodes, template, shown, actions, scroller, onAtom }: BriefTextProps) {
  const { readOnly } = useProject();
  const sectionIds = useMemo(() => nodes.map((node) => node.section.id), [nodes]);
  const findingsOf = useDraftingFindings(brief.id);
  const watch = useNearness(scroller);
  const { caret } = shown;
  return (
    <div className={styles['work']}>
      {!readOnly && <FormattingToolbar scale={brief.likelihoodScale} />}
      <FindInBrief brief={brief} ids={sectionIds} scroller={scroller} />
      <div ref={scroller} className={styles['scroll']} onScroll={shown.onScroll}>
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
              onEnter={shown.select}
              onAtom={onAtom}
              wanted={caret?.id === section.id ? caret.count : 0}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** Only judgements are checked beside their section; another function would draw a section anew. */
const noFindingsOf = (): readonly Finding[] => noFindings;
const noFindings: readonly Finding[] = [];
