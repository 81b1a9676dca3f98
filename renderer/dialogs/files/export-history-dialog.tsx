// What left the project: every export and copy for somebody else with its time, file, template and losses.

import type { ExportRecord } from '../../../core/model/kinds/export-record.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { useProject, useRecords } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { EmptyState } from '../../ui/layout/panel.tsx';
import { dialogWords } from '../../words/inputs/dialogs.ts';
import { words } from '../../words/en.ts';
import styles from '../dialogs.module.css';

const titleOfBrief = (store: RecordReader, id: ExportRecord['briefId']): string => {
  if (id === null) return dialogWords.exportHistory.whole;
  return store.get(id)?.title ?? dialogWords.exportHistory.gone;
};

/** Newest first. */
export function ExportHistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const { store } = useProject();
  const exports = [...useRecords('export')].reverse();
  const { columns } = dialogWords.exportHistory;
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={dialogWords.exportHistory.title}
      footer={<Button onClick={onClose}>{words.ui.close}</Button>}
    >
      {exports.length === 0 ? (
        <EmptyState title={dialogWords.exportHistory.none} />
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              {Object.values(columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {exports.map((record) => (
              <tr key={record.id}>
                <td>{new Date(record.at).toLocaleString('en-GB')}</td>
                <td>
                  <bdi>{record.fileName}</bdi>
                  <br />
                  <span className={styles['listNote']} title={record.sha256}>
                    SHA-256 {record.sha256.slice(0, 8)}…
                  </span>
                </td>
                <td>
                  <bdi>{titleOfBrief(store, record.briefId)}</bdi>
                </td>
                <td>{record.templateId === null ? '–' : `${record.templateId} ${record.templateVersion}`}</td>
                <td title={record.losses.join('\n')}>
                  {record.losses.length === 0 ? '–' : record.losses.length}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
