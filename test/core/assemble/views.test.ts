// Sections that show records: figures, events, judgements.
import { describe, expect, it } from 'vitest';
import { cell, dateValue, doc, makeWorld, p, range, supports } from '../../builders/records.ts';
import { briefIn, bodyOf } from './assembled-lines.ts';

describe('views', () => {
  it('tell disputed figures side by side with grades and a note each', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const source = world.source({ reliability: 'C' });
    const excerpt = world.excerpt(source, '43 dead', { credibility: '2' });
    world.figure('Killed and wounded', [
      world.report(
        'a Health Ministry official',
        [cell('killed', 43), cell('wounded', 100, { operator: 'moreThan' })],
        {
          excerptId: excerpt.id,
        },
      ),
      world.report('Haftar', [
        cell('killed', 60, { group: 'enemy', groupLabel: 'militants' }),
        cell('killed', 6, { group: 'own' }),
      ]),
      world.report('a website', [cell('killed', 75)]),
    ]);
    world.section(brief, { title: 'Casualties', sectionKind: 'figures' });
    expect(bodyOf(world, brief)).toEqual([
      'h1: Casualties',
      'body: Reported deaths range from 43 (a Health Ministry official) to 75 (a website).',
      ...['According to', 'Of whom', 'Killed', 'Wounded', 'Grade'].map((head) => `tableHead: ${head}`),
      ...['A Health Ministry official^1', 'not stated', '43', '> 100', 'C2'].map(
        (item) => `tableText: ${item}`,
      ),
      ...['Haftar', 'own side', '6', '–', '–', 'militants', '60', '–'].map((item) => `tableText: ${item}`),
      ...['A website', 'not stated', '75', '–', '–'].map((item) => `tableText: ${item}`),
      expect.stringContaining('caption: Table 1. Killed and wounded.'),
    ]);
  });

  it('print a range in the text with a note at each end, in small letters within a sentence', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const source = world.source();
    const [a, b] = [world.excerpt(source, '43'), world.excerpt(source, '75')];
    const figure = world.figure('Killed', [
      world.report('an official', [cell('killed', 43)], { excerptId: a.id }),
      world.report('a website', [cell('killed', 75)], { excerptId: b.id }),
    ]);
    world.section(brief, { content: doc(p('It is over. ', range(figure), '; ', range(figure), '.')) });
    expect(bodyOf(world, brief)[1]).toBe(
      'body: It is over. Reported deaths range from 43 (an official)^1 to 75 (a website)^2; reported deaths range from 43 (an official)^3 to 75 (a website)^4.',
    );
  });

  it('show events by date with status, quotes, competing dates and what contradicts them', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const source = world.source();
    const [a, b, c] = [
      world.excerpt(source, 'we left'),
      world.excerpt(source, 'they are here'),
      world.excerpt(source, 'c'),
    ];
    world.event('Undated', null);
    world.event('Withdrawal', '2014-05-17', {
      status: 'claimed',
      statusBy: [{ actorId: null, descriptor: 'Haftar' }],
      evidence: [...supports(a), { excerptId: b.id, stance: 'contradicts', aspect: 'all' }],
      competingDates: [{ date: dateValue('2014-05-18'), evidence: supports(c) }],
    });
    world.event('Attack', '2014-05-16');
    world.section(brief, { title: 'Timeline', sectionKind: 'timeline' });
    const text = bodyOf(world, brief);
    expect(text[1]).toBe('illustration');
    expect(text.filter((line) => line.startsWith('tableText'))).toEqual([
      'tableText: 16 May 2014',
      'tableText: Attack',
      'tableText: –',
      'tableText: 17 May 2014; also dated 18 May 2014^1',
      'tableText: Withdrawal',
      'tableText: Claimed: Haftar',
      'tableText: Training text 1: “we left”^2',
      'tableText: contradicted: Training text 1: “they are here”^3',
      'tableText: Undated',
      'tableText: Undated',
      'tableText: –',
    ]);
  });

  it('say likelihood and confidence of a judgement apart', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const excerpt = world.excerpt(world.source(), 'x');
    world.judgement(doc(p('Who follows him is not known.')), { judgementKind: 'gap' });
    world.judgement(doc(p('He will return.')), {
      likelihood: 'likely',
      confidence: 'moderate',
      confidenceReason: 'Two origins',
      basis: supports(excerpt),
    });
    world.section(brief, { title: 'Key judgements', sectionKind: 'judgements' });
    expect(bodyOf(world, brief)).toEqual([
      'h1: Key judgements',
      'keyJudgement: He will return.^1',
      'meta: Likelihood: likely (55–80%).',
      'meta: Confidence: moderate. Two origins.',
      'h2: Gaps',
      'keyJudgement: Who follows him is not known.',
    ]);
  });
});
