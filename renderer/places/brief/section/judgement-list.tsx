// The judgements of a section, each written in place with what stands beside it, and under them where the next is typed.

import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Plus } from 'lucide-react';
import type { Finding } from '../../../../core/checks/finding.ts';
import type { Judgement, JudgementId } from '../../../../core/model/kinds/judgement.ts';
import type { Section } from '../../../../core/model/kinds/section.ts';
import { recordTitle } from '../../../../core/query/record-title.ts';
import { statementOfWords } from '../../../../core/query/judgement-of-text.ts';
import { judgementsOfSection } from '../../../../core/query/outline/section-view.ts';
import { addJudgement } from '../../../../core/store/commands/outline/add-judgement.ts';
import { moveJudgement } from '../../../../core/store/commands/outline/move-judgement.ts';
import { removeRecords } from '../../../../core/store/commands/remove-records.ts';
import { updateRecord } from '../../../../core/store/commands/update-record.ts';
import { useRun } from '../../../commands/use-run.ts';
import { useUndoAction } from '../../../commands/use-undo-action.ts';
import type { ClickedAtom } from '../../../editor/editor-props.ts';
import { useKeptFocus } from '../../../record/use-kept-focus.ts';
import { navigate, useNavigation } from '../../../state/window/navigation.ts';
import { useProject, useQuery } from '../../../state/project/use-project.tsx';
import { Button } from '../../../ui/controls/button.tsx';
import { useToasts } from '../../../ui/layers/toast.tsx';
import { judgementWords as words } from '../../../words/records/judgements.ts';
import { JudgementComposer } from './judgement-composer.tsx';
import { type CaretWish, JudgementItem } from './judgement-item.tsx';
import styles from './judgements.module.css';

export type JudgementListProps = {
  readonly section: Section;
  readonly language: string;
  readonly findingsOf: (recordId: string) => readonly Finding[];
  readonly onEnter: () => void;
  readonly onAtom: (clicked: ClickedAtom) => void;
  /** Counts up when the caret is wanted where a new one is typed. */
  readonly wanted: number;
};

export function JudgementList(props: JudgementListProps) {
  const { section, wanted } = props;
  const session = useProject();
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const keptFocus = useKeptFocus<HTMLDivElement>();
  const composer = useRef<HTMLTextAreaElement>(null);
  const judgements = useQuery((reader) => judgementsOfSection(reader, section), [section]);
  const caret = useCaret(section, judgements);
  const { wish } = caret;

  useEffect(() => {
    if (wanted > 0 || wish?.id === 'new') composer.current?.focus();
  }, [wanted, wish]);

  const begin = (typed: string): void => {
    const id = session.env.newId('judgement');
    const statement = statementOfWords(typed, session.env.newLocalId);
    // The next key must find the caret in the statement.
    flushSync(() => {
      if (run(addJudgement, { id, sectionId: section.id, fields: { statement }, typing: true }))
        caret.put(id, 'typing');
    });
  };
  const remove = (judgement: Judgement, told: boolean): void => {
    const title = recordTitle(session.store, judgement);
    const at = judgements.indexOf(judgement);
    const next = judgements[at + 1] ?? judgements[at - 1];
    if (!run(removeRecords, { ids: [judgement.id] })) return;
    caret.put(next?.id ?? 'new');
    if (told) show({ message: words.removed(title), action: undoAction() });
  };

  const several = new Set(judgements.map(({ judgementKind }) => judgementKind)).size > 1;
  return (
    <div ref={keptFocus.ref} onFocus={keptFocus.onFocus} onBlur={keptFocus.onBlur} className={styles['list']}>
      {judgements.length === 0 && (
        <div className={styles['none']}>
          <p>{words.none}</p>
          {!session.readOnly && (
            <>
              <p className={styles['noneHint']}>{words.noneHint}</p>
              <Button size="small" icon={<Plus aria-hidden="true" />} onClick={() => caret.put('new')}>
                {words.write}
              </Button>
            </>
          )}
        </div>
      )}
      {judgements.map((judgement, index) => {
        const same = judgements.filter(({ judgementKind }) => judgementKind === judgement.judgementKind);
        const at = same.indexOf(judgement);
        return (
          <div key={judgement.id}>
            {several && at === 0 && (
              <h4 className={styles['kind']}>{words.kindsOfMany[judgement.judgementKind]}</h4>
            )}
            <JudgementItem
              judgement={judgement}
              section={section}
              language={props.language}
              number={at + 1}
              findings={props.findingsOf(judgement.id)}
              wish={wish?.id === judgement.id ? wish : null}
              moves={{ up: at > 0, down: at < same.length - 1 }}
              onMove={(to) => run(moveJudgement, { sectionId: section.id, id: judgement.id, to })}
              onKind={(judgementKind) => {
                if (run(updateRecord<'judgement'>, { id: judgement.id, patch: { judgementKind } }))
                  caret.put(judgement.id);
              }}
              onRemove={(how) => remove(judgement, how === 'asked')}
              onNext={() => {
                const next = judgements[index + 1];
                caret.put(next?.id ?? 'new');
              }}
              onEnter={props.onEnter}
              onAtom={props.onAtom}
            />
          </div>
        );
      })}
      {!session.readOnly && (
        <JudgementComposer
          ref={composer}
          section={section}
          onTyped={begin}
          onBack={() => {
            const last = judgements.at(-1);
            if (last !== undefined) caret.put(last.id);
          }}
        />
      )}
    </div>
  );
}

/** Where the caret is wanted: by what was done here, or by whoever leads to one of these judgements. */
function useCaret(section: Section, judgements: readonly Judgement[]) {
  const [wish, setWish] = useState<CaretWish | null>(null);
  const count = useRef(0);
  const put = (id: JudgementId | 'new', how: CaretWish['how'] = 'end'): void => {
    count.current += 1;
    setWish({ id, how, count: count.current });
  };
  const { judgementId, sectionId } = useNavigation();
  const latest = useRef(put);
  latest.current = put;
  const isHere =
    judgementId !== null &&
    sectionId === section.id &&
    (judgementId === 'new' || judgements.some(({ id }) => id === judgementId));
  useEffect(() => {
    if (!isHere || judgementId === null) return;
    navigate({ judgementId: null });
    latest.current(judgementId);
  }, [isHere, judgementId]);
  return { wish, put };
}
