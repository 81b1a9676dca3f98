// What lost records were called, by what the history still says of them: words for a list, and nothing that is brought back.

import { kindOfId } from '../../../core/base/ids.ts';
import { titleOfRecord } from '../../../core/model/title-of-record.ts';
import type { Former, Formers } from '../history/former.ts';
import { labelOf, parseFormers } from '../history/history.ts';
import type { RowsByTable } from '../rows/project-rows.ts';

type ChangeRow = Pick<RowsByTable['change'], 'label' | 'json'>;

/** A name for each of `ids` of which a change tells one; the newest change is asked first. */
export function namesInHistory(
  changes: readonly ChangeRow[],
  ids: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const row of [...changes].reverse()) {
    if (names.size === ids.size) break;
    const read = readRow(row);
    if (read === null) continue;
    for (const [id, former] of Object.entries(read.formers)) {
      if (!ids.has(id) || names.has(id)) continue;
      const name = nameIn(former) ?? (isOnlyOne(read.formers, id) ? read.subject : '');
      if (name.trim() !== '') names.set(id, name);
    }
  }
  return names;
}

function readRow({ label, json }: ChangeRow): { readonly subject: string; readonly formers: Formers } | null {
  try {
    return { subject: labelOf(label).subject, formers: parseFormers(json) };
  } catch {
    return null;
  }
}

function nameIn(former: Former): string | null {
  if (former.was !== 'record') return null;
  try {
    return titleOfRecord(former.record);
  } catch {
    return null;
  }
}

/** Whether a change is about one record, beside the letters that it brought. */
const isOnlyOne = (formers: Formers, id: string): boolean =>
  Object.keys(formers).every((other) => other === id || kindOfId(other) === 'rating');
