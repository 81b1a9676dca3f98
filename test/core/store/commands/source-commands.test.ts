// Adding sources and excerpts, marking passages and replacing a text: each command is one step that can be undone, done again and sent as JSON.

import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../../core/contract/project-calls.ts';
import { makeSegment } from '../../../../core/model/text/anchor.ts';
import type { Source } from '../../../../core/model/kinds/source.ts';
import type { SourceText } from '../../../../core/model/text/source-text.ts';
import { addExcerpt } from '../../../../core/store/commands/passages/add-excerpt.ts';
import { addSource } from '../../../../core/store/commands/add-source.ts';
import { markPassage } from '../../../../core/store/commands/passages/mark-passage.ts';
import { updateRecord } from '../../../../core/store/commands/update-record.ts';
import { replaceSourceText } from '../../../../core/store/commands/passages/replace-source-text.ts';
import { makeWorld, segment } from '../../../builders/records.ts';
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

describe('the address of a source', () => {
  const url = 'https://ibex:qua%40gga@news.example/@desk';
  const clean = 'https://news.example/@desk';

  it('comes into a project without user and password, captured or typed', () => {
    const { world, env } = setUp();
    const { id: _id, kind: _kind, createdAt: _c, updatedAt: _u, createdBy: _b, ...fields } = world.source();
    const added = runBackAndForth([], addSource, { fields: { ...fields, url } }, env);
    expect(first(added.store.ofKind('source')).url).toBe(clean);
    const source = world.source({ title: 'Other' });
    const typed = runBackAndForth(
      [source],
      updateRecord<'source'>,
      { id: source.id, patch: { url: 'user:pass@news.example/a' } },
      env,
    );
    expect(first(typed.store.ofKind('source')).url).toBe('news.example/a');
    expect(JSON.stringify([added.change, typed.change])).not.toMatch(/ibex|qua%40gga|user:|pass/u);
  });

  it('stays as it is while another field is set', () => {
    const { world, env } = setUp();
    const source = world.source({ url });
    const input = { id: source.id, patch: { outlet: 'Reuters' } };
    const { store } = runBackAndForth([source], updateRecord<'source'>, input, env);
    expect(first(store.ofKind('source')).url).toBe(url);
  });
});

describe('an update of a source', () => {
  const added = (triage: Source['triage']) => {
    const { world, env } = setUp();
    const lead = world.source({ triage });
    const {
      id: _id,
      kind: _kind,
      createdAt: _c,
      updatedAt: _u,
      createdBy: _b,
      ...fields
    } = makeWorld('b', 3).source({
      triage: 'unread',
      alike: { sourceId: lead.id, how: 'update' },
    });
    const { store } = runBackAndForth(world.records, addSource, { fields }, env);
    return store.get(lead.id)?.triage;
  };

  it('takes the place of the state that waited, and leaves one that somebody kept', () => {
    expect(added('unread')).toBe('skipped');
    expect(added('later')).toBe('skipped');
    expect(added('kept')).toBe('kept');
  });

  it('is kept as soon as it is quoted, with the same step back', () => {
    const { world, env } = setUp();
    const source = world.source({ triage: 'unread' });
    const input = { sourceId: source.id, segments: [segment('words', 0)], paragraph: 1 };
    const { store } = runBackAndForth(world.records, addExcerpt, input, env);
    expect(store.get(source.id)?.triage).toBe('kept');
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
