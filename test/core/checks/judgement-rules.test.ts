// What is found in judgements as somebody can write them, each finding at its judgement.

import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../../core/model/kinds/judgement.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { cite, contradicts, doc, likely, makeWorld, p, quote, supports } from '../../builders/records.ts';
import { wholeFindings } from './whole-findings.ts';

function setUp() {
  const world = makeWorld();
  const brief = world.brief();
  world.section(brief, { sectionKind: 'judgements', title: 'Key judgements' });
  const judgement = world.judgement(doc(p('He will return.')));
  const findings = (rule: string) =>
    wholeFindings(new RecordStore(world.records), brief.id).filter((finding) => finding.rule === rule);
  const found = (rule: string) => findings(rule).map(({ place }) => place.recordId);
  const set = (fields: Partial<Judgement>) => Object.assign(judgement, fields);
  return { world, brief, judgement, findings, found, set };
}

describe('a judgement', () => {
  it('that says how likely needs what it rests on, linked or cited; evidence against it is none', () => {
    const { world, judgement, found, set } = setUp();
    const rule = 'judgement-without-basis';
    expect(found(rule)).toEqual([]);
    set({ likelihood: 'likely' });
    expect(found(rule)).toEqual([judgement.id]);
    const excerpt = world.excerpt(world.source(), 'he would return');
    set({ basis: contradicts(excerpt) });
    expect(found(rule)).toEqual([judgement.id]);
    set({ basis: supports(excerpt) });
    expect(found(rule)).toEqual([]);
    set({ basis: [], statement: doc(p('He will return.', cite(excerpt))) });
    expect(found(rule)).toEqual([]);
    set({ likelihood: null, statement: doc(p('He is ', likely('likely'), ' to return.')) });
    expect(found(rule)).toEqual([judgement.id]);
    set({ judgementKind: 'assumption' });
    expect(found(rule)).toEqual([]);
  });

  it('may not say one likelihood in words and another beside them', () => {
    const { judgement, found, set } = setUp();
    const rule = 'likelihood-differs';
    set({ likelihood: 'likely', statement: doc(p('He is unlikely to return.')) });
    expect(found(rule)).toEqual([judgement.id]);
    set({ likelihood: 'improbable' });
    expect(found(rule)).toEqual([]);
    set({ likelihood: null });
    expect(found(rule)).toEqual([]);
  });

  it('is told both likelihoods; setting aside one pair leaves another to be found', () => {
    const { world, judgement, findings, set } = setUp();
    const rule = 'likelihood-differs';
    set({ likelihood: 'likely', statement: doc(p('He is improbable to return.')) });
    const [finding] = findings(rule);
    expect(finding).toMatchObject({ severity: 'error', while: 'drafting' });
    expect(finding?.message).toContain('says “unlikely”, the likelihood given is “likely”');
    world.dismissal(rule, judgement.id, finding?.key ?? '');
    expect(findings(rule)).toEqual([]);
    set({ likelihood: 'very likely' });
    expect(findings(rule)).toHaveLength(1);
    set({ likelihood: 'likely', statement: doc(p('It is almost certain that he will return.')) });
    expect(findings(rule)).toHaveLength(1);
  });

  it('is not very unlikely on the word of one', () => {
    const { world, judgement, found, set } = setUp();
    const rule = 'strong-on-one-origin';
    const [first, second] = [world.source(), world.source()];
    const [one, two, other] = [
      world.excerpt(first, 'one'),
      world.excerpt(first, 'two'),
      world.excerpt(second, 'three'),
    ];
    set({ likelihood: 'very unlikely', basis: supports(one, two) });
    expect(found(rule)).toEqual([judgement.id]);
    set({ basis: supports(one, other) });
    expect(found(rule)).toEqual([]);
    set({ basis: supports(one), likelihood: 'unlikely' });
    expect(found(rule)).toEqual([]);
  });

  it('gives the reason for its confidence, without a term of likelihood', () => {
    const { judgement, found, set } = setUp();
    set({ confidence: 'moderate' });
    expect(found('confidence-without-reason')).toEqual([judgement.id]);
    set({ confidenceReason: 'One origin, which is likely right.' });
    expect(found('confidence-without-reason')).toEqual([]);
    expect(found('confidence-with-likelihood')).toEqual([judgement.id]);
  });

  it('is in the analyst’s own words, or quotes', () => {
    const { world, judgement, found, set } = setUp();
    const rule = 'judgement-in-source-words';
    const words = 'he had pulled them out of the city for tactical reasons and would return in strength';
    set({
      statement: doc(p(`We judge that ${words}.`)),
      basis: supports(world.excerpt(world.source(), words)),
    });
    expect(found(rule)).toEqual([judgement.id]);
    set({ statement: doc(p(`He will return: “${words}”.`)) });
    expect(found(rule)).toEqual([]);
    set({ statement: doc(p('He had pulled them out, and we think he will return.')) });
    expect(found(rule)).toEqual([]);
  });

  it('borrows with any sentence of any paragraph from any of its passages, but not within marks or a quotation', () => {
    const { world, judgement, findings, found, set } = setUp();
    const rule = 'judgement-in-source-words';
    const words = 'he had pulled them out of the city for tactical reasons and would return in strength';
    const source = world.source();
    set({ basis: supports(world.excerpt(source, 'something else'), world.excerpt(source, words)) });
    set({ statement: doc(p('He will return.'), p(`“No”, said others. We judge that ${words}.`)) });
    expect(findings(rule)).toMatchObject([{ severity: 'warning', while: 'review' }]);
    set({ statement: doc(quote(p(words)), p('He will return.')) });
    expect(found(rule)).toEqual([]);
    for (const said of [`« ${words} »`, `«${words}»`, `"${words}"`, `“${words}”`]) {
      set({ statement: doc(p(`He will return: ${said}, as he said.`)) });
      expect(found(rule), said).toEqual([]);
    }
    const eleven = words.split(' ').slice(0, 11).join(' ');
    set({ statement: doc(p(`We judge that ${eleven} alone.`)) });
    expect(found(rule)).toEqual([]);
    set({ statement: doc(p(`We judge that ${words.split(' ').slice(0, 12).join(' ')}.`)) });
    expect(found(rule)).toEqual([judgement.id]);
  });

  it('that was emptied is told of before it prints as untitled', () => {
    const { judgement, found, set } = setUp();
    expect(found('judgement-blank')).toEqual([]);
    set({ statement: null });
    expect(found('judgement-blank')).toEqual([judgement.id]);
  });

  it('is held to the words and the counts of its basis', () => {
    const { world, judgement, found, set } = setUp();
    const excerpt = world.excerpt(world.source(), 'An official put the dead at 43 “for now”.');
    set({
      basis: supports(excerpt),
      statement: doc(p('With 34 people killed, he will return within 30 days.')),
    });
    expect(found('number-differs')).toEqual([judgement.id]);
    set({ statement: doc(p('With 43 people killed, he will return within 30 days.')) });
    expect(found('number-differs')).toEqual([]);
    set({ statement: doc(p('He called it “a very short war indeed”.')) });
    expect(found('quote-differs')).toEqual([judgement.id]);
  });
});
