// One judgement in its section: its statement, written as any text of the brief, and under it what goes with it.

import type { Editor } from '@tiptap/core';
import { Ellipsis } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Finding } from '../../../../core/checks/finding.ts';
import type { Judgement, JudgementId } from '../../../../core/model/kinds/judgement.ts';
import type { Section } from '../../../../core/model/kinds/section.ts';
import { updateRecord } from '../../../../core/store/commands/update-record.ts';
import { textAt, writeText } from '../../../../core/store/commands/outline/write-text.ts';
import { useRun } from '../../../commands/use-run.ts';
import { placeOfQuotation } from '../../../editor/drop-place.ts';
import { EXCERPT_DRAG_TYPE } from '../../../editor/editor-context.ts';
import { showFindings } from '../../../editor/marks/finding-marks.ts';
import { insertQuoteBlock } from '../../../editor/steps/insert.ts';
import type { ClickedAtom } from '../../../editor/editor-props.ts';
import { RichTextEditor } from '../../../editor/rich-text-editor.tsx';
import { useSurroundings } from '../../../editor/use-surroundings.ts';
import { OfferedBeside } from '../../../record/kept-back-item.tsx';
import { showHistory } from '../../../state/window/navigation.ts';
import { useProject } from '../../../state/project/use-project.tsx';
import { IconButton } from '../../../ui/controls/button.tsx';
import { Menu, type MenuEntry } from '../../../ui/layers/menu.tsx';
import { historyWords } from '../../../words/files/history.ts';
import { judgementWords as words } from '../../../words/records/judgements.ts';
import { JudgementDetails } from './judgement-details.tsx';
import styles from './judgements.module.css';
import { SectionFindings } from './section-findings.tsx';

/** Where the caret is wanted, and how it got there; each wish has a count of its own. */
export type CaretWish = {
  readonly id: JudgementId | 'new';
  readonly how: 'end' | 'typing';
  readonly count: number;
};

export type JudgementItemProps = {
  readonly judgement: Judgement;
  readonly section: Section;
  readonly language: string;
  /** Among those of its kind. */
  readonly number: number;
  readonly findings: readonly Finding[];
  /** A wish for the caret here; null when it is wanted elsewhere or nowhere. */
  readonly wish: CaretWish | null;
  readonly moves: Readonly<Record<'up' | 'down', boolean>>;
  readonly onMove: (to: 'up' | 'down') => void;
  readonly onKind: (kind: Judgement['judgementKind']) => void;
  /** Asked for in words, or given up while it was empty. */
  readonly onRemove: (how: 'asked' | 'blank') => void;
  /** Enter at the end of the statement. */
  readonly onNext: () => void;
  readonly onEnter: () => void;
  readonly onAtom: (clicked: ClickedAtom) => void;
};

export function JudgementItem(props: JudgementItemProps) {
  const { judgement, number, findings, wish } = props;
  const { readOnly } = useProject();
  const editor = useRef<Editor | null>(null);
  const { judgementKind: kind } = judgement;
  useEffect(() => {
    if (wish !== null) editor.current?.commands.focus('end', { scrollIntoView: true });
  }, [wish]);
  useEffect(() => {
    if (editor.current !== null) showFindings(editor.current, findings);
  }, [findings]);
  return (
    <article
      className={styles['item']}
      data-judgement={judgement.id}
      aria-label={words.numbered(kind, number)}
    >
      <span className={styles['number']} aria-hidden="true">
        {number}
      </span>
      <div className={styles['body']}>
        <Statement
          {...props}
          onEditor={(next) => {
            editor.current = next;
            if (next === null) return;
            showFindings(next, findings);
            if (wish !== null) next.commands.focus('end');
          }}
        />
        <OfferedBeside recordId={judgement.id} />
        {findings.length > 0 && (
          <SectionFindings label={words.numbered(kind, number)} findings={findings} editor={editor} />
        )}
        <JudgementDetails judgement={judgement} section={props.section} name={words.numbered(kind, number)} />
      </div>
      <span className={styles['menu']}>
        <Menu
          align="end"
          trigger={<IconButton label={words.numbered(kind, number)} size="small" icon={<Ellipsis />} />}
          entries={menuOf(props, readOnly)}
        />
      </span>
    </article>
  );
}

function Statement(props: JudgementItemProps & { readonly onEditor: (editor: Editor | null) => void }) {
  const { judgement, section, number } = props;
  const session = useProject();
  const run = useRun();
  const bound = useSurroundings(
    { briefId: section.briefId, sectionId: section.id, ownerId: judgement.id },
    (editor, pos, excerptId, quote) => {
      if (quote) {
        const at = placeOfQuotation(editor.state.doc, pos);
        insertQuoteBlock(editor, session.store, excerptId, props.language, { range: { from: at, to: at } });
        return;
      }
      const { basis } = session.store.get(judgement.id) ?? judgement;
      if (basis.some((link) => link.excerptId === excerptId)) return;
      const link = { excerptId, stance: 'supports', aspect: 'all' } as const;
      run(updateRecord<'judgement'>, { id: judgement.id, patch: { basis: [...basis, link] } });
    },
  );
  // What is typed right after the first letter belongs to the step that made the judgement.
  const goesOn = useRef(props.wish?.how === 'typing');
  const onStep = (): void => {
    if (goesOn.current) goesOn.current = false;
    else bound.onStep();
  };
  const target = { id: judgement.id, field: 'statement' } as const;
  return (
    <div
      className={styles['statement']}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(EXCERPT_DRAG_TYPE)) event.preventDefault();
      }}
    >
      <RichTextEditor
        target={target}
        value={judgement.statement}
        onCommit={(content, step) => run(writeText, { ...target, content, step })}
        onStep={onStep}
        onLeave={bound.onStep}
        current={() => textAt(session.store, target)}
        onEnter={props.onEnter}
        label={words.statement(judgement.judgementKind, number)}
        placeholder={session.readOnly ? '' : words.statementHint}
        editable={!session.readOnly}
        surroundings={bound.surroundings}
        registerFlush={bound.registerFlush}
        subscribe={bound.subscribe}
        onAtom={props.onAtom}
        onEditor={props.onEditor}
        edgeKeys={{
          enterAtEnd: () => {
            props.onNext();
            return true;
          },
          backspaceInBlank: () => {
            props.onRemove('blank');
            return true;
          },
        }}
        look="page"
      />
    </div>
  );
}

const kinds = ['judgement', 'assumption', 'gap', 'indicator'] as const;

function menuOf(
  { judgement, moves, onMove, onKind, onRemove }: JudgementItemProps,
  readOnly: boolean,
): MenuEntry[] {
  const item = (id: string, label: string, run: () => void, disabled = false, danger = false): MenuEntry => ({
    kind: 'item',
    id,
    label,
    run,
    disabled,
    danger,
  });
  const history = item('history', historyWords.historyOf, () => showHistory(judgement.id));
  if (readOnly) return [history];
  return [
    item('up', words.moveUp, () => onMove('up'), !moves.up),
    item('down', words.moveDown, () => onMove('down'), !moves.down),
    {
      kind: 'submenu',
      id: 'kind',
      label: words.kind,
      entries: kinds.map(
        (kind): MenuEntry => ({
          kind: 'item',
          id: kind,
          label: words.kinds[kind],
          checked: kind === judgement.judgementKind,
          run: () => onKind(kind),
        }),
      ),
    },
    { kind: 'separator', id: 'rest' },
    history,
    item('remove', words.remove, () => onRemove('asked'), false, true),
  ];
}
