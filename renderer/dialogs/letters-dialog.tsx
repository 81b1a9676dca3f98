// The register of letters: what is kept of outlets and speakers over all projects, changed, imported and exported.

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { foldText } from '../../core/base/text-fold.ts';
import type { RegisterChange } from '../../core/contract/register-calls.ts';
import type { RegisterEntry } from '../../core/model/kinds/rating.ts';
import { reliabilitySchema } from '../../core/model/record.ts';
import { ratingKey } from '../../core/query/evidence/ratings.ts';
import { useTellError } from '../commands/use-run.ts';
import { dayToWords, today } from '../record/day.ts';
import { appApi } from '../state/bridge.ts';
import { changeRegister, useRegister } from '../state/window/register.ts';
import { Button, IconButton } from '../ui/controls/button.tsx';
import { Dialog } from '../ui/layers/dialog.tsx';
import { EmptyState } from '../ui/layout/panel.tsx';
import { SelectField } from '../ui/fields/select-field.tsx';
import { SearchField, TextField } from '../ui/fields/text-field.tsx';
import { useToasts } from '../ui/layers/toast.tsx';
import { useDraft } from '../ui/fields/use-draft.ts';
import { words } from '../words/en.ts';
import { letterWords } from '../words/files/letters.ts';
import styles from './dialogs.module.css';

const text = letterWords.dialog;
/** Rows are fields: thousands of them would take seconds. The others are found by their names. */
const MOST_ROWS = 100;

export function LettersDialog({ onClose }: { readonly onClose: () => void }) {
  const { entries, putAside } = useRegister();
  const [typed, setTyped] = useState('');
  const wanted = foldText(typed).trim();
  const shown = entries.filter(({ name, why }) => foldText(`${name} ${why}`).includes(wanted));
  const { importFile, exportFile, told } = useRegisterFiles();
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={text.title}
      footer={
        <>
          <Button onClick={importFile}>{text.import}</Button>
          <Button onClick={exportFile} disabled={entries.length === 0}>
            {text.export}
          </Button>
          <span className={styles['grow']} />
          <Button variant="primary" onClick={onClose}>
            {words.ui.done}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={styles['hint']}>{text.about}</p>
        {putAside !== null && <p className={styles['warning']}>{text.putAside(putAside)}</p>}
        {told !== null && (
          <p className={styles['hint']} role="status">
            {told}
          </p>
        )}
        {entries.length === 0 ? (
          <EmptyState title={text.none}>{text.noneHint}</EmptyState>
        ) : (
          <>
            <SearchField value={typed} onChange={setTyped} label={text.find} placeholder={text.find} />
            {shown.length === 0 ? (
              <p className={styles['hint']}>{text.nothing}</p>
            ) : (
              <Table entries={shown.slice(0, MOST_ROWS)} />
            )}
            {shown.length > MOST_ROWS && (
              <p className={styles['hint']}>{text.more(shown.length - MOST_ROWS)}</p>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

function Table({ entries }: { readonly entries: readonly RegisterEntry[] }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{text.columns.name}</th>
          <th scope="col">{text.columns.letter}</th>
          <th scope="col">{text.columns.why}</th>
          <th scope="col">{text.columns.reviewed}</th>
          <th aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={ratingKey(entry.name)} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ entry }: { readonly entry: RegisterEntry }) {
  const tell = useTellError();
  const change = (patch: Partial<RegisterChange>): void =>
    void changeRegister([{ ...entry, reviewed: today(), ...patch }]).then((done) => {
      if (!done.ok) tell(done.error);
    });
  const why = useDraft(entry.why, (value) => change({ why: value.trim() }), { program: true });
  return (
    <tr>
      <td>
        <bdi>{entry.name}</bdi>
      </td>
      <td>
        <SelectField
          aria-label={text.letterOf(entry.name)}
          value={entry.reliability}
          options={reliabilitySchema.options.map((value) => ({
            value,
            label: `${value} – ${words.grades.reliability[value]}`,
          }))}
          onChange={(reliability) => change({ reliability })}
        />
      </td>
      <td>
        <TextField {...why} aria-label={text.whyOf(entry.name)} maxLength={4_000} />
      </td>
      <td>
        <div className={styles['row']}>
          <span>{dayToWords(entry.reviewed)}</span>
          {entry.reviewed !== today() && (
            <Button size="small" aria-label={text.reviewOf(entry.name)} onClick={() => change({})}>
              {letterWords.review}
            </Button>
          )}
        </div>
      </td>
      <td>
        <IconButton
          size="small"
          label={text.removeOf(entry.name)}
          icon={<Trash2 />}
          onClick={() => change({ reliability: null })}
        />
      </td>
    </tr>
  );
}

/** Import and export, and what is to be told of the last import. */
function useRegisterFiles(): { importFile: () => void; exportFile: () => void; told: string | null } {
  const tell = useTellError();
  const { show } = useToasts();
  const [told, setTold] = useState<string | null>(null);
  return {
    told,
    importFile: () =>
      void appApi.importRegister({}).then((read) => {
        if (!read.ok) return tell(read.error);
        if (read.value === null) return;
        const { added, updated, kept, refused } = read.value;
        const what = text.imported(added, updated, kept);
        setTold(refused.length === 0 ? `${what}.` : `${what}. ${text.refused(refused)}.`);
      }),
    exportFile: () =>
      void appApi.exportRegister({}).then((done) => {
        if (!done.ok) tell(done.error);
        else if (done.value) show({ message: text.exported, tone: 'done' });
      }),
  };
}
