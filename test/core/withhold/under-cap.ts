// Assembles briefs of marked parts under a cap for tests.

import { readFileSync } from 'node:fs';
import { assemble, type Assembled } from '../../../core/assemble/assemble.ts';
import type { ExportCap } from '../../../core/assemble/under-cap.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { Marking } from '../../../core/model/record.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import type { World } from '../../builders/records.ts';

export const json: unknown = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
);

export const at = { created: '2014-05-18T16:00:00.000Z', modified: '2014-05-18T17:00:00.000Z' };

export const GREEN: Marking = { scheme: 'tlp', label: 'TLP:GREEN' };

export const AMBER: Marking = { scheme: 'tlp', label: 'TLP:AMBER' };

export const RED: Marking = { scheme: 'tlp', label: 'TLP:RED' };

export const MARK = '[Withheld: above TLP:GREEN]';

export const briefIn = (world: World, fields: Partial<Brief> = {}) =>
  world.brief({ templateCopyId: world.templateCopy(json as never).id, ...fields });

export const under = (world: World, brief: Brief, cap: Partial<ExportCap> = {}) =>
  assemble(new RecordStore(world.records), brief.id, {
    ...at,
    cap: { marking: GREEN, unmarked: 'bySources', above: 'remove', ...cap },
  });

export function removed(
  world: World,
  brief: Brief,
  cap: Partial<ExportCap> = {},
): Assembled & { said: string } {
  const result = under(world, brief, cap);
  if (!result.ok) throw new Error(result.error.kind);
  return { ...result.value, said: JSON.stringify(result.value.tree) };
}

export const told = ({ losses }: Assembled) =>
  losses.filter(({ kind }) => kind === 'withheld').map(({ where, what }) => `${where}: ${what}`);
