// Asks once before a source is forgotten: what goes with it, what somebody has to look at, and what can't be reached any more.
import { useState } from 'react';
import type { Source } from '../../../core/model/kinds/source.ts';
import { forgottenLines } from '../../../core/withhold/forgetting/forgotten-lines.ts';
import { type Forgotten, forgottenWith } from '../../../core/withhold/forgotten.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { useSourceText } from '../../state/project/source-texts.ts';
import { useProject, useQuery } from '../../state/project/use-project.tsx';
import { Checkbox } from '../../ui/controls/checkbox.tsx';
import { ConfirmDialog } from '../../ui/layers/dialog.tsx';
import { forgetWords as words } from '../../words/records/forget.ts';
import styles from './sources-place.module.css';
import { useForget } from './use-forget.ts';
import { useRegistered } from './use-registered.ts';
import { useSourcesNaming } from './use-sources-naming.ts';

/** Long lists are cut: whoever wants to see all of it looks before. */
const MOST_SHOWN = 8;
const MOST_PLACES = 3;

export function ForgetDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const { store } = useProject();
  const loaded = useSourceText(source.assets.text.sha256);
  const text = loaded?.ok === true ? canonicalText(loaded.value) : null;
  const [leave, setLeave] = useState<readonly string[] | null>(null);
  const what = useQuery(() => forgottenWith(store, source, text, leave), [source, text, leave]);
  const excerpts = useQuery(
    (reader) => reader.referrersOf(source.id).filter(({ kind }) => kind === 'excerpt').length,
    [source],
  );
  const forget = useForget();
  const naming = useSourcesNaming(source);
  const letters = useRegistered(what.names);
  const [withLetters, setWithLetters] = useState(true);
  if (loaded === null) return null;
  const exports = what.exports.map(({ at, fileName }) => words.exported(fileName, at));
  return (
    <ConfirmDialog
      open
      danger
      title={words.title(source.title)}
      confirmLabel={words.confirm}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void forget(what, withLetters ? letters : []);
      }}
    >
      <p>{words.body(excerpts)}</p>
      <Suspects suspects={what.suspects} onLeave={setLeave} />
      {forgottenLines(what, naming === null || naming === 'unknown' ? [] : naming).map(
        ({ label, lines, whole }) => (
          <Listed key={label} label={label} items={lines} most={whole ? Infinity : MOST_SHOWN} />
        ),
      )}
      {naming === null && <p role="status">{words.looking}</p>}
      {naming === 'unknown' && <p>{words.notLooked}</p>}
      <Listed label={words.exports} items={exports} most={MOST_SHOWN} />
      <p>{words.copies}</p>
      {letters.length > 0 && (
        <Checkbox
          checked={withLetters}
          onChange={setWithLetters}
          label={words.letters(letters.map(({ name }) => name))}
          hint={words.lettersHint}
        />
      )}
      <p>
        <strong>{words.end}</strong>
      </p>
    </ConfirmDialog>
  );
}

/** What may be of the source, word by word: whether the passages that have it go, too. */
function Suspects({
  suspects,
  onLeave,
}: {
  suspects: Forgotten['suspects'];
  onLeave: (leave: readonly string[]) => void;
}) {
  if (suspects.length === 0) return null;
  const left = suspects.filter((suspect) => suspect.left).map(({ spelling }) => spelling);
  return (
    <div className={styles['forgotten']}>
      <h3>{words.suspects}</h3>
      {suspects.map(({ spelling, where }) => (
        <Checkbox
          key={spelling}
          checked={!left.includes(spelling)}
          onChange={(takes) =>
            onLeave(takes ? left.filter((each) => each !== spelling) : [...left, spelling])
          }
          label={words.suspect(spelling)}
          hint={words.where(where.slice(0, MOST_PLACES), where.length)}
        />
      ))}
      <p>{words.suspectsHint}</p>
    </div>
  );
}

function Listed({ label, items, most }: { label: string; items: readonly string[]; most: number }) {
  if (items.length === 0) return null;
  return (
    <div className={styles['forgotten']}>
      <h3>{label}</h3>
      <ul>
        {items.slice(0, most).map((item, index) => (
          <li key={index} dir="auto">
            {item}
          </li>
        ))}
        {items.length > most && <li>{words.more(items.length - most)}</li>}
      </ul>
    </div>
  );
}
