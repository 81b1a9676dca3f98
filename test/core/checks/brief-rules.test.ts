// What the rules about a brief as a whole ask, at their edges.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { doc, makeWorld, p, type World } from '../../builders/records.ts';
import { wholeFindings } from './whole-findings.ts';

const check = (world: World, brief: Brief, rule: string) =>
  wholeFindings(new RecordStore(world.records), brief.id).filter((finding) => finding.rule === rule);

describe('a required section', () => {
  const template = {
    ...(JSON.parse(
      readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
    ) as Record<string, never>),
  };
  const rule = 'required-section-empty';

  it('that is missing is told of the brief, one that is empty with its prompt, one with sections in it not at all', () => {
    const world = makeWorld();
    const brief = world.brief({ templateCopyId: world.templateCopy(template).id });
    const missing = check(world, brief, rule);
    expect(missing.map(({ place }) => place.recordId)).toEqual(missing.map(() => brief.id));
    expect(missing[0]?.message).toMatch(
      /^The template asks for a section “.+”, and the outline has none\.$/u,
    );
    const slots = missing.map(({ key }) => key.split('|').at(-1));
    expect(slots).not.toContain('sources');
    const section = world.section(brief, { slot: 'bottom-line', title: 'Bottom line' });
    const empty = check(world, brief, rule).filter(({ place }) => place.recordId === section.id);
    expect(empty).toHaveLength(1);
    expect(empty[0]?.message).toMatch(/^“Bottom line” is still to be written\. \S/u);
    world.section(brief, { parentId: section.id, title: 'A part of it' });
    expect(check(world, brief, rule).filter(({ place }) => place.recordId === section.id)).toEqual([]);
  });

  it('is not asked for where the template can’t be read', () => {
    const world = makeWorld();
    const brief = world.brief({ templateCopyId: world.templateCopy({}).id });
    expect(check(world, brief, rule)).toEqual([]);
  });
});

describe('an as-of', () => {
  it('that is there is not asked for', () => {
    const world = makeWorld();
    const brief = world.brief();
    expect(check(world, brief, 'as-of-missing')).toEqual([]);
    brief.asOf = null;
    expect(check(world, brief, 'as-of-missing')).toMatchObject([
      { severity: 'warning', while: 'review', place: { recordId: brief.id } },
    ]);
  });
});

describe('a marking', () => {
  const rule = 'marking-too-low';
  it('that is too low is told with what raises it; one of another scheme with where it stands', () => {
    const world = makeWorld();
    const brief = world.brief({ marking: { scheme: 'tlp', label: 'TLP:GREEN' } });
    world.section(brief, {
      title: 'Outlook',
      marking: { scheme: 'tlp', label: 'TLP:RED' },
      content: doc(p('x')),
    });
    const [low, ...others] = check(world, brief, rule);
    expect(others).toEqual([]);
    expect(low).toMatchObject({ severity: 'error', while: 'review', place: { recordId: brief.id } });
    expect(low?.message).toMatch(
      /^The brief is marked TLP:GREEN, but .*Outlook.* is TLP:RED\. .*TLP:RED\.$/u,
    );
    const beside = world.section(brief, {
      title: 'Annex',
      marking: { scheme: 'own', label: 'RESTRICTED' },
      content: doc(p('y')),
    });
    const found = check(world, brief, rule);
    expect(found.map(({ place }) => place.recordId)).toEqual([brief.id, beside.id]);
    expect(found[1]?.message).toMatch(/RESTRICTED \(.*Annex.*\) is higher or lower than TLP:RED/u);
    expect(new Set(found.map(({ key }) => key)).size).toBe(2);
  });
});

describe('confidence beside likelihood', () => {
  const rule = 'confidence-with-likelihood';
  const found = (text: string, fields: Partial<Brief> = {}) => {
    const world = makeWorld();
    const brief = world.brief(fields);
    world.section(brief, { content: doc(p(text)) });
    return check(world, brief, rule).length;
  };

  it('is found however both are worded, and neither alone', () => {
    for (const words of [
      'with low confidence it is likely',
      'with moderate  confidence it is unlikely',
      'with medium confidence it is very  likely',
      'High confidence: almost certainly',
      'confidence is low that it is probable',
      'confidence level moderate, likely',
      'confidence : high, likely',
    ])
      expect(found(words), words).toBe(1);
    for (const words of ['with high confidence', 'it is likely', 'with great confidence it is likely'])
      expect(found(words), words).toBe(0);
    expect(found('unlikelyhood and highly confidence are likely no words')).toBe(0);
  });

  it('is looked for in English alone, whatever its region', () => {
    const words = 'with low confidence it is likely';
    expect(found(words, { language: 'en-GB' })).toBe(1);
    expect(found(words, { language: 'EN' })).toBe(1);
    expect(found(words, { language: 'fr' })).toBe(0);
  });

  it('is looked for by the terms of the scale of the brief', () => {
    const words = 'with low confidence it is a realistic possibility';
    expect(found(words, { likelihoodScale: 'phia' })).toBe(1);
    expect(found(words)).toBe(0);
  });

  it('in the reason of a confidence is found at its judgement, once there is a confidence', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, { sectionKind: 'judgements' });
    const judgement = world.judgement(doc(p('He returns.')), { confidenceReason: 'It is likely right.' });
    expect(check(world, brief, rule)).toEqual([]);
    judgement.confidence = 'low';
    expect(check(world, brief, rule)).toMatchObject([
      { severity: 'warning', while: 'review', place: { recordId: judgement.id, blockId: null } },
    ]);
    judgement.confidenceReason = 'One origin.';
    expect(check(world, brief, rule)).toEqual([]);
  });
});
