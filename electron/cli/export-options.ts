// The options of an export from the flags of the command line.

import { err, ok, type Result } from '../../core/base/result.ts';
import { type ExportOptions, mayAttach } from '../../core/contract/export-options.ts';
import type { ExportFormat } from '../../core/model/files/output-formats.ts';
import type { Archival } from '../../core/document/write-options.ts';
import type { Marking } from '../../core/model/record.ts';
import { TLP_LABELS } from '../../core/query/marking/marking-order.ts';
import type { MarkingLevel } from '../../core/template/template.ts';
import type { CliArguments } from './arguments.ts';

const PDFA: Readonly<Record<string, Archival>> = { '1b': 'a-1b', '2a': 'a-2a', '3a': 'a-3a' };
const ABOVE = { remove: 'remove', block: 'block' } as const;
const UNMARKED = { 'as-brief': 'asBrief', 'by-sources': 'bySources' } as const;

/** The options; `levels` are the organisation's own labels. The error is one line about wrong usage. */
export function readExportOptions(
  { flags, switches }: CliArguments,
  format: ExportFormat,
  levels: readonly MarkingLevel[],
): Result<ExportOptions, string> {
  const archival = oneOf(PDFA, flags['pdfa'], 'pdfa', 'none');
  if (!archival.ok) return archival;
  const above = oneOf(ABOVE, flags['above'], 'above', 'block');
  if (!above.ok) return above;
  const unmarked = oneOf(UNMARKED, flags['unmarked'], 'unmarked', 'asBrief');
  if (!unmarked.ok) return unmarked;
  const sourcePack = switches.has('source-pack');
  if (format !== 'pdf' && (sourcePack || flags['pdfa'] !== undefined))
    return err('--pdfa and --source-pack are for .pdf');
  if (sourcePack && !mayAttach(archival.value))
    return err(`PDF/A-${flags['pdfa']} can't carry attached files; with --source-pack take --pdfa 3a`);
  const label = flags['cap'];
  if (label === undefined) {
    if (flags['above'] !== undefined || flags['unmarked'] !== undefined)
      return err('--above and --unmarked need a --cap');
    return ok({ cap: null, archival: archival.value, sourcePack });
  }
  const marking = readMarking(label, levels);
  if (marking === null)
    return err(
      `there is no marking "${label}" (there are ${[...TLP_LABELS, ...levels.map((level) => level.label)].join(', ')})`,
    );
  return ok({
    cap: { marking, above: above.value, unmarked: unmarked.value },
    archival: archival.value,
    sourcePack,
  });
}

/** A label of TLP 2.0, with or without "TLP:", or one of the organisation's. */
function readMarking(label: string, levels: readonly MarkingLevel[]): Marking | null {
  const own = levels.find((level) => level.label === label);
  if (own !== undefined) return { scheme: 'own', label: own.label };
  const tlp = TLP_LABELS.find(
    (each) => each === label.toUpperCase() || each === `TLP:${label.toUpperCase()}`,
  );
  return tlp === undefined ? null : { scheme: 'tlp', label: tlp };
}

function oneOf<T extends string>(
  values: Readonly<Record<string, T>>,
  given: string | undefined,
  flag: string,
  unless: T,
): Result<T, string> {
  if (given === undefined) return ok(unless);
  const value = values[given];
  return value === undefined ? err(`--${flag} is one of ${Object.keys(values).join(', ')}`) : ok(value);
}
