// Settings of this person on this machine.
import { Button } from '../ui/controls/button.tsx';
import { Checkbox } from '../ui/controls/checkbox.tsx';
import { Dialog } from '../ui/layers/dialog.tsx';
import { Field } from '../ui/fields/field.tsx';
import { SelectField } from '../ui/fields/select-field.tsx';
import { SegmentedControl } from '../ui/controls/segmented-control.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useDraft } from '../ui/fields/use-draft.ts';
import { words } from '../words/en.ts';
import styles from './dialogs.module.css';
import type { ThemeChoice } from './theme.ts';

export type ShownSettings = {
  readonly author: string;
  readonly theme: ThemeChoice;
  readonly fileNamePattern: string;
  readonly backups: boolean;
  readonly lockAfterMinutes: number;
};

export type SettingsDialogProps = {
  open: boolean;
  onClose: () => void;
  settings: ShownSettings;
  /** Gets only what changed; takes effect at once. */
  onChange: (changed: Partial<ShownSettings>) => void;
};

/** Name, appearance and file names. There is nothing to confirm: each change holds at once. */
export function SettingsDialog({ open, onClose, settings, onChange }: SettingsDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.settings.title}
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.ui.done}
        </Button>
      }
    >
      <SettingsForm settings={settings} onChange={onChange} />
    </Dialog>
  );
}

const LOCK_MINUTES = [2, 5, 15, 30, 60, 0];

/** The usual choices, and what was set elsewhere. */
const lockChoices = (present: number) =>
  (LOCK_MINUTES.includes(present) ? LOCK_MINUTES : [present, ...LOCK_MINUTES]).map((minutes) => ({
    value: String(minutes),
    label: words.settings.lockAfter(minutes),
  }));

function SettingsForm({ settings, onChange }: Pick<SettingsDialogProps, 'settings' | 'onChange'>) {
  const author = useDraft(settings.author, (text) => onChange({ author: text.trim() }), { program: true });
  const pattern = useDraft(
    settings.fileNamePattern,
    (text) => {
      if (text.trim() !== '') onChange({ fileNamePattern: text.trim() });
    },
    { program: true },
  );
  const { themes } = words.settings;
  return (
    <div className={styles['form']}>
      <Field label={words.settings.author} hint={words.settings.authorHint}>
        <TextField {...author} maxLength={500} />
      </Field>
      <Field label={words.settings.theme}>
        <SegmentedControl<ThemeChoice>
          value={settings.theme}
          onChange={(theme) => theme !== null && onChange({ theme })}
          segments={[
            { value: 'system', label: themes.system },
            { value: 'light', label: themes.light },
            { value: 'dark', label: themes.dark },
          ]}
        />
      </Field>
      <Field label={words.settings.pattern} hint={words.settings.patternHint}>
        <TextField {...pattern} maxLength={200} dir="ltr" />
      </Field>
      <Checkbox
        checked={settings.backups}
        onChange={(backups) => onChange({ backups })}
        label={words.settings.backups}
        hint={words.settings.backupsHint}
      />
      <Field label={words.settings.lock} hint={words.settings.lockHint}>
        <SelectField
          value={String(settings.lockAfterMinutes)}
          onChange={(minutes) => onChange({ lockAfterMinutes: Number(minutes) })}
          options={lockChoices(settings.lockAfterMinutes)}
        />
      </Field>
    </div>
  );
}
