// Changes a project as fast as it can and says on standard output which change it was told is on disk. Meant to be killed.

import { writeSync } from 'node:fs';
import type { Event } from '../../../core/model/kinds/event.ts';
import { openProjectFile } from '../../../electron/storage/open-project.ts';

const [path = '', from = '1', key = ''] = process.argv.slice(2);
const now = (): string => new Date().toISOString();
const opened = openProjectFile(path, {
  mode: 'write',
  now,
  unlock: key === '' ? null : { key: Buffer.from(key, 'hex') },
});
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const file = opened.value;
const picture = new Uint8Array(20_000);

for (let count = Number(from); ; count++) {
  const events = file.records.ofKind('event');
  const event = events[count % events.length];
  if (event === undefined) throw new Error('No event');
  if (count % 10 === 0) {
    new DataView(picture.buffer).setUint32(0, count);
    if (!file.putAsset(picture, 'image/png').ok) throw new Error('Not kept');
  }
  const next: Event = { ...event, title: String(count) };
  const label = { command: 'count', subject: '', squash: count % 3 === 0 ? null : 'counting' };
  const done = file.applyChange(
    { label, added: {}, updated: { [event.id]: [event, next] }, removed: {} },
    now(),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  writeSync(1, `${count}\n`);
}
