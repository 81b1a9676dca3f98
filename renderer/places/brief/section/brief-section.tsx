// One section in the scroll: title, prompt, text, checks beside it, and the view it is. Its editor is there only while
// it is near, so that a hundred sections stay fast.

import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Editor } from '@tiptap/core';
import { Ellipsis } from 'lucide-react';
import type { Finding } from '../../../../core/checks/finding.ts';
import type { RichText } from '../../../../core/model/text/rich-text.ts';
import type { Section, SectionId } from '../../../../core/model/kinds/section.ts';
import { isBlankRichText, plainText } from '../../../../core/query/rich-blocks.ts';
import { wordCountOfSection } from '../../../../core/query/word-count.ts';
import { textAt, type TextStep, writeText } from '../../../../core/store/commands/outline/write-text.ts';
import type { OutlineEntry } from '../../../../core/template/template.ts';
import { OfferedBeside } from '../../../record/kept-back-item.tsx';
import { useMarkingLevels } from '../../../record/use-marking-levels.ts';
import { getActiveEditor } from '../../../editor/active-editor.ts';
import { placeOfCitation, placeOfQuotation } from '../../../editor/drop-place.ts';
import { EXCERPT_DRAG_TYPE } from '../../../editor/editor-context.ts';
import { showFindings } from '../../../editor/marks/finding-marks.ts';
import { insertCitation, insertQuoteBlock } from '../../../editor/steps/insert.ts';
import type { ClickedAtom } from '../../../editor/editor-props.ts';
import { RichTextEditor } from '../../../editor/rich-text-editor.tsx';
import { useSurroundings } from '../../../editor/use-surroundings.ts';
import { useRun } from '../../../commands/use-run.ts';
import { setLiveText } from '../../../state/typed/live-text.ts';
import { useProject, useRecord } from '../../../state/project/use-project.tsx';
import { IconButton } from '../../../ui/controls/button.tsx';
import { Toned } from '../../../ui/labels/chip.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { MarkingLabel } from '../../../ui/labels/marking-label.tsx';
import { Menu } from '../../../ui/layers/menu.tsx';
import { briefWords } from '../../../words/brief.ts';
import styles from './brief-section.module.css';
import type { SectionActions } from '../outline/section-actions.ts';
import { SectionFindings } from './section-findings.tsx';
import { SectionRecords } from './section-records.tsx';

const words = briefWords.section;

export type BriefSectionProps = {
  readonly id: SectionId;
  readonly number: string;
  readonly depth: number;
  readonly entry: OutlineEntry | null;
  readonly language: string;
  readonly findings: readonly Finding[];
  /** Those of the records that it shows; another function whenever they may have changed. */
  readonly findingsOf: (recordId: string) => readonly Finding[];
  readonly actions: SectionActions;
  /** Tells whether it is near what is in sight; gives the function that stops it. */
  readonly watch: (element: Element, onNear: (near: boolean) => void) => () => void;
  readonly onEnter: (id: SectionId) => void;
  readonly onAtom: (clicked: ClickedAtom) => void;
  /** Counts up when the caret is wanted in this section's text. */
  readonly wanted: number;
};

/** Draws nothing for a section that is gone; drawn anew only for changes of its own. */
export const BriefSection = memo(function BriefSection(props: BriefSectionProps) {
  const section = useRecord(props.id);
  return section === undefined ? null : <Shown {...props} section={section} />;
});

function Shown(props: BriefSectionProps & { readonly section: Section }) {
  const { section, entry, actions, depth } = props;
  const { readOnly } = useProject();
  const host = useRef<HTMLElement>(null);
  const editor = useRef<Editor | null>(null);
  const [near, setNear] = useState(false);
  const { watch, wanted, findings } = props;
  useEffect(() => {
    if (host.current === null) return;
    return watch(host.current, (next) => {
      // The text that keeps the cursor stays, wherever the analyst scrolls: evidence is put there.
      if (next || editor.current === null || editor.current !== getActiveEditor()) setNear(next);
    });
  }, [watch]);
  const present = near || wanted > 0;
  // Whoever comes to write in a section of judgements begins with one, unless it has words before them.
  const blank = isBlankRichText(section.content);
  const typesJudgement = section.sectionKind === 'judgements' && blank && !readOnly;
  const handled = useRef(0);
  const focusWhenWanted = (): void => {
    if (wanted <= handled.current || editor.current === null || typesJudgement) return;
    handled.current = wanted;
    editor.current.commands.focus();
  };
  useEffect(focusWhenWanted, [wanted, present, typesJudgement]);
  useEffect(() => {
    if (editor.current !== null) showFindings(editor.current, findings);
  }, [findings, present]);

  const level = Math.min(6, depth + 2);
  const Heading = `h${level}` as 'h2';
  const title = section.title === '' ? words.untitled : section.title;
  return (
    <section
      ref={host}
      data-section={section.id}
      aria-label={title}
      className={classNames(styles['section'], styles[`depth${Math.min(2, depth)}`])}
    >
      <header className={styles['header']}>
        <Heading className={styles['title']} dir="auto" onDoubleClick={() => actions.rename(section.id)}>
          <span className={styles['number']}>{props.number}</span>
          {title}
        </Heading>
        <span className={styles['menu']}>
          <Menu
            align="end"
            trigger={<IconButton label={words.menu(title)} size="small" icon={<Ellipsis />} />}
            entries={actions.menuEntries(section.id)}
          />
        </span>
      </header>
      <SectionMeta section={section} entry={entry} />
      {present ? (
        <SectionText
          {...props}
          editable={!readOnly}
          onEditor={(next) => {
            editor.current = next;
            if (next === null) return;
            showFindings(next, findings);
            focusWhenWanted();
          }}
        />
      ) : (
        <div className={styles['far']} dir="auto">
          {blank ? placeholderOf(section, entry) : plainText(section.content)}
        </div>
      )}
      <OfferedBeside recordId={section.id} />
      {findings.length > 0 && <SectionFindings label={section.title} findings={findings} editor={editor} />}
      {section.sectionKind !== 'text' && (
        <SectionRecords
          section={section}
          present={present}
          language={props.language}
          findingsOf={props.findingsOf}
          onEnter={() => props.onEnter(section.id)}
          onAtom={props.onAtom}
          wanted={typesJudgement ? wanted : 0}
        />
      )}
    </section>
  );
}

function SectionMeta({ section, entry }: { readonly section: Section; readonly entry: OutlineEntry | null }) {
  const count = useMemo(() => wordCountOfSection(section), [section]);
  const aim = entry?.aimWords ?? null;
  const status =
    section.status === 'toWrite' ? (
      <Toned tone="warn">{briefWords.outline.toWrite}</Toned>
    ) : section.status === 'carriedOver' ? (
      <Toned tone="accent">{briefWords.outline.carriedOver}</Toned>
    ) : null;
  const length = aim !== null ? words.aim(aim, count) : count > 0 ? words.words(count) : '';
  const levels = useMarkingLevels();
  const turned = section.options.landscape ? words.landscape : '';
  const told = [length, turned].filter((part) => part !== '').join(' · ');
  if (told === '' && status === null && section.marking === null) return <div className={styles['noMeta']} />;
  return (
    <p className={styles['meta']}>
      {told}
      {told !== '' && status !== null && ' · '}
      {status}
      {section.marking !== null && (
        <>
          {(told !== '' || status !== null) && ' · '}
          <MarkingLabel marking={section.marking} levels={levels} />
        </>
      )}
    </p>
  );
}

function SectionText(
  props: BriefSectionProps & {
    readonly section: Section;
    readonly editable: boolean;
    readonly onEditor: (editor: Editor | null) => void;
  },
) {
  const { section, entry, language } = props;
  const session = useProject();
  const run = useRun();
  const bound = useSurroundings(
    { briefId: section.briefId, sectionId: section.id, ownerId: section.id },
    (editor, pos, excerptId, quote) => {
      const { doc } = editor.state;
      const at = quote ? placeOfQuotation(doc, pos) : placeOfCitation(doc, pos);
      const range = { from: at, to: at };
      if (quote) insertQuoteBlock(editor, session.store, excerptId, language, { range });
      else insertCitation(editor, excerptId, { range });
    },
  );
  const target = { id: section.id, field: 'content' } as const;
  const commit = (content: RichText | null, step: TextStep): boolean =>
    run(writeText, { ...target, content, step });
  return (
    <div
      className={styles['text']}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(EXCERPT_DRAG_TYPE)) event.preventDefault();
      }}
    >
      <RichTextEditor
        key={section.id}
        target={target}
        value={section.content}
        onCommit={commit}
        onStep={bound.onStep}
        onLeave={bound.onStep}
        current={() => textAt(session.store, target)}
        onEnter={() => props.onEnter(section.id)}
        onLive={(live) => setLiveText(section.id, live)}
        label={words.text(section.title)}
        placeholder={placeholderOf(section, entry)}
        editable={props.editable}
        surroundings={bound.surroundings}
        registerFlush={bound.registerFlush}
        subscribe={bound.subscribe}
        onAtom={props.onAtom}
        onEditor={props.onEditor}
        look="page"
      />
    </div>
  );
}

function placeholderOf(section: Section, entry: OutlineEntry | null): string {
  if (section.sectionKind !== 'text') return words.beforeView;
  return entry === null || entry.prompt === '' ? words.placeholder : words.prompt(entry.prompt);
}
