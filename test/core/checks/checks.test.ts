// All checks of a brief, and those of the brief itself and its pictures.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RichBlock } from '../../../core/model/text/rich-text.ts';
import { runChecks } from '../../../core/checks/registry.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { doc, h, likely, makeWorld, mention, p } from '../../builders/records.ts';
import { check, written } from './check-brief.ts';

const assessment = JSON.parse(
  readFileSync(new URL('../../../templates/intelligence-assessment/template.json', import.meta.url), 'utf8'),
);

const template = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
) as Record<string, never>;

describe('the brief', () => {
  it('needs the sections its template requires', () => {
    const world = makeWorld();
    const brief = world.brief({ templateCopyId: world.templateCopy(template).id });
    world.section(brief, { slot: 'bottom-line', content: doc(p('   ')) });
    world.section(brief, { slot: 'political-security', title: 'Politics', content: doc(p('Written.')) });
    const slots = check(world, brief, 'required-section-empty').map((finding) =>
      finding.key.split('|').at(-1),
    );
    expect(slots).toEqual(['bottom-line', 'humanitarian-rights', 'implications', 'outlook']);
  });

  it('is not called complete over a required section of judgements without any', () => {
    const world = makeWorld();
    const copy = world.templateCopy(assessment);
    const brief = world.brief({ templateCopyId: copy.id, templateId: 'intelligence-assessment' });
    const section = world.section(brief, { slot: 'key-judgements', sectionKind: 'judgements' });
    const found = () =>
      check(world, brief, 'required-section-empty').filter(({ key }) => key.endsWith('key-judgements'));
    expect(found()).toHaveLength(1);
    section.content = doc(p('We judge the following.'));
    expect(found()).toEqual([]);
  });

  it('needs an as-of, and a marking as strict as what it contains', () => {
    const world = makeWorld();
    const brief = world.brief({ asOf: null });
    expect(check(world, brief, 'as-of-missing')).toHaveLength(1);
    world.section(brief, { marking: { scheme: 'tlp', label: 'TLP:RED' }, content: doc(p('Text.')) });
    expect(check(world, brief, 'marking-too-low')).toHaveLength(1);
    brief.marking = { scheme: 'tlp', label: 'TLP:RED' };
    expect(check(world, brief, 'marking-too-low')).toEqual([]);
  });

  it('keeps likelihood and confidence in sentences of their own', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, {
      content: doc(
        p('We judge with high confidence that he is ', likely('likely'), ' to return.'),
        p('He is likely to return. Confidence is high.'),
        p('It is unlikely. We have low confidence in this.'),
      ),
    });
    const found = check(world, brief, 'confidence-with-likelihood');
    expect(found).toHaveLength(1);
    expect(found[0]?.place.range?.start).toBe(0);
  });

  it('must not spell out a protected name', () => {
    const world = makeWorld();
    const brief = world.brief({ templateCopyId: world.templateCopy(template).id });
    const worker = world.actor('Salma Secret', { protected: true, protectedAs: 'a hospital worker' });
    world.section(brief, {
      content: doc(p('As SALMA  SECRET said; ', mention(worker), ' again.'), p('A secret.')),
    });
    expect(check(world, brief, 'protected-name')).toHaveLength(1);
    const [suspect, ...more] = check(world, brief, 'suspect-name');
    expect(more).toEqual([]);
    expect(suspect?.message).toContain('“A secret.”');
    expect(suspect?.place.recordId).toMatch(/^section:/u);
    worker.protected = false;
    expect(check(world, brief, 'suspect-name')).toEqual([]);
  });
});

describe('running all checks', () => {
  it('leaves out what was set aside, and puts errors first', () => {
    const { world, brief, source } = written('x', 'He said “something else entirely” with 99 men');
    source.published = null;
    const reader = () => new RecordStore(world.records);
    const all = runChecks(reader(), brief.id);
    expect(all.map((finding) => finding.severity)).toEqual(['error', 'warning', 'warning']);
    const [first] = all;
    if (first === undefined) throw new Error('no finding');
    world.dismissal(first.rule, first.place.recordId, first.key, 'a paraphrase');
    expect(runChecks(reader(), brief.id)).toHaveLength(2);
    expect(runChecks(reader(), brief.id, { withDismissed: true })).toHaveLength(3);
    expect(runChecks(reader(), brief.id, { while: 'drafting' }).map((finding) => finding.rule)).toEqual([
      'number-differs',
    ]);
  });

  it('keeps the key of a finding while what is wrong stays the same', () => {
    const { world, brief, section } = written('43 dead', 'The ministry counts 34 dead');
    const key = () => check(world, brief, 'number-differs')[0]?.key;
    const before = key();
    const [paragraph] = section.content?.content ?? [];
    if (paragraph?.type === 'paragraph') paragraph.content?.unshift({ type: 'text', text: 'Moreover: ' });
    expect(key()).toBe(before);
  });

  it('finds nothing in a brief that is gone', () => {
    const { world, brief } = written('x', 'He said “something else entirely” with 99 men');
    const left = world.records.filter(({ id }) => id !== brief.id);
    const found = runChecks(new RecordStore(left), brief.id);
    expect(found.filter(({ place }) => place.recordId === brief.id)).toEqual([]);
  });

  it('finds nothing in an empty project', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, { content: doc(h(1, 'Nothing yet')) });
    expect(runChecks(new RecordStore(world.records), brief.id)).toEqual([]);
  });
});

describe('a picture', () => {
  const picture = (fields: { alt?: string; decorative?: boolean } = {}): RichBlock => ({
    type: 'image',
    attrs: {
      id: 'picture',
      sha256: 'a'.repeat(64),
      mediaType: 'image/png',
      alt: '',
      decorative: false,
      widthPercent: 100,
      caption: 'A caption alone does not describe',
      ...fields,
    },
  });
  const found = (block: RichBlock) => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, { content: doc(block) });
    return check(world, brief, 'picture-without-words');
  };

  it('that nobody described is found on review, with its place', () => {
    expect(found(picture())).toMatchObject([
      { severity: 'warning', while: 'review', place: { blockId: 'picture' } },
    ]);
  });

  it('that has words, or is said to be decorative, is not', () => {
    expect(found(picture({ alt: 'The bridge at dawn' }))).toEqual([]);
    expect(found(picture({ decorative: true }))).toEqual([]);
  });
});
