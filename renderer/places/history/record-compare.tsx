// One record in two states: its texts compared by word, its other fields as a table of what was and what is.

import { fieldLabel, fieldsOf, formOf } from '../../kinds/record-views.ts';
import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { jsonEqual } from '../../../core/base/json.ts';
import type { AnyRecord, RecordKind } from '../../../core/model/any-record.ts';
import type { RichText } from '../../../core/model/text/rich-text.ts';
import { diffWords } from '../../../core/query/compare/word-diff.ts';
import { isBlankRichText } from '../../../core/query/rich-blocks.ts';
import { IconButton } from '../../ui/controls/button.tsx';
import { historyWords as text } from '../../words/files/history.ts';
import styles from './record-compare.module.css';
import { TextCompare } from './text-compare.tsx';
import type { Names } from './use-states.ts';

export type BringBackActions = {
  /** Brings a field to how it stood in the earlier state; null where it stands so already, or nothing can be changed. */
  readonly field: (field: string) => (() => void) | null;
  readonly block: (field: string, blockId: string) => (() => void) | null;
};

export type RecordCompareProps = {
  readonly kind: RecordKind;
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord | undefined;
  /** What the two states are called: was and is, or then and now. */
  readonly headings: readonly [before: string, after: string];
  readonly names: Names;
  readonly actions: BringBackActions;
};

type Fields = Readonly<Record<string, unknown>>;

/** What differs first, then everything else as it stood. */
export function RecordCompare({ kind, before, after, headings, names, actions }: RecordCompareProps) {
  const [from, to] = [before, after] as unknown as readonly [Fields | undefined, Fields | undefined];
  const fields = fieldsOf(kind);
  const changed = fields.filter(
    (field) =>
      !jsonEqual(from?.[field] ?? null, to?.[field] ?? null) &&
      !(isEmptyField(kind, field, from?.[field]) && isEmptyField(kind, field, to?.[field])),
  );
  const same = fields.filter((field) => !changed.includes(field) && !isEmptyField(kind, field, to?.[field]));
  const texts = changed.filter((field) => comparesByWord(kind, field));
  const rows = changed.filter((field) => !comparesByWord(kind, field) && !isHidden(kind, field));
  const both = from !== undefined && to !== undefined;
  if (from === undefined && to === undefined) return <p className={styles['none']}>{text.notThere}</p>;
  return (
    <div className={styles['record']}>
      {changed.length === 0 && <p className={styles['none']}>{text.same}</p>}
      {texts.map((field) => (
        <TextField
          key={field}
          kind={kind}
          field={field}
          from={from === undefined ? to?.[field] : from[field]}
          to={to === undefined ? from?.[field] : to[field]}
          names={names}
          actions={actions}
        />
      ))}
      {rows.length > 0 && (
        <table className={styles['fields']}>
          {both && (
            <thead>
              <tr>
                <th scope="col">{text.field}</th>
                <th scope="col">{headings[0]}</th>
                <th scope="col">{headings[1]}</th>
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map((field) => {
              const bring = both ? actions.field(field) : null;
              return (
                <tr key={field}>
                  <th scope="row">{fieldLabel(kind, field)}</th>
                  {from !== undefined && (
                    <td>
                      <div className={styles['cell']}>
                        <Value
                          kind={kind}
                          field={field}
                          value={from[field]}
                          other={both ? to[field] : from[field]}
                          names={names}
                          how="removed"
                        />
                        {bring !== null && (
                          <IconButton
                            size="small"
                            label={text.bringField(fieldLabel(kind, field))}
                            icon={<Undo2 aria-hidden="true" />}
                            onClick={bring}
                          />
                        )}
                      </div>
                    </td>
                  )}
                  {to !== undefined && (
                    <td>
                      <Value
                        kind={kind}
                        field={field}
                        value={to[field]}
                        other={both ? from[field] : to[field]}
                        names={names}
                        how="added"
                      />
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {both && same.length > 0 && (
        <details className={styles['rest']} open={changed.length === 0}>
          <summary>{text.rest}</summary>
          {same
            .filter((field) => comparesByWord(kind, field))
            .map((field) => (
              <TextField
                key={field}
                kind={kind}
                field={field}
                from={to[field]}
                to={to[field]}
                names={names}
                actions={actions}
              />
            ))}
          <table className={styles['fields']}>
            <tbody>
              {same
                .filter((field) => !comparesByWord(kind, field) && !isHidden(kind, field))
                .map((field) => (
                  <tr key={field}>
                    <th scope="row">{fieldLabel(kind, field)}</th>
                    <td>
                      <Value
                        kind={kind}
                        field={field}
                        value={to[field]}
                        other={to[field]}
                        names={names}
                        how="added"
                      />
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}

const comparesByWord = (kind: RecordKind, field: string): boolean => formOf(kind, field)?.as !== 'lines';

/** Fields whose values say nothing to a person. */
const hidden: ReadonlySet<string> = new Set([
  'section.order',
  'section.slot',
  'source.textLength',
  'brief.templateCopyId',
]);
const isHidden = (kind: RecordKind, field: string): boolean => hidden.has(`${kind}.${field}`);

function isEmptyField(kind: RecordKind, field: string, value: unknown): boolean {
  const form = formOf(kind, field);
  if (value === undefined || value === null || form === null) return true;
  switch (form.as) {
    case 'text':
      return isBlankRichText(form.text(value));
    case 'prose':
      return form.prose(value) === '';
    case 'lines':
      return form.lines(value, (id) => id).length === 0;
  }
}

/** A text of a record: rich, or plain prose. */
function TextField({
  kind,
  field,
  from,
  to,
  names,
  actions,
}: {
  readonly kind: RecordKind;
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly names: Names;
  readonly actions: BringBackActions;
}) {
  const form = formOf(kind, field);
  if (form === null || form.as === 'lines') return null;
  const isRich = form.as === 'text';
  const bring = isRich ? null : actions.field(field);
  return (
    <section className={styles['textField']}>
      <header>
        <h4>{fieldLabel(kind, field)}</h4>
        {bring !== null && (
          <IconButton
            size="small"
            label={text.bringField(fieldLabel(kind, field))}
            icon={<Undo2 aria-hidden="true" />}
            onClick={bring}
          />
        )}
      </header>
      {isRich ? (
        <TextCompare
          before={richIn(from, form.text)}
          after={richIn(to, form.text)}
          names={names}
          onBringBlock={(blockId) => actions.block(field, blockId)}
        />
      ) : (
        <ProseCompare before={proseIn(from, form.prose)} after={proseIn(to, form.prose)} />
      )}
    </section>
  );
}

const richIn = (value: unknown, of: (value: unknown) => RichText | null): RichText | null =>
  value === undefined ? null : of(value);
const proseIn = (value: unknown, of: (value: unknown) => string): string =>
  value === undefined || value === null ? '' : of(value);

function ProseCompare({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className={styles['prose']} dir="auto">
      {diffWords(before, after).map((run, index) =>
        run.how === 'added' ? (
          <ins key={index}>{run.text}</ins>
        ) : run.how === 'removed' ? (
          <del key={index}>{run.text}</del>
        ) : (
          run.text
        ),
      )}
    </p>
  );
}

/** A value in words, a line each; lines that `other` has not are marked. */
function Value({
  kind,
  field,
  value,
  other,
  names,
  how,
}: {
  readonly kind: RecordKind;
  readonly field: string;
  readonly value: unknown;
  readonly other: unknown;
  readonly names: Names;
  readonly how: 'removed' | 'added';
}): ReactNode {
  const form = formOf(kind, field);
  const linesOf = (of: unknown): readonly string[] =>
    form === null || form.as !== 'lines' || of === undefined || of === null
      ? []
      : form.lines(of, names.nameOf);
  const [lines, others] = [linesOf(value), linesOf(other)];
  if (lines.length === 0) return <span className={styles['nothing']}>{text.nothing}</span>;
  const marked = (words: string): ReactNode => {
    if (others.includes(words)) return <bdi>{words}</bdi>;
    return how === 'added' ? (
      <ins>
        <bdi>{words}</bdi>
      </ins>
    ) : (
      <del>
        <bdi>{words}</bdi>
      </del>
    );
  };
  if (lines.length === 1) return marked(lines[0] ?? '');
  return (
    <ul>
      {lines.map((words, index) => (
        <li key={index}>{marked(words)}</li>
      ))}
    </ul>
  );
}
