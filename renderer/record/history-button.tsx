// The button beside a record that leads to the history of this record.

import { History } from 'lucide-react';
import { showHistory } from '../state/window/navigation.ts';
import { IconButton } from '../ui/controls/button.tsx';
import { historyWords } from '../words/files/history.ts';

/** An icon for the header of the record's editor. */
export function HistoryButton({ recordId }: { readonly recordId: string }) {
  return (
    <IconButton
      size="small"
      label={historyWords.historyOf}
      icon={<History aria-hidden="true" />}
      onClick={() => showHistory(recordId)}
    />
  );
}
