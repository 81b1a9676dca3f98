// What an export or a copy stopped at: parts of protected names, by spelling, with each place and the words around it.

import { Fragment } from 'react';
import type { SuspectGroup } from '../../../core/base/suspect-group.ts';
import { Button } from '../../ui/controls/button.tsx';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { PlaceGroup, PlaceLine } from '../../ui/layout/place-group.tsx';
import { exportWords } from '../../words/export.ts';
import type { SpellingAnswers } from './spelling-answers.ts';
import styles from './suspect-list.module.css';

const text = exportWords.suspects;
const FEW_GROUPS = 3;
const FEW_PLACES = 50;

/** Each spelling with its answer. Few groups stand open; of a spelling's places the first fifty are shown. */
export function SuspectList(props: {
  readonly groups: readonly SuspectGroup[];
  /** Where they stand; what is said of a copy is kept nowhere. */
  readonly standIn: 'document' | 'copy';
  /** There is no project to keep the choice in. */
  readonly readOnly: boolean;
  readonly answers: SpellingAnswers;
  readonly onAnswer: (given: SpellingAnswers) => void;
}) {
  const { groups, standIn, answers, onAnswer, readOnly } = props;
  const answerAll = (answer: 'hide' | 'leave'): void =>
    onAnswer(Object.fromEntries(groups.map(({ spelling }) => [spelling, answer])));
  return (
    <div className={styles['result']}>
      <p role="status">{text.stopped(standIn)}</p>
      <p className={styles['hint']}>{readOnly ? text.readOnly : text.what[standIn]}</p>
      {groups.length > 1 && (
        <div className={styles['answerAll']}>
          <Button size="small" onClick={() => answerAll('hide')}>
            {text.hideAll}
          </Button>
          <Button size="small" variant="ghost" disabled={readOnly} onClick={() => answerAll('leave')}>
            {text.leaveAll}
          </Button>
        </div>
      )}
      {groups.map(({ spelling, count, places }) => {
        const shown = places.slice(0, FEW_PLACES);
        return (
          <div key={spelling} className={styles['asked']}>
            <SegmentedControl
              label={text.answerTo(spelling)}
              value={answers[spelling] ?? null}
              onChange={(answer) => answer !== null && onAnswer({ [spelling]: answer })}
              segments={
                readOnly
                  ? [{ value: 'hide', label: text.hide }]
                  : [
                      { value: 'hide', label: text.hide },
                      { value: 'leave', label: text.leave },
                    ]
              }
            />
            <PlaceGroup
              name={<bdi className={styles['spelling']}>{spelling}</bdi>}
              count={text.places(count)}
              open={groups.length <= FEW_GROUPS}
            >
              {shown.map(({ where, before, after }, index) => (
                <PlaceLine
                  key={index}
                  where={where}
                  what={[
                    <Fragment key="found">
                      {before}
                      <mark className={styles['found']}>{spelling}</mark>
                      {after}
                    </Fragment>,
                  ]}
                />
              ))}
              {count > shown.length && <li>{text.more(count - shown.length)}</li>}
            </PlaceGroup>
          </div>
        );
      })}
    </div>
  );
}
