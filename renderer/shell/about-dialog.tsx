// About: what this is, with its versions.
import { Dialog } from '../ui/layers/dialog.tsx';
import { DefinitionList } from '../ui/layout/panel.tsx';
import { words } from '../words/en.ts';
import styles from './dialogs.module.css';

export type AboutDialogProps = {
  open: boolean;
  onClose: () => void;
  /** Null until main has told them. */
  versions: Readonly<Record<'app' | 'electron' | 'chrome' | 'node', string>> | null;
  formatVersion: number;
};

/** The app's name, versions and licence. */
export function AboutDialog({ open, onClose, versions, formatVersion }: AboutDialogProps) {
  const { about } = words;
  const items = [
    ...(versions === null
      ? []
      : [
          { term: about.version, value: versions.app },
          { term: about.electron, value: versions.electron },
          { term: about.chrome, value: versions.chrome },
          { term: about.node, value: versions.node },
        ]),
    { term: about.format, value: String(formatVersion) },
  ];
  return (
    <Dialog open={open} onClose={onClose} title={about.title} size="small">
      <p className={styles['name']}>{words.app.name}</p>
      <p className={styles['tagline']}>{words.app.tagline}</p>
      <div className={styles['versions']}>
        <DefinitionList items={items} />
      </div>
      <p className={styles['small']}>{about.licence}</p>
    </Dialog>
  );
}
