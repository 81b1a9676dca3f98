// The line at the foot: the truth about saving, what the project holds, open checks, the length of the brief.
import { CircleAlert, Lock, LockKeyhole } from 'lucide-react';
import { classNames } from '../ui/class-names.ts';
import { Spinner } from '../ui/progress.tsx';
import { words } from '../words/en.ts';
import { encryptionWords } from '../words/files/encryption.ts';
import styles from './status-bar.module.css';

export type SaveState =
  /** Everything that is shown is in the file. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** Changes are kept and will be sent when the process is there again. */
  | { readonly kind: 'waiting'; readonly changes: number }
  | { readonly kind: 'read-only' }
  /** The words say what happened and what to do. */
  | { readonly kind: 'failed'; readonly message: string };

export type StatusBarProps = {
  save: SaveState;
  counts: {
    readonly sources: number;
    readonly excerpts: number;
    readonly actors: number;
    readonly events: number;
  };
  /** Null where there are no checks to speak of. */
  checksOpen: number | null;
  onChecks?: (() => void) | undefined;
  /** Words of the brief, and its pages when known. */
  wordCount: number | null;
  pageCount: number | null;
  /** Null where the project is not encrypted. */
  onEncrypted?: (() => void) | null | undefined;
  /** "English (UK)"; empty when not known. */
  language: string;
  /** What is being read, and how to end that. */
  capture?: { readonly name: string; readonly at: number; readonly of: number; onCancel(): void } | null;
};

/** The status bar. The save state is announced only when something is wrong: "saved" every second would not help. */
export function StatusBar(props: StatusBarProps) {
  const { counts, checksOpen } = props;
  const { sources, excerpts, actors, events } = words.counts;
  const holds = [
    counts.sources > 0 ? sources(counts.sources) : '',
    counts.excerpts > 0 ? excerpts(counts.excerpts) : '',
    counts.actors > 0 ? actors(counts.actors) : '',
    counts.events > 0 ? events(counts.events) : '',
  ].filter((part) => part !== '');
  const checks = checksOpen === null || checksOpen === 0 ? null : words.counts.checks(checksOpen);
  return (
    <footer className={styles['status']} aria-label={words.shell.region.status} data-region>
      <SaveLine save={props.save} />
      {holds.length > 0 && <span className={styles['holds']}>{holds.join(' · ')}</span>}
      <CaptureLine capture={props.capture ?? null} />
      <span className={styles['space']} />
      {checks !== null &&
        (props.onChecks ? (
          <button type="button" className={styles['warn']} onClick={props.onChecks}>
            {checks}
          </button>
        ) : (
          <span className={styles['warn']}>{checks}</span>
        ))}
      {props.wordCount !== null && (
        <span>{words.counts.wordsAndPages(props.wordCount, props.pageCount)}</span>
      )}
      {props.onEncrypted && (
        <button
          type="button"
          className={styles['quiet']}
          title={encryptionWords.statusHint}
          onClick={props.onEncrypted}
        >
          <LockKeyhole aria-hidden="true" />
          {encryptionWords.status}
        </button>
      )}
      {props.language !== '' && <span>{props.language}</span>}
    </footer>
  );
}

function CaptureLine({ capture }: { capture: NonNullable<StatusBarProps['capture']> | null }) {
  if (capture === null) return null;
  return (
    <span className={styles['capture']}>
      <Spinner label={null} />
      <span className={styles['captureName']} role="status" dir="auto">
        {words.capture.reading(capture.name, capture.at, capture.of)}
      </span>
      <button type="button" className={styles['cancel']} onClick={() => capture.onCancel()}>
        {words.capture.cancel}
      </button>
    </span>
  );
}

function SaveLine({ save }: { save: SaveState }) {
  const text = saveWords(save);
  const wrong = save.kind === 'failed' || save.kind === 'waiting';
  return (
    <span className={classNames(styles['save'], wrong && styles[save.kind === 'failed' ? 'bad' : 'warn'])}>
      {save.kind === 'saving' && <Spinner label={null} />}
      {save.kind === 'read-only' && <Lock aria-hidden="true" />}
      {wrong && <CircleAlert aria-hidden="true" />}
      <span data-save-state={save.kind} role={wrong ? 'alert' : undefined} dir="auto">
        {text}
      </span>
    </span>
  );
}

function saveWords(save: SaveState): string {
  switch (save.kind) {
    case 'saved':
      return words.save.saved;
    case 'saving':
      return words.save.saving;
    case 'waiting':
      return words.save.waiting(save.changes);
    case 'read-only':
      return words.save.readOnly;
    case 'failed':
      return save.message;
    default:
      return save satisfies never;
  }
}
