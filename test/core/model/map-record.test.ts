// Whatever somebody may have typed in a record is reached, in every kind; nothing else is changed.

import { expect, test } from 'vitest';
import { type AnyRecord, recordKinds, recordSchemas } from '../../../core/model/any-record.ts';
import { closedWords } from '../../../core/model/closed-words.ts';
import { termsFor } from '../../../core/model/kinds/source-terms.ts';
import { mapRecord } from '../../../core/model/map-record.ts';
import { cite, doc, makeWorld, mention, p, segment } from '../../builders/records.ts';
import { sampleLibya } from '../../builders/sample-libya.ts';

const same = {
  id: (id: string) => id,
  line: (text: string) => text,
  text: <T>(text: T) => text,
};

/** At least one record of each kind. */
function records(): readonly AnyRecord[] {
  const world = makeWorld();
  const brief = world.brief({
    stageAt: '2014-05-20T08:00:00.000Z',
    period: { edtf: '2014-05', typed: 'May', zone: 'Africa/Tripoli' },
  });
  const source = world.source({
    authors: ['Mona'],
    origin: { type: 'derived', from: 'a wire', sourceId: null },
    terms: { ...termsFor('embargoed'), until: '2014-06-01T00:00:00.000Z' },
    descriptor: { quality: 'Good', credibility: 'Fair', currency: 'New', bias: 'None', access: 'Near' },
  });
  world.passageNote(source, [0, 4], { origin: 'A wire' });
  const excerpt = world.excerpt(source, 'Quoted.', {
    segments: [segment('Quoted.')],
    note: 'Look',
    tags: ['War'],
  });
  const actor = world.actor('Mona');
  world.section(brief, { content: doc(p('Text ', mention(actor, 'her'), cite(excerpt))) });
  world.dismissal('rule of ours', excerpt.id, 'The finding');
  const common = { createdAt: brief.createdAt, updatedAt: brief.createdAt, createdBy: 'Me myself' };
  const comment: AnyRecord = {
    ...common,
    id: world.newId('comment'),
    kind: 'comment',
    target: { recordId: excerpt.id, range: null },
    text: 'Is it so?',
    replies: [{ by: 'You', at: brief.createdAt, text: 'It is.' }],
    resolved: null,
  };
  const exported: AnyRecord = {
    ...common,
    id: world.newId('export'),
    kind: 'export',
    briefId: brief.id,
    at: brief.createdAt,
    templateId: 'a template',
    templateVersion: 1,
    format: 'docx',
    options: { despite: ['Some words'] },
    fileName: 'My brief.docx',
    sha256: 'b'.repeat(64),
    byteLength: 1,
    losses: ['A loss'],
    snapshot: null,
  };
  return [...sampleLibya().records, ...world.records, comment, exported];
}

/** Every string of a record outside of passages of sources and rich text, with the field it stands in. */
function* stringsIn(value: unknown, field = ''): Generator<readonly [field: string, text: string]> {
  if (typeof value === 'string') yield [field, value];
  if (typeof value !== 'object' || value === null) return;
  if ('exact' in value || ('type' in value && value.type === 'doc')) return;
  for (const [key, inner] of Object.entries(value))
    yield* stringsIn(inner, Array.isArray(value) ? field : key);
}

const LISTED = [
  'script',
  'zone',
  'language',
  'order',
  'edtf',
  'local',
  'reviewed',
  'templateId',
  'mediaType',
];
const isTyped = ([field, text]: readonly [string, string]): boolean =>
  text !== '' &&
  !LISTED.includes(field) &&
  !closedWords().has(text) &&
  !/^[a-z][A-Za-z0-9-]*$|^[a-zA-Z]+:[0-9a-f-]{36}$|^[0-9a-f]{64}$|^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(text);

test('there is a record of every kind here', () => {
  expect([...new Set(records().map(({ kind }) => kind))].sort()).toEqual([...recordKinds].sort());
});

test('nothing is another when nothing is to change', () => {
  for (const record of records()) expect(mapRecord(record, same)).toEqual(record);
});

test('every string that was typed is reached, whatever its kind and field', () => {
  for (const record of records()) {
    const changed = mapRecord(record, { ...same, line: (text) => (text === '' ? text : `§${text}`) });
    expect(recordSchemas[record.kind].safeParse(changed).success, record.kind).toBe(true);
    const left = [...stringsIn(changed)].filter(isTyped).filter(([, text]) => !text.startsWith('§'));
    expect(left, record.kind).toEqual([]);
  }
});

test('every id is reached, those in texts and remarks too', () => {
  const all = records();
  const mapped = all.map((record) =>
    mapRecord(record, { ...same, id: (id) => id.replace(/.$/u, (end) => (end === 'f' ? 'e' : 'f')) }),
  );
  const text = JSON.stringify(mapped);
  const left = all.filter(({ id }) => text.includes(id)).map(({ kind }) => kind);
  // A mapping that is not one to one may give the id of another record.
  expect(left.length).toBeLessThan(all.length / 4);
  const target = (records_: readonly AnyRecord[]) =>
    records_.find((record) => record.kind === 'comment')?.target.recordId;
  expect(target(mapped)).not.toBe(target(all));
});

test('every moment is reached, with the field that it stands in', () => {
  const fields = new Set<string>();
  for (const record of records()) {
    const later = mapRecord(record, {
      ...same,
      moment: (_, field) => {
        fields.add(field);
        return '2030-01-02T03:04:05.006Z';
      },
    });
    const moments = [...stringsIn(later)].filter(([, text]) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(text));
    expect(new Set(moments.map(([, text]) => text)), record.kind).toEqual(
      new Set(['2030-01-02T03:04:05.006Z']),
    );
  }
  expect([...fields].sort()).toEqual(['at', 'capturedAt', 'createdAt', 'stageAt', 'until', 'updatedAt']);
});

test('a longer answer is cut to what the field takes, and no character in two', () => {
  const actor = makeWorld().actor('Mona');
  const made = mapRecord(actor, {
    ...same,
    line: (text) => (text === 'Mona' ? `${'x'.repeat(499)}😀` : text),
  });
  expect(made.names[0]?.text).toBe('x'.repeat(499));
});
