// Each proof with the smallest thing that breaks it, and with the nearest thing that doesn't.

import { describe, expect, test } from 'vitest';
import { damageFindings } from '../../../core/checks/damage-findings.ts';
import { makeSegment } from '../../../core/model/text/anchor.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { AssetRef } from '../../../core/model/record.ts';
import { readerOfRecords } from '../../../core/model/records-reader.ts';
import { countWords } from '../../../core/query/word-count.ts';
import type { KeptAsset, Proof, Proven } from '../../../core/verify/proof.ts';
import { proveAssets } from '../../../core/verify/prove-assets.ts';
import { proveExcerpts, whatDiffers } from '../../../core/verify/prove-excerpts.ts';
import { proveOriginals } from '../../../core/verify/prove-originals.ts';
import { proveReferences } from '../../../core/verify/prove-references.ts';
import { proveSnapshots } from '../../../core/verify/prove-snapshots.ts';
import { proveSources } from '../../../core/verify/prove-sources.ts';
import { cite, doc, makeWorld, p } from '../../builders/records.ts';

const TEXT = 'The ministry put the dead at 43.\nA news site counted 75, it said.';
const TEXT_HASH = 'a'.repeat(64);
const OTHER_HASH = 'b'.repeat(64);

const ref = (sha256: string, byteLength = 10): AssetRef => ({
  sha256,
  mediaType: 'application/json',
  byteLength,
  fileName: null,
});
const kept = (sha256: string, value: unknown, more: Partial<KeptAsset> = {}): KeptAsset => ({
  sha256,
  byteLength: 10,
  sound: true,
  json: () => value,
  ...more,
});
const textAsset = (text: string, more: Partial<KeptAsset> = {}): KeptAsset =>
  kept(
    TEXT_HASH,
    { version: 1, blocks: text.split('\n').map((line) => ({ kind: 'paragraph', text: line })) },
    more,
  );

function run(
  proof: Proof,
  records: readonly AnyRecord[],
  assets: readonly KeptAsset[] = [],
  complete = true,
): Proven {
  const running = proof.begin({ reader: readerOfRecords(records), records, complete });
  for (const asset of assets) running.asset?.(asset);
  return running.end();
}

/** A source with that text and an excerpt of its first number. */
function quoted(text = TEXT) {
  const world = makeWorld();
  const source = world.source({
    title: 'Count of the dead',
    assets: { original: ref(OTHER_HASH), text: ref(TEXT_HASH) },
    textLength: text.length,
    wordCount: countWords(text),
  });
  const excerpt = world.excerpt(source, 'x', { segments: [makeSegment(text, 4, 31)] });
  return { world, source, excerpt };
}

describe('excerpts', () => {
  test('stand where the text has them word for word, surroundings too', () => {
    const { world } = quoted();
    expect(run(proveExcerpts, world.records, [textAsset(TEXT)])).toEqual({
      proof: 'excerpts',
      summary: '1 excerpt stands word for word in 1 source.',
      holds: true,
      problems: [],
    });
  });

  test('altered by one letter are found, with both readings', () => {
    const { world, source, excerpt } = quoted();
    const altered: AnyRecord = {
      ...excerpt,
      segments: excerpt.segments.map((each) => ({ ...each, exact: each.exact.replace('43', '48') })),
    };
    const { problems, summary } = run(proveExcerpts, [source, altered], [textAsset(TEXT)]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toContain('“ministry put the dead at 48');
    expect(problems[0]?.what).toMatch(/reads “.*43.*” where it has “.*48.*”/u);
    expect(problems[0]?.recordId).toBe(excerpt.id);
    expect(summary).toBe('0 of 1 excerpt stands word for word in 0 sources.');
    expect(world.records).toHaveLength(2);
  });

  test('that stand elsewhere, between other words, or beyond the end of the text are each told as that', () => {
    const segment = makeSegment(TEXT, 4, 31);
    expect(whatDiffers(segment, TEXT)).toBeNull();
    expect(whatDiffers(segment, `  ${TEXT}`)?.kind).toBe('moved');
    expect(whatDiffers(segment, TEXT.replace('counted 75', 'counted 76'))?.kind).toBe('surroundings');
    expect(whatDiffers(segment, 'The')?.kind).toBe('altered');
    // Quotes of other programs may come without the words around them.
    expect(whatDiffers({ ...segment, prefix: '', suffix: '' }, TEXT.replace('75', '76'))).toBeNull();
  });

  test('marked as orphans are counted and no problem; those of a text that can’t be read are not said to stand', () => {
    const { world, source, excerpt } = quoted();
    const orphan: AnyRecord = { ...excerpt, id: world.newId('excerpt'), anchoring: 'orphan' };
    const proven = run(proveExcerpts, [source, excerpt, orphan], [textAsset(TEXT, { sound: false })]);
    expect(proven.problems).toEqual([]);
    expect(proven.holds).toBe(false);
    expect(proven.summary).toBe(
      "0 of 1 excerpt stands word for word in 0 sources. 1 passage can't be compared: the text can't be read. 1 passage is marked as no longer in the source's text.",
    );
  });
});

describe('sources', () => {
  test('are as long as their records say', () => {
    const { world } = quoted();
    const proven = run(proveSources, world.records, [textAsset(TEXT)]);
    expect(proven.problems).toEqual([]);
    expect(proven.summary).toContain('The text of 1 source can be read');
  });

  test.each([
    ['damaged', [textAsset(TEXT, { sound: false })], 'its bytes are not those that were kept'],
    ['no text', [kept(TEXT_HASH, { version: 1 })], 'it is not a text'],
    ['missing', [], 'it is missing from the file'],
  ])('whose text is %s are told, with the excerpts that hang on it', (_, assets, why) => {
    const { world, source } = quoted();
    const { problems } = run(proveSources, world.records, assets);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toBe(`The text of the source “Count of the dead” can't be read: ${why}.`);
    expect(problems[0]?.means).toContain('1 excerpt from it');
    expect(problems[0]?.recordId).toBe(source.id);
  });

  test('with another text of the same length are found by their words', () => {
    const { world } = quoted();
    const swapped = TEXT.replace('The ministry', 'Theministry,');
    expect(swapped).toHaveLength(TEXT.length);
    expect(run(proveSources, world.records, [textAsset(swapped)]).problems[0]?.what).toMatch(
      /has 13 words .*14/u,
    );
    expect(run(proveSources, world.records, [textAsset(`${TEXT}.`)]).problems[0]?.what).toMatch(
      /characters/u,
    );
  });
});

describe('originals', () => {
  test('hold when hash and length are those that were captured; a source without one is counted', () => {
    const { world } = quoted();
    world.source({ title: 'Pasted' });
    const proven = run(proveOriginals, world.records, [kept(OTHER_HASH, null)]);
    expect(proven).toMatchObject({
      summary: '1 original is byte for byte what was captured. 1 source has none.',
      problems: [],
    });
  });

  test.each([
    ['damaged', [kept(OTHER_HASH, null, { sound: false })], /is damaged/u],
    [
      'of another length',
      [kept(OTHER_HASH, null, { byteLength: 11 })],
      /has 11 bytes where its record says 10/u,
    ],
    ['missing', [], /is missing/u],
  ])('that are %s are told', (_, assets, why) => {
    expect(run(proveOriginals, quoted().world.records, assets).problems.map(({ what }) => what)).toEqual([
      expect.stringMatching(why),
    ]);
  });
});

describe('kept files', () => {
  const pictured = () => {
    const world = makeWorld();
    const actor = world.actor('Amal', { picture: { ...ref(OTHER_HASH), mediaType: 'image/png' } });
    return { world, actor };
  };

  test('hold when every one is sound', () => {
    const { world } = pictured();
    expect(run(proveAssets, world.records, [kept(OTHER_HASH, null)])).toEqual({
      proof: 'assets',
      summary: '1 kept file is byte for byte what was kept (1 kB).',
      holds: true,
      problems: [],
    });
  });

  test('that a proof of its own tells of do not hold here either', () => {
    const proven = run(proveAssets, quoted().world.records, [textAsset(TEXT, { sound: false })]);
    expect(proven).toMatchObject({ holds: false, problems: [] });
  });

  test('that are damaged or missing are called by what they are', () => {
    const { world, actor } = pictured();
    const damaged = run(proveAssets, world.records, [kept(OTHER_HASH, null, { sound: false })]);
    expect(damaged.problems[0]).toMatchObject({ recordId: actor.id });
    expect(damaged.problems[0]?.what).toMatch(/^A picture in “Amal” is damaged/u);
    const missing = run(proveAssets, world.records);
    expect(missing.problems[0]?.what).toBe('A picture in “Amal” is missing from the file.');
    expect(missing.summary).toMatch(/^0 of 1 kept file/u);
  });

  test('that only earlier states need are told as that; texts and originals are left to their own proofs', () => {
    const { world } = quoted();
    const bad = (sha256: string) => kept(sha256, null, { sound: false });
    const { problems } = run(proveAssets, world.records, ['c'.repeat(64), TEXT_HASH, OTHER_HASH].map(bad));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toContain('only earlier states');
  });
});

describe('references', () => {
  test('lead to records, those of the text too', () => {
    const { world, excerpt } = quoted();
    const brief = world.brief();
    const section = world.section(brief, { content: doc(p('So it was said', cite(excerpt))) });
    expect(run(proveReferences, world.records).problems).toEqual([]);
    const without = world.records.filter((record) => record !== excerpt);
    const { problems } = run(proveReferences, without);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ where: 'Bottom line', recordId: section.id });
    expect(problems[0]?.what).toBe("The section refers to an excerpt that isn't in the project.");
    // Where rows can't be read, these are told and not each reference to them.
    const incomplete = run(proveReferences, without, [], false);
    expect(incomplete.problems).toEqual([]);
    expect(incomplete.summary).toContain("1 leads to records that can't be read");
  });
});

describe('frozen copies of exports', () => {
  const exported = () => {
    const world = makeWorld();
    const brief = world.brief();
    const template = world.records.find(({ kind }) => kind === 'template');
    const common = { createdAt: brief.createdAt, updatedAt: brief.updatedAt, createdBy: '' };
    const record: AnyRecord = {
      ...common,
      id: world.newId('export'),
      kind: 'export',
      briefId: brief.id,
      at: brief.createdAt,
      templateId: 'situation-report',
      templateVersion: 1,
      format: 'pdf',
      options: {},
      fileName: 'report.pdf',
      sha256: 'd'.repeat(64),
      byteLength: 1,
      losses: [],
      snapshot: ref(OTHER_HASH),
    };
    return { brief, template, record };
  };

  test('can be read, record by record', () => {
    const { brief, template, record } = exported();
    const snapshot = { formatVersion: 1, briefId: brief.id, records: [brief, template] };
    expect(run(proveSnapshots, [record], [kept(OTHER_HASH, snapshot)])).toMatchObject({
      summary: '1 frozen copy of an export can be read.',
      problems: [],
    });
  });

  test.each([
    ['no list', { formatVersion: 1 }, /not a list/u],
    ['without the brief', { formatVersion: 1, briefId: 'brief:x', records: [] }, /the brief is not in it/u],
  ])('that are %s are told', (_, snapshot, why) => {
    const { record } = exported();
    expect(run(proveSnapshots, [record], [kept(OTHER_HASH, snapshot)]).problems[0]?.what).toMatch(why);
  });
});

test('what a record shows becomes a finding of the checks that would mislead', () => {
  const { world, source } = quoted();
  const findings = damageFindings(run(proveSources, world.records).problems);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    rule: 'proof-sources',
    severity: 'error',
    place: { recordId: source.id },
  });
  expect(findings[0]?.message).toMatch(/can't be read.*Go back/u);
});
