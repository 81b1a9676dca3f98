// Adding, changing and removing records: each command is one step that can be undone, done again and sent as JSON.

import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../../core/contract/project-calls.ts';
import { makeSegment } from '../../../../core/model/text/anchor.ts';
import type { AnyRecord } from '../../../../core/model/any-record.ts';
import type { SourceText } from '../../../../core/model/text/source-text.ts';
import { isEmptyChange } from '../../../../core/store/change.ts';
import { addExcerpt } from '../../../../core/store/commands/passages/add-excerpt.ts';
import { addActor, addEvent, addFigure, addPlace } from '../../../../core/store/commands/add-record.ts';
import { addJudgement } from '../../../../core/store/commands/outline/add-judgement.ts';
import { addSource } from '../../../../core/store/commands/add-source.ts';
import { dismissFinding } from '../../../../core/store/commands/dismiss-finding.ts';
import { markPassage } from '../../../../core/store/commands/passages/mark-passage.ts';
import { recordExport } from '../../../../core/store/commands/record-export.ts';
import { replaceSourceText } from '../../../../core/store/commands/passages/replace-source-text.ts';
import { updateRecord } from '../../../../core/store/commands/update-record.ts';
import { History } from '../../../../core/store/history.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { doc, makeWorld, p, segment } from '../../../builders/records.ts';
import { envOf, failureOf, runBackAndForth } from '../../../builders/run-command.ts';

const setUp = () => {
  const world = makeWorld();
  return { world, env: envOf(world, 'Amal') };
};
const first = <T>(list: readonly T[]): T => {
  const [item] = list;
  if (item === undefined) throw new Error('there is none');
  return item;
};

describe('adding by name', () => {
  it('trims the name, fills in the common fields and names the step', () => {
    const { world, env } = setUp();
    const { store, change } = runBackAndForth(
      world.records,
      addActor,
      { name: '  Khalifa\n Haftar ', fields: { actorType: 'person' } },
      env,
    );
    expect(first(store.ofKind('actor'))).toMatchObject({
      names: [{ text: 'Khalifa Haftar', script: 'Latn', nameKind: 'preferred' }],
      createdAt: env.now(),
      updatedAt: env.now(),
      createdBy: 'Amal',
    });
    expect(change.label).toEqual({ command: 'add-actor', subject: 'Khalifa Haftar', squash: null });
  });

  it('knows the script of a name', () => {
    const { world, env } = setUp();
    const { store } = runBackAndForth(world.records, addPlace, { name: 'بنغازي' }, env);
    expect(first(store.ofKind('place')).names[0]?.script).toBe('Arab');
  });

  it('gives events, figures and judgements nothing that nobody said', () => {
    const { world, env } = setUp();
    const event = runBackAndForth(world.records, addEvent, { title: 'Withdrawal' }, env);
    expect(first(event.store.ofKind('event'))).toMatchObject({ date: null, status: null, evidence: [] });
    const figure = runBackAndForth(world.records, addFigure, { question: 'Killed in Benghazi?' }, env);
    expect(first(figure.store.ofKind('figure'))).toMatchObject({ reports: [], difference: null });
    const judgement = runBackAndForth(
      world.records,
      addJudgement,
      { fields: { statement: doc(p('He will be back.')) } },
      env,
    );
    expect(first(judgement.store.ofKind('judgement'))).toMatchObject({ likelihood: null, confidence: null });
  });

  it('fails for a blank name', () => {
    const { world, env } = setUp();
    const blank = { kind: 'invalid-input', field: 'name' };
    expect(failureOf(world.records, addActor, { name: ' \n' }, env)).toMatchObject(blank);
    expect(failureOf(world.records, addEvent, { title: '' }, env)).toMatchObject(blank);
    expect(failureOf(world.records, addPlace, { name: '\t' }, env)).toMatchObject(blank);
    expect(failureOf(world.records, addFigure, { question: '' }, env)).toMatchObject(blank);
  });
});

describe('updating a record', () => {
  it('sets what is given, moves its time on, and nothing else', () => {
    const { world, env } = setUp();
    const actor = world.actor('Khalifa Haftar');
    const { store } = runBackAndForth<Parameters<typeof updateRecord<'actor'>>[1]>(
      world.records,
      updateRecord,
      { id: actor.id, patch: { protected: true } },
      env,
    );
    expect(store.get(actor.id)).toEqual({ ...actor, protected: true, updatedAt: env.now() });
  });

  it('does nothing when nothing differs', () => {
    const { world, env } = setUp();
    const actor = world.actor('Khalifa Haftar');
    const same = updateRecord(
      new RecordStore(world.records),
      { id: actor.id, patch: { names: [...actor.names] } },
      env,
    );
    expect(same.ok && isEmptyChange(same.value)).toBe(true);
  });

  it('makes typing into one field one step of undo, and another field another', () => {
    const { world, env } = setUp();
    const section = world.section(world.brief());
    const store = new RecordStore(world.records);
    const history = new History();
    const type = (patch: Partial<Pick<typeof section, 'title' | 'marking'>>) => {
      const made = updateRecord(store, { id: section.id, patch, typing: true }, env);
      if (!made.ok) throw new Error('refused');
      store.apply(made.value);
      history.push(made.value, 0);
    };
    type({ title: 'S' });
    type({ title: 'Su' });
    const typed = store.get(section.id);
    type({ marking: { scheme: 'tlp', label: 'TLP:RED' } });
    expect(history.undo()?.updated[section.id]?.[1]).toEqual(typed);
    expect(history.undo()?.updated[section.id]?.[1]).toEqual(section);
    expect(history.undo()).toBeNull();
  });

  it('keeps typing into the same field of two records two steps', () => {
    const { world, env } = setUp();
    const [one, two] = [world.section(world.brief()), world.section(world.brief())];
    const store = new RecordStore(world.records);
    const [first, second] = [one, two].map(({ id }) =>
      updateRecord(store, { id, patch: { title: 'S' }, typing: true }, env),
    );
    expect(first?.ok && second?.ok && first.value.label.squash !== second.value.label.squash).toBe(true);
  });

  it('fails when the record is gone', () => {
    const { env } = setUp();
    const gone = makeWorld('x', 7).actor('Nobody');
    expect(failureOf([], updateRecord, { id: gone.id, patch: {} }, env)).toEqual({
      kind: 'record-not-found',
      recordKind: 'record',
    });
  });
});

describe('adding a source', () => {
  it('keeps it even when nothing is known about it', () => {
    const { world, env } = setUp();
    const { id: _id, kind: _kind, createdAt: _c, updatedAt: _u, createdBy: _b, ...fields } = world.source();
    const { store, change } = runBackAndForth([], addSource, { fields: { ...fields, title: '' } }, env);
    expect(first(store.ofKind('source')).assets).toEqual(fields.assets);
    expect(change.label.command).toBe('add-source');
  });

  it('with a title as long as a paragraph fits through the contract', () => {
    const { world, env } = setUp();
    const { id: _id, kind: _kind, createdAt: _c, updatedAt: _u, createdBy: _b, ...fields } = world.source();
    const { change } = runBackAndForth(
      [],
      addSource,
      { fields: { ...fields, title: 'word '.repeat(700) } },
      env,
    );
    expect(changeSchema.safeParse(change).success).toBe(true);
  });
});

describe('adding an excerpt', () => {
  it('puts its passages in the order of the text', () => {
    const { world, env } = setUp();
    const source = world.source();
    const { store } = runBackAndForth(
      world.records,
      addExcerpt,
      { sourceId: source.id, segments: [segment('later', 40), segment('sooner', 3)], paragraph: 1 },
      env,
    );
    expect(first(store.ofKind('excerpt'))).toMatchObject({
      segments: [{ exact: 'sooner' }, { exact: 'later' }],
      anchoring: 'anchored',
      attribution: [],
      credibility: null,
      speech: null,
    });
  });

  it('fails without a source, without words, and when two passages overlap', () => {
    const { world, env } = setUp();
    const source = world.source();
    const paragraph = 1;
    const stranger = makeWorld('x', 7).source();
    const one = [segment('words', 0)];
    expect(
      failureOf(world.records, addExcerpt, { sourceId: stranger.id, segments: one, paragraph }, env),
    ).toEqual({ kind: 'record-not-found', recordKind: 'source' });
    for (const segments of [[], [segment(' \n ', 3)], [segment('words', 0), segment('overlap', 4)]])
      expect(
        failureOf(world.records, addExcerpt, { sourceId: source.id, segments, paragraph }, env),
      ).toMatchObject({ kind: 'invalid-input', field: 'passage' });
  });
});

describe('marking a passage', () => {
  it('notes boilerplate, another origin or a reference date', () => {
    const { world, env } = setUp();
    const source = world.source();
    const { store } = runBackAndForth(
      world.records,
      markPassage,
      { sourceId: source.id, segment: segment('Share this'), noteKind: 'ignore' },
      env,
    );
    expect(first(store.ofKind('passageNote'))).toMatchObject({ noteKind: 'ignore', origin: null });
  });

  it('fails for a blank passage and a source that is gone', () => {
    const { world, env } = setUp();
    const source = world.source();
    const blank = { sourceId: source.id, segment: segment('  '), noteKind: 'ignore' } as const;
    expect(failureOf(world.records, markPassage, blank, env)).toMatchObject({ kind: 'invalid-input' });
    expect(failureOf([], markPassage, { ...blank, segment: segment('x') }, env)).toMatchObject({
      kind: 'record-not-found',
    });
  });
});

describe('replacing the text of a source', () => {
  const text = (...paragraphs: string[]): SourceText => ({
    version: 1,
    blocks: paragraphs.map((each) => ({ kind: 'paragraph', text: each })),
  });
  const OLD = 'The general withdrew on Friday.\nAn official put the dead at 43.\nOthers counted 75.';
  const at = (exact: string) => makeSegment(OLD, OLD.indexOf(exact), OLD.indexOf(exact) + exact.length);
  const asset = { sha256: 'b'.repeat(64), mediaType: 'application/json', byteLength: 9, fileName: null };

  it('finds excerpts and notes again word for word, moved with their paragraph, and makes orphans of the rest', () => {
    const { world, env } = setUp();
    const source = world.source();
    const kept = world.excerpt(source, '', { segments: [at('the dead at 43')], paragraph: 2 });
    const lost = world.excerpt(source, '', { segments: [at('withdrew on Friday')] });
    const replaced = text(
      'New head.',
      'The general left on Friday.',
      'An official put the dead at 43.',
      'Others counted 75.',
    );
    const { store } = runBackAndForth(
      world.records,
      replaceSourceText,
      {
        sourceId: source.id,
        text: replaced,
        textAsset: asset,
        original: null,
        wordCount: 19,
        extent: 'article',
      },
      env,
    );
    const found = store.get(kept.id);
    expect(found).toMatchObject({ anchoring: 'anchored', paragraph: 3 });
    const whole = replaced.blocks.map((block) => block.text).join('\n');
    expect(whole.slice(found?.segments[0]?.start, found?.segments[0]?.end)).toBe('the dead at 43');
    expect(store.get(lost.id)).toMatchObject({ anchoring: 'orphan', segments: lost.segments });
    expect(store.get(source.id)).toMatchObject({
      assets: { original: null, text: asset },
      textLength: whole.length,
    });
  });

  it('never picks one of two places that are alike', () => {
    const { world, env } = setUp();
    const source = world.source();
    const excerpt = world.excerpt(source, '', {
      segments: [{ ...segment('43 dead'), prefix: '', suffix: '' }],
    });
    const { store } = runBackAndForth(
      world.records,
      replaceSourceText,
      {
        sourceId: source.id,
        text: text('x 43 dead y', 'x 43 dead y'),
        textAsset: asset,
        original: null,
        wordCount: 8,
        extent: 'article',
      },
      env,
    );
    expect(store.get(excerpt.id)?.anchoring).toBe('orphan');
  });

  it('fails when the source is gone', () => {
    const { env } = setUp();
    const { id } = makeWorld('x', 7).source();
    const input = {
      sourceId: id,
      text: text('x'),
      textAsset: asset,
      original: null,
      wordCount: 1,
      extent: null,
    };
    expect(failureOf([], replaceSourceText, input, env)).toMatchObject({ kind: 'record-not-found' });
  });
});

describe('the log', () => {
  it('notes an export with what it could not carry', () => {
    const { world, env } = setUp();
    const brief = world.brief();
    const { store } = runBackAndForth(
      world.records,
      recordExport,
      {
        fields: {
          briefId: brief.id,
          at: env.now(),
          templateId: brief.templateId,
          templateVersion: 1,
          format: 'pdf',
          options: {},
          fileName: 'Libya.pdf',
          sha256: 'c'.repeat(64),
          byteLength: 9,
          losses: ['Bottom line: a picture'],
          snapshot: null,
        },
      },
      env,
    );
    expect(first(store.ofKind('export')).losses).toEqual(['Bottom line: a picture']);
  });

  it('notes a finding that was set aside with its reason, and not without one', () => {
    const { world, env } = setUp();
    const section = world.section(world.brief());
    const input = { rule: 'quote-differs', recordId: section.id, finding: 'k', reason: ' checked by hand ' };
    const { store } = runBackAndForth(world.records, dismissFinding, input, env);
    expect(first(store.ofKind('dismissal')).reason).toBe('checked by hand');
    expect(failureOf(world.records, dismissFinding, { ...input, reason: ' ' }, env)).toMatchObject({
      kind: 'invalid-input',
    });
    expect(failureOf([] as AnyRecord[], dismissFinding, input, env)).toMatchObject({
      kind: 'record-not-found',
    });
  });
});
