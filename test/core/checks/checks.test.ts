import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { RichBlock, RichInline } from '../../../core/model/text/rich-text.ts';
import { sentencesOf } from '../../../core/checks/cited-text.ts';
import { runChecks } from '../../../core/checks/registry.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import {
  cite,
  dateValue,
  doc,
  h,
  likely,
  makeWorld,
  mention,
  p,
  refer,
  supports,
  tableWith,
  type World,
} from '../../builders/records.ts';

const assessment = JSON.parse(
  readFileSync(new URL('../../../templates/intelligence-assessment/template.json', import.meta.url), 'utf8'),
);
const template = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
) as Record<string, never>;

const check = (world: World, brief: Brief, rule: string) =>
  runChecks(new RecordStore(world.records), brief.id).filter((finding) => finding.rule === rule);

/** A brief with one paragraph that cites one excerpt. */
function written(passage: string, ...parts: (string | RichInline)[]) {
  const world = makeWorld();
  const brief = world.brief();
  const source = world.source();
  const excerpt = world.excerpt(source, passage);
  const section = world.section(brief, { content: doc(p(...parts, cite(excerpt))) });
  return { world, brief, source, excerpt, section };
}

describe('a reference', () => {
  it('to what the brief prints is no finding; to what it does not print is, with its place', () => {
    const world = makeWorld();
    const brief = world.brief();
    const detail = world.section(brief, {
      title: 'Detail',
      order: 'b',
      content: doc(tableWith({ id: 'kept', caption: 'Counts' }, ['x']), tableWith({ id: 'bare' }, ['x'])),
    });
    const empty = world.section(brief, { title: 'Empty', order: 'c' });
    const found = (...targets: RichInline[]) => {
      detail.content = doc(...(detail.content?.content.slice(0, 2) ?? []), p('As said in ', ...targets));
      return check(world, brief, 'lost-reference').map(({ place }) => place.range?.start);
    };
    expect(found(refer(detail.id), refer(detail.id, 'page', 'block', 'kept'))).toEqual([]);
    expect(found(refer(detail.id, 'label', 'block', 'bare'))).toEqual([11]);
    expect(found(refer(detail.id), refer(empty.id))).toEqual([12]);
    expect(found(refer(detail.id, 'label', 'chart'))).toEqual([11]);
  });
});

describe('a quote in the text', () => {
  const PASSAGE = 'his troops had temporarily withdrawn from Benghazi for tactical reasons';
  const quotes = (...parts: string[]) => {
    const { world, brief } = written(PASSAGE, ...parts);
    return check(world, brief, 'quote-differs');
  };

  it('that differs from the cited passage is found, with its place', () => {
    const [finding] = quotes('He said they had “withdrawn for strategic reasons”');
    expect(finding).toMatchObject({
      severity: 'error',
      while: 'drafting',
      place: { range: { start: 17, end: 50 } },
    });
    expect(finding?.message).toContain('withdrawn for strategic reasons');
  });

  it('that agrees is not, whatever its marks, case or omissions', () => {
    expect(quotes('He had “Withdrawn from Benghazi”, and "for tactical reasons,"')).toEqual([]);
    expect(quotes('“his troops … withdrawn from Benghazi […] for tactical reasons”')).toEqual([]);
    expect(quotes('“[Haftar’s] troops had temporarily withdrawn”')).toEqual([]);
  });

  it('of a word or two is taken as a term, and without a citation is left alone', () => {
    expect(quotes('the “renegade general”')).toEqual([]);
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, { content: doc(p('“nobody said this at all”')) });
    expect(check(world, brief, 'quote-differs')).toEqual([]);
  });
});

describe('texts that are printed but stand in no section', () => {
  it('are checked: the summary of an actor, and the description of an event with its evidence', () => {
    const world = makeWorld();
    const brief = world.brief();
    const excerpt = world.excerpt(world.source(), 'his troops had withdrawn; 43 were killed');
    const actor = world.actor('Khalifa Haftar', {
      summary: doc(p('He said they had “withdrawn for good reasons”', cite(excerpt))),
    });
    const event = world.event('Clashes', '2014-05-16', {
      description: doc(p('In all 34 people were killed.')),
      evidence: [{ excerptId: excerpt.id, stance: 'supports', aspect: 'all' }],
    });
    world.section(brief, { sectionKind: 'actors', content: null });
    world.section(brief, { sectionKind: 'timeline', content: null });
    expect(check(world, brief, 'quote-differs').map(({ place }) => place.recordId)).toEqual([actor.id]);
    expect(check(world, brief, 'number-differs').map(({ place }) => place.recordId)).toEqual([event.id]);
  });

  it('are left alone where the brief does not print them', () => {
    const world = makeWorld();
    const brief = world.brief();
    const excerpt = world.excerpt(world.source(), 'his troops had withdrawn');
    world.actor('Khalifa Haftar', {
      summary: doc(p('He said they had “withdrawn for good reasons”', cite(excerpt))),
    });
    expect(check(world, brief, 'quote-differs')).toEqual([]);
  });
});

describe('a number in the text', () => {
  const numbers = (passage: string, ...parts: string[]) => {
    const { world, brief } = written(passage, ...parts);
    return check(world, brief, 'number-differs').map((finding) => /number (\S+)/u.exec(finding.message)?.[1]);
  };

  it('that stands in no passage cited in its sentence is found', () => {
    expect(numbers('the death toll had risen to 43', 'The ministry counts 34 dead')).toEqual(['34']);
    expect(numbers('some 12,500 people fled', 'As many as 125,000 fled')).toEqual(['125,000']);
  });

  it('may be written in words or with other separators', () => {
    expect(numbers('six of his soldiers and 12,500 people', 'He lost 6 men; 12500 fled')).toEqual([]);
    expect(numbers('قتل ٤٣ شخصا', 'The ministry counts 43 dead')).toEqual([]);
  });

  const differing = (passage: string, text: string) => {
    const { world, brief } = written(passage, text);
    return check(world, brief, 'number-differs').map(
      (finding) => /number (.+) stands in none/u.exec(finding.message)?.[1],
    );
  };

  it('in words that differs from the words of the passage is found', () => {
    expect(differing('thirty-four people were killed', 'It counts forty-three dead')).toEqual([
      'forty-three',
    ]);
  });

  it('in French words that differs from figures is found', () => {
    expect(differing('34 personnes ont été tuées', 'quarante-trois personnes ont été tuées')).toEqual([
      'quarante-trois',
    ]);
  });

  it('in Arabic figures that differs from Arabic figures is found', () => {
    expect(differing('مقتل ٣٤ شخصا', 'مقتل ٤٣ شخصا')).toEqual(['٤٣']);
  });

  it('of hundreds is found where the passage says dozens, and dozens where it says hundreds', () => {
    expect(differing('dozens were killed', 'nine hundred people were killed')).toEqual(['nine hundred']);
    expect(differing('nine hundred people were killed', 'dozens were killed')).toEqual(['dozens']);
  });

  it('is not found where figures and words of any language have one value', () => {
    expect(differing('thirty-one were wounded', '31 were wounded')).toEqual([]);
    expect(differing('one thousand two hundred fled', '1,200 fled')).toEqual([]);
    expect(differing('1,500,000 people', '1.5 million people')).toEqual([]);
    expect(differing('dix personnes ont été tuées', '10 people were killed')).toEqual([]);
    expect(differing('2,100 people fled', '2 100 personnes ont fui')).toEqual([]);
    expect(differing('dos mil cien desplazados', '2,100 displaced')).toEqual([]);
    expect(differing('ثلاثة وأربعون قتيلا', 'forty-three killed')).toEqual([]);
  });

  it('that is vague agrees with the same vague word of any language, and with a number of that size', () => {
    for (const passage of [
      'des dizaines de morts',
      'decenas de muertos',
      'عشرات القتلى',
      '24 dead',
      '199 dead',
    ])
      expect(differing(passage, 'Dozens were killed')).toEqual([]);
    for (const passage of ['23 dead', '200 dead', 'hundreds of dead'])
      expect(differing(passage, 'Dozens were killed')).toEqual(['Dozens']);
    expect(differing('2,000 marched', 'Thousands marched')).toEqual([]);
  });

  it('that is a manner of speaking, a year or the name of a document is left alone', () => {
    expect(differing('x', 'The two sides met in 2014 under Resolution 1973, and one of them left')).toEqual(
      [],
    );
  });

  it('that is part of a date, an ordinal or in a sentence without citation is left alone', () => {
    expect(numbers('x', 'On 16–17 May 2014, on the 3rd day, by 18:00 on 5 June 2014')).toEqual([]);
    expect(numbers('x', 'There are 99 brigades. That is known')).toEqual([]);
  });

  it('is found once although the block has other sentences with citations', () => {
    const world = makeWorld();
    const brief = world.brief();
    const source = world.source();
    const [a, b] = [world.excerpt(source, '43 dead'), world.excerpt(source, '75 dead')];
    world.section(brief, { content: doc(p('One says 43.', cite(a), ' The other says 43.', cite(b))) });
    expect(check(world, brief, 'number-differs')).toHaveLength(1);
  });
});

describe('evidence', () => {
  it('that lost its place is found when it is cited', () => {
    const { world, brief, excerpt } = written('x', 'y');
    excerpt.anchoring = 'orphan';
    expect(check(world, brief, 'orphan-cited')).toHaveLength(1);
  });

  it('without a publication date is asked for once, at once when dates wait for it', () => {
    const { world, brief, source, excerpt } = written('on Friday', 'y');
    source.published = null;
    expect(check(world, brief, 'publication-date-missing').map((finding) => finding.while)).toEqual([
      'review',
    ]);
    world.event('Attack', null, { date: dateValue('2014-05-16', 'Friday'), evidence: supports(excerpt) });
    world.event('Visit', null, { date: dateValue('2014-05-17', 'yesterday'), evidence: supports(excerpt) });
    const [finding, ...others] = check(world, brief, 'publication-date-missing');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ while: 'drafting', place: { recordId: source.id } });
    expect(finding?.message).toContain('2 dates wait for it');
  });

  it('graded 1 needs a second origin', () => {
    const { world, brief, source, excerpt } = written('x', 'y');
    excerpt.credibility = '1';
    const same = world.excerpt(source, 'the same article again');
    const event = world.event('Attack', '2014-05-16', { evidence: supports(excerpt, same) });
    expect(check(world, brief, 'confirmed-by-one')).toHaveLength(1);
    event.evidence = supports(excerpt, world.excerpt(world.source(), 'another'));
    expect(check(world, brief, 'confirmed-by-one')).toEqual([]);
  });

  it('counts two articles of one wire as one origin', () => {
    const { world, brief, source, excerpt } = written('x', 'y');
    excerpt.credibility = '1';
    source.origin = { type: 'derived', from: 'Reuters', sourceId: null };
    const copy = world.source({ origin: { type: 'derived', from: 'Reuters', sourceId: null } });
    world.event('Attack', '2014-05-16', { evidence: supports(excerpt, world.excerpt(copy, 'z')) });
    expect(check(world, brief, 'confirmed-by-one')).toHaveLength(1);
  });

  it('published after the as-of is found', () => {
    const { world, brief, source } = written('x', 'y');
    source.published = dateValue('2014-05-19');
    expect(check(world, brief, 'after-as-of')).toHaveLength(1);
    source.published = dateValue('2014-05');
    expect(check(world, brief, 'after-as-of')).toEqual([]);
  });
});

describe('a claim', () => {
  it('without who is found when a timeline of the brief shows it', () => {
    const world = makeWorld();
    const brief = world.brief();
    const event = world.event('Withdrawal', '2014-05-17', { status: 'claimed' });
    expect(check(world, brief, 'claim-without-who')).toEqual([]);
    world.section(brief, { sectionKind: 'timeline' });
    expect(check(world, brief, 'claim-without-who')).toHaveLength(1);
    event.statusBy = [{ actorId: null, descriptor: 'Haftar' }];
    expect(check(world, brief, 'claim-without-who')).toEqual([]);
  });
});

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

  it('finds nothing in an empty project', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, { content: doc(h(1, 'Nothing yet')) });
    expect(runChecks(new RecordStore(world.records), brief.id)).toEqual([]);
  });
});

describe('sentences', () => {
  const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());

  it('end at a stop with its marks, not at abbreviations or decimals', () => {
    expect(split('He left. She stayed “for good.” Gen. Haftar of the U.S. has 3.5 men? Yes')).toEqual([
      'He left.',
      'She stayed “for good.”',
      'Gen. Haftar of the U.S. has 3.5 men?',
      'Yes',
    ]);
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

describe('a citation that was begun and not chosen', () => {
  it('is found where its brackets are left in the text', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, {
      content: doc(p('The army left [[reut and came back.'), p('Nothing [here] is left.')),
    });
    expect(check(world, brief, 'left-over-signs')).toMatchObject([
      { severity: 'warning', while: 'review', place: { range: { start: 14, end: 20 } } },
    ]);
  });
});
