// Reads the log that Chromium's network stack keeps of itself (`--log-net-log`).

import { readFileSync } from 'node:fs';

/** The events of a log at `path`, in order: their types by name, and the addresses they are about, or an empty text. */
export function readNetLog(path: string): { readonly type: string; readonly url: string }[] {
  const text = readFileSync(path, 'utf8').trim();
  // A log that was cut short by the end of the process lacks its last brackets.
  const whole = text.endsWith(']}') || text.endsWith('}}') ? text : `${text.replace(/,$/u, '')}]}`;
  const log = JSON.parse(whole) as {
    readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
    readonly events: readonly { readonly type: number; readonly params?: { readonly url?: string } }[];
  };
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, number]) => [number, name]));
  return log.events.map(({ type, params }) => ({
    type: names.get(type) ?? String(type),
    url: params?.url ?? '',
  }));
}
