import { describe, expect, it } from 'vitest';
import { nameOfSpeaker, preferredName } from '../../../core/query/names/actor-name.ts';
import { attributionToWords } from '../../../core/query/evidence/attribution-to-words.ts';
import { evidenceOf, mentionsOf } from '../../../core/query/evidence/evidence-of.ts';
import { clipText, excerptText } from '../../../core/query/evidence/excerpt-text.ts';
import { gradeOf, gradeToText } from '../../../core/query/evidence/grade-of.ts';
import { documentMarking } from '../../../core/query/marking/document-marking.ts';
import { markedParts } from '../../../core/sections/marked-parts.ts';
import { citationKey } from '../../../core/query/note-keys.ts';
import { excerptsUsedInBrief, noteNumbers } from '../../../core/sections/note-numbers.ts';
import { flattenOutline, outlineOf } from '../../../core/query/outline/outline-of.ts';
import { countWords, wordCountOfBrief } from '../../../core/query/word-count.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import {
  bullets,
  cell,
  cite,
  doc,
  hop,
  makeWorld,
  mention,
  OPTIONS,
  p,
  range,
  recordName,
  segment,
  supports,
} from '../../builders/records.ts';

const en = documentWords('en');

describe('names of actors', () => {
  const world = makeWorld();
  const haftar = world.actor([
    recordName('Hifter', 'Latn', 'misspelling'),
    recordName('خليفة حفتر', 'Arab'),
    recordName('Khalifa Haftar'),
  ]);
  const worker = world.actor('Salma Secret', { protected: true, protectedAs: 'a hospital worker' });

  it('are those of the language, else of its script, else the first preferred', () => {
    expect(preferredName(haftar, { language: 'en', protected: 'hide' })).toBe('Khalifa Haftar');
    expect(preferredName(haftar, { language: 'ar-LY', protected: 'hide' })).toBe('خليفة حفتر');
    expect(preferredName(haftar, { language: 'fr', protected: 'hide' })).toBe('Khalifa Haftar');
    expect(preferredName(haftar, { script: 'Arab', protected: 'hide' })).toBe('خليفة حفتر');
    expect(preferredName(haftar, { protected: 'hide' })).toBe('خليفة حفتر');
  });

  it('are hidden for protected actors wherever something is printed', () => {
    const reader = new RecordStore(world.records);
    expect(preferredName(worker, { protected: 'hide' })).toBe('a hospital worker');
    expect(preferredName(worker, { protected: 'show' })).toBe('Salma Secret');
    expect(nameOfSpeaker(reader, { actorId: worker.id, descriptor: 'sister of X' }, en)).toBe(
      'a hospital worker',
    );
  });
});

describe('the grade of an excerpt', () => {
  const world = makeWorld();
  const source = world.source({ reliability: 'C' });
  const reader = new RecordStore(world.records);

  it('takes the innermost speaker’s letter and the excerpt’s number', () => {
    const excerpt = world.excerpt(source, 'x', {
      attribution: [hop({ reliability: 'B' }), hop({ reliability: 'D' })],
      credibility: '3',
    });
    expect(gradeToText(gradeOf(reader, excerpt, source))).toBe('D3');
  });

  it('takes the source’s letter for the writer’s own words', () => {
    expect(gradeToText(gradeOf(reader, world.excerpt(source, 'x', { credibility: '2' }), source))).toBe('C2');
  });

  it('has no letter when the innermost speaker has none, and is nothing when nothing was graded', () => {
    const half = world.excerpt(source, 'x', {
      attribution: [hop({ descriptor: 'a man' })],
      credibility: '3',
    });
    const none = world.excerpt(source, 'x', { attribution: [hop({ descriptor: 'a man' })] });
    expect(gradeToText(gradeOf(reader, half, source))).toBe('3');
    expect(gradeOf(reader, none, source)).toBeNull();
    expect(gradeToText(null)).toBe('');
  });
});

describe('an attribution in words', () => {
  const world = makeWorld();
  const ajwa = world.actor('Ajwa Belad');
  const reader = new RecordStore(world.records);
  const official = hop({ descriptor: 'a Health Ministry official', verb: 'said' });

  it('names the speaker and, when asked, who passes it on', () => {
    expect(attributionToWords(reader, [official], en)).toBe('a Health Ministry official');
    expect(attributionToWords(reader, [official], en, { byArticle: true })).toBe(
      'a Health Ministry official, by the article',
    );
    expect(attributionToWords(reader, [], en)).toBe('the article');
  });

  it('keeps a citing phrase and links hops from the writer inwards', () => {
    expect(attributionToWords(reader, [hop({ actorId: ajwa.id, verb: 'citing official data' })], en)).toBe(
      'Ajwa Belad, citing official data',
    );
    expect(attributionToWords(reader, [hop({ actorId: ajwa.id, verb: 'said' }), official], en)).toBe(
      'Ajwa Belad, citing a Health Ministry official',
    );
    for (const verb of ['citing', ' quoting ', 'citing data of'])
      expect(attributionToWords(reader, [hop({ actorId: ajwa.id, verb }), official], en)).toBe(
        `Ajwa Belad, ${verb.trim()} a Health Ministry official`,
      );
    for (const verb of ['citing', ' said so ', null])
      expect(attributionToWords(reader, [hop({ actorId: ajwa.id, verb })], en)).toBe('Ajwa Belad');
  });

  it('adds to whom the last of them spoke where that is asked for and known', () => {
    const told = hop({ descriptor: 'an officer', to: 'Reuters' });
    const asked = { withAddressee: true };
    expect(attributionToWords(reader, [official, told], en, asked)).toMatch(
      /, citing an officer → Reuters$/u,
    );
    expect(attributionToWords(reader, [official, told], en)).not.toContain('Reuters');
    expect(attributionToWords(reader, [told, official], en, asked)).not.toContain('→');
    expect(attributionToWords(reader, [], en, asked)).toBe('the article');
  });
});

describe('the words of an excerpt', () => {
  it('join passages with […] and put insertions in brackets', () => {
    const world = makeWorld();
    const excerpt = world.excerpt(world.source(), '', {
      segments: [segment('his troops withdrew'), segment('and will\nreturn')],
      insertions: [{ segment: 0, offset: 3, text: 'Haftar’s' }],
    });
    expect(excerptText(excerpt)).toBe('his [Haftar’s] troops withdrew […] and will return');
  });

  it('are clipped between words and never inside a surrogate pair', () => {
    expect(clipText('tactical reasons and strength', 20)).toBe('tactical reasons…');
    expect(clipText('😀😀😀😀', 4)).toBe('😀…');
    expect(clipText('short', 12)).toBe('short');
  });
});

describe('the outline', () => {
  it('is ordered by code units and numbered', () => {
    const world = makeWorld();
    const brief = world.brief();
    const b = world.section(brief, { title: 'B', order: 'a' });
    world.section(brief, { title: 'A', order: 'Z' });
    world.section(brief, { title: 'B1', order: 'V', parentId: b.id });
    world.section(world.brief(), { title: 'of another brief' });
    const nodes = flattenOutline(outlineOf(new RecordStore(world.records), brief.id));
    expect(nodes.map((node) => `${node.number} ${node.section.title}`)).toEqual(['1 A', '2 B', '2.1 B1']);
  });

  it('never leaves a section out, also when parents run in a circle', () => {
    const world = makeWorld();
    const brief = world.brief();
    const a = world.section(brief, { title: 'A' });
    const b = world.section(brief, { title: 'B', parentId: a.id });
    a.parentId = b.id;
    const nodes = flattenOutline(outlineOf(new RecordStore(world.records), brief.id));
    expect(nodes.map((node) => node.section.title).sort()).toEqual(['A', 'B']);
  });
});

describe('the numbers of notes', () => {
  const build = () => {
    const world = makeWorld();
    const brief = world.brief();
    const [one, two] = [world.source(), world.source({ title: 'Operation in the east' })];
    const [a, b, c] = [world.excerpt(one, 'a'), world.excerpt(two, 'b'), world.excerpt(one, 'c')];
    return { world, brief, a, b, c };
  };

  it('count every citation in reading order, each with a note of its own', () => {
    const { world, brief, a, b, c } = build();
    const section = world.section(brief, {
      content: doc(p('First', cite(a), ' second', cite(b, c)), bullets(p('again', cite(a)))),
    });
    const { sites, at } = noteNumbers(new RecordStore(world.records), brief.id);
    expect(sites.map((site) => [site.number, site.excerptIds])).toEqual([
      [1, [a.id]],
      [2, [b.id, c.id]],
      [3, [a.id]],
    ]);
    const first = section.content?.content[0];
    if (first?.type !== 'paragraph') throw new Error('not a paragraph');
    expect(at(citationKey(section.id, section.id, first.attrs.id, 3))?.number).toBe(2);
  });

  it('cite a source in full the first time and short afterwards', () => {
    const { world, brief, a, b, c } = build();
    world.section(brief, { content: doc(p('x', cite(a, c), cite(b), cite(a))) });
    const { sites } = noteNumbers(new RecordStore(world.records), brief.id);
    expect(sites.map((site) => site.forms)).toEqual([['full', 'short'], ['full'], ['short']]);
  });

  it('go on through views and the reports of a range', () => {
    const { world, brief, a, b, c } = build();
    const figure = world.figure('Killed', [
      world.report('x', [cell('killed', 75)], { excerptId: b.id }),
      world.report('y', [cell('killed', 43)], { excerptId: a.id }),
    ]);
    world.event('Withdrawal', '2014-05-17', { evidence: supports(c) });
    world.event('Attack', '2014-05-16', { evidence: supports(a) });
    world.section(brief, { content: doc(p(range(figure))) });
    world.section(brief, { sectionKind: 'timeline' });
    const reader = new RecordStore(world.records);
    expect(noteNumbers(reader, brief.id).sites.map((site) => site.excerptIds[0])).toEqual([
      a.id,
      b.id,
      a.id,
      c.id,
    ]);
    expect(excerptsUsedInBrief(reader, brief.id)).toEqual([a.id, b.id, c.id]);
  });
});

describe('uses and mentions', () => {
  it('say where an excerpt is used and as what', () => {
    const world = makeWorld();
    const brief = world.brief();
    const excerpt = world.excerpt(world.source(), 'a');
    const actor = world.actor('Haftar', {
      facts: [{ id: 'f', label: 'Aim', value: 'x', evidence: supports(excerpt) }],
    });
    const section = world.section(brief, {
      title: 'Bottom line',
      content: doc(p(mention(actor), cite(excerpt))),
    });
    const event = world.event('Attack', '2014-05-16', {
      evidence: [{ excerptId: excerpt.id, stance: 'contradicts', aspect: 'date' }],
    });
    const figure = world.figure('Killed', [
      world.report('x', [cell('killed', 1)], { excerptId: excerpt.id }),
    ]);
    const reader = new RecordStore(world.records);
    expect(evidenceOf(reader, excerpt.id).map((use) => [use.recordId, use.how, use.title])).toEqual([
      [actor.id, 'supports', 'Haftar'],
      [event.id, 'contradicts', 'Attack'],
      [figure.id, 'figure', 'Killed'],
      [section.id, 'cited', 'Bottom line'],
    ]);
    expect(mentionsOf(reader, actor.id).map(({ record }) => record)).toEqual([section]);
  });

  it('know the strictest marking a brief contains', () => {
    const world = makeWorld();
    const brief = world.brief();
    const excerpt = world.excerpt(world.source({ marking: { scheme: 'tlp', label: 'TLP:AMBER' } }), 'a');
    world.source({ marking: { scheme: 'tlp', label: 'TLP:RED' } });
    world.section(brief, {
      marking: { scheme: 'tlp', label: 'TLP:GREEN' },
      content: doc(p('x', cite(excerpt))),
    });
    const parts = markedParts(new RecordStore(world.records), brief.id);
    expect(documentMarking(parts, []).marking?.label).toBe('TLP:AMBER');
  });
});

describe('counting words', () => {
  it('counts compounds and numbers once, in any script', () => {
    expect(countWords('The ex-general’s 18,000 men, أنصار الشريعة.')).toBe(6);
    expect(countWords(' … – ')).toBe(0);
    expect(countWords('e\u0301te\u0301 a:b x.y a–b a--b .')).toBe(6);
  });

  it('sums the sections of one brief', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, { content: doc(p('one two')), options: OPTIONS });
    world.section(brief, { content: doc(p('three')) });
    world.section(world.brief(), { content: doc(p('not this')) });
    expect(wordCountOfBrief(new RecordStore(world.records), brief.id)).toBe(3);
  });
});
