// A project that holds whatever a project can hold: every kind of record, an asset of every use, a history with
// additions, single fields, squashed typing and removals, named versions, an export with its frozen snapshot, a sender.

import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { AssetRef } from '../../../core/model/record.ts';
import type { Comment } from '../../../core/model/kinds/comment.ts';
import type { ExportRecord } from '../../../core/model/kinds/export-record.ts';
import type { PassageNote } from '../../../core/model/kinds/passage-note.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import {
  cell,
  dateValue,
  doc,
  hop,
  makeWorld,
  p,
  recordName,
  resetBlockIds,
  SAMPLE_NOW_MS,
  segment,
  supports,
} from '../../builders/records.ts';
import { adding, at, putText, removing, updating, valueOf } from './support.ts';

const SNAPSHOT = 'application/vnd.briefwright.snapshot+json';

function putBytes(file: ProjectFile, bytes: Uint8Array, mediaType: string): AssetRef {
  const sha256 = valueOf(file.putAsset(bytes, mediaType));
  return { sha256, mediaType, byteLength: bytes.byteLength, fileName: null };
}

/** Bytes that look like nothing, the same on every run. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

/**
 * Fills a new project; with the same `formatVersion` it always comes out the same. Version 1 knew nothing of what the text
 * of a page is: what it held has no paragraphs.
 */
export function fillWithEverything(
  file: ProjectFile,
  formatVersion: number,
  startMs: number = SAMPLE_NOW_MS,
): void {
  resetBlockIds();
  const world = makeWorld('Mona', startMs);
  const common = <K extends 'passageNote' | 'comment' | 'export'>(kind: K) => ({
    id: world.newId(kind),
    kind,
    createdAt: at(),
    updatedAt: at(),
    createdBy: 'Mona',
  });
  const text = 'Clashes in Benghazi killed 43 people.\nHospital staff said so on Friday.\nاشتباكات في بنغازي';
  const brief = world.brief({ period: dateValue('2014-05-16/2014-05-18', 'last weekend') });
  const source = world.source({
    url: 'https://example.org/benghazi',
    textLength: text.length,
    extent: formatVersion === 1 ? null : 'article',
    assets: { original: putBytes(file, noise(9_000, 7), 'text/html'), text: putText(file, text) },
  });
  const excerpt = world.excerpt(source, 'Clashes in Benghazi killed 43 people.', {
    paragraph: formatVersion === 1 ? null : 1,
  });
  const haftar = world.actor([recordName('Khalifa Haftar'), recordName('خليفة حفتر', 'Arab')], {
    summary: doc(p('A retired general.')),
    picture: putBytes(file, noise(3_000, 11), 'image/png'),
  });
  const army = world.actor('Libyan National Army', { actorType: 'armedGroup' });
  if (formatVersion > 1) world.rating('Libyan National Army', 'C', { why: 'Speaks for itself.' });
  world.relation(haftar, army, { evidence: supports(excerpt) });
  const benghazi = world.place('Benghazi', { coordinates: { latitude: 32.11, longitude: 20.07 } });
  const section = world.section(brief, { content: doc(p('43 people were killed.')) });
  const event = world.event('Clashes near the airport', '2014-05-16', {
    placeId: benghazi.id,
    evidence: supports(excerpt),
    description: doc(p('Troops pulled back at night.')),
  });
  world.figure('Killed in Benghazi', [world.report('hospital staff', [cell('killed', 43)])]);
  world.judgement(doc(p('Fighting is likely to go on.')), { basis: supports(excerpt), likelihood: 'likely' });
  const dismissal = world.dismissal('unsourced-number', section.id, 'block-1', 'It is cited above.');
  const note: PassageNote = {
    ...common('passageNote'),
    sourceId: source.id,
    segment: segment('Hospital staff said so on Friday.', 38),
    anchoring: 'anchored',
    noteKind: 'otherOrigin',
    origin: 'a news agency',
    referenceDate: null,
  };
  const comment: Comment = {
    ...common('comment'),
    target: { recordId: section.id, range: null },
    text: 'Who counted?',
    replies: [{ by: 'Omar', at: at(), text: 'The hospital.' }],
    resolved: null,
  };
  const sender = (seq: number) => ({ author: 'Mona', sender: { id: 'window-1', seq } });
  valueOf(file.applyChange(adding(...world.records, note, comment), at(), sender(1)));
  valueOf(file.saveVersion('To the editor', at(1)));
  let current = section;
  for (const [index, title] of ['Bottom', 'Bottom line up', 'Bottom line up front'].entries()) {
    const next = { ...current, title, updatedAt: at(10 + index) };
    valueOf(
      file.applyChange(updating(current, next, `title ${section.id}`), at(10 + index), sender(2 + index)),
    );
    current = next;
  }
  const hopped = { ...excerpt, attribution: [hop({ descriptor: 'hospital staff' })], updatedAt: at(20) };
  valueOf(file.applyChange(updating(excerpt, hopped), at(20), sender(5)));
  valueOf(file.applyChange(removing(event), at(30), sender(6)));
  const records: AnyRecord[] = [...file.readRecords()].filter(({ kind }) => kind !== 'comment');
  const snapshot = JSON.stringify({ formatVersion, briefId: brief.id, records });
  const exported: ExportRecord = {
    ...common('export'),
    briefId: brief.id,
    at: at(40),
    templateId: 'situation-report',
    templateVersion: 1,
    format: 'docx',
    options: { cap: null },
    fileName: 'benghazi.docx',
    sha256: 'b'.repeat(64),
    byteLength: 12_345,
    losses: ['A picture was left out.'],
    snapshot: putBytes(file, new TextEncoder().encode(snapshot), SNAPSHOT),
  };
  const again = { ...event, title: 'Clashes near the airport, again', updatedAt: at(45) };
  valueOf(file.applyChange(adding(exported, again), at(45), sender(7)));
  valueOf(file.applyChange(removing(dismissal), at(50), sender(8)));
  valueOf(file.applyChange(adding(dismissal), at(55), sender(9)));
  valueOf(file.saveVersion('As sent', at(60)));
}
