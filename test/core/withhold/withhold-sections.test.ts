// What is left of single sections under a cap, looked at in the reader that everything is printed from.
import { describe, expect, it } from 'vitest';
import type { Section } from '../../../core/model/kinds/section.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { Marking } from '../../../core/model/record.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import type { Cap } from '../../../core/withhold/withhold-context.ts';
import { withheldToWords } from '../../../core/withhold/withheld-to-words.ts';
import { withhold } from '../../../core/withhold/withhold.ts';
import { cell, cite, doc, makeWorld, OPTIONS, p, supports } from '../../builders/records.ts';

const GREEN: Marking = { scheme: 'tlp', label: 'TLP:GREEN' };
const AMBER: Marking = { scheme: 'tlp', label: 'TLP:AMBER' };
const RED: Marking = { scheme: 'tlp', label: 'TLP:RED' };
const MARK = '[Withheld: above TLP:GREEN]';
const SECRET = 'the convoy left by the coastal road at dusk';

function setUp(fields: Partial<Brief> = {}) {
  const world = makeWorld();
  const brief = world.brief(fields);
  const open = world.excerpt(world.source({ title: 'An open page' }), 'it was said in the market');
  const secret = world.excerpt(world.source({ title: 'Cable 12', marking: RED }), SECRET);
  const capped = (unmarked: Cap['unmarked'] = 'bySources') => {
    const { reader, parts, unordered } = withhold(
      new RecordStore(world.records),
      brief,
      { marking: GREEN, unmarked },
      [],
    );
    return { reader, told: parts.map(withheldToWords), parts, unordered };
  };
  return { world, brief, open, secret, capped };
}
const words = (section: Section | undefined): string[] =>
  [...JSON.stringify(section?.content ?? null).matchAll(/"text":"([^"]*)"/gu)].map(([, text]) => text ?? '');

describe('a section above the cap', () => {
  it('becomes a text of one sentence under the mark, without slot, marking or lists of what it showed', () => {
    const { world, brief, capped } = setUp();
    const actor = world.actor('Anybody');
    const section = world.section(brief, {
      title: 'People we met',
      slot: 'people',
      sectionKind: 'actors',
      marking: RED,
      options: {
        ...OPTIONS,
        actorIds: [actor.id],
        eventIds: [],
        figureIds: [],
        judgementIds: [],
        network: true,
        altText: 'x',
      },
      content: doc(p('We met them.')),
    });
    const { reader, told } = capped();
    const stub = reader.get(section.id);
    expect(stub).toMatchObject({
      title: MARK,
      slot: null,
      sectionKind: 'text',
      marking: null,
      options: { actorIds: null, eventIds: null, figureIds: null, judgementIds: null },
    });
    expect(stub?.content?.content).toHaveLength(1);
    expect(words(stub).join('')).toContain('TLP:GREEN');
    expect(told).toEqual(['Section “People we met”: marked TLP:RED']);
  });

  it('takes those below it along, without a mark each, and keeps those marked low in their place', () => {
    const { world, brief, capped } = setUp();
    const high = world.section(brief, { title: 'High', marking: RED });
    const below = world.section(brief, { title: 'Below', parentId: high.id });
    const deeper = world.section(brief, { title: 'Deeper', parentId: below.id });
    const other = world.section(brief, { title: 'Other', parentId: high.id });
    const low = world.section(brief, { title: 'Low', parentId: other.id, marking: GREEN });
    const { reader, told } = capped();
    expect(reader.ofKind('section').map(({ id }) => id)).toEqual([high.id, other.id, low.id]);
    expect(reader.get(low.id)).toEqual(low);
    expect(reader.get(deeper.id)).toBeUndefined();
    expect(told).toEqual([
      'Section “High”: marked TLP:RED',
      'Section “Below”: stands in a section marked TLP:RED',
      'Section “Deeper”: stands in a section marked TLP:RED',
      'Section “Other”: stands in a section marked TLP:RED',
    ]);
  });

  it('is one without a marking in a brief marked above, where that is asked for and not otherwise', () => {
    const { world, brief, capped } = setUp({ marking: AMBER });
    const section = world.section(brief, { title: 'Outlook', content: doc(p('Worse.')) });
    const low = world.section(brief, { title: 'Low', marking: GREEN, content: doc(p('Known.')) });
    expect(capped().reader.get(section.id)).toEqual(section);
    const { reader } = capped('asBrief');
    expect(reader.get(section.id)?.title).toBe(MARK);
    expect(reader.get(low.id)).toEqual(low);
    brief.marking = GREEN;
    expect(capped('asBrief').reader.get(section.id)).toEqual(section);
  });

  it('keeps the list of sources in such a brief, without what is written over it', () => {
    const { world, brief, open, capped } = setUp({ marking: AMBER });
    world.section(brief, { title: 'Text', marking: GREEN, content: doc(p('Known.', cite(open))) });
    const sources = world.section(brief, {
      title: 'Sources',
      sectionKind: 'sources',
      content: doc(p('Whom we asked.')),
    });
    const bare = world.section(brief, { title: 'More sources', sectionKind: 'sources' });
    const { reader, told } = capped('asBrief');
    expect(reader.get(sources.id)).toMatchObject({ title: 'Sources', sectionKind: 'sources' });
    expect(words(reader.get(sources.id))).toEqual([MARK]);
    expect(reader.get(bare.id)?.content).toBeNull();
    expect(told).toContain('Passage “Sources”: has no marking of its own, and the brief is TLP:AMBER');
    sources.marking = RED;
    expect(capped('asBrief').reader.get(sources.id)?.sectionKind).toBe('text');
  });
});

describe('a section within the cap', () => {
  it('is left as it is where nothing of it is above', () => {
    const { world, brief, open, capped } = setUp();
    const actor = world.actor('Anybody');
    const section = world.section(brief, {
      content: doc(p('Known.', cite(open))),
      options: { ...OPTIONS, actorIds: [actor.id], eventIds: [] },
    });
    const { reader, told, unordered } = capped();
    expect(reader.get(section.id)).toEqual(section);
    expect([told, unordered]).toEqual([[], []]);
  });

  it('has the mark for a title that says too much', () => {
    const { world, brief, capped } = setUp();
    const section = world.section(brief, { title: `How ${SECRET}`, content: doc(p('Known.')) });
    const { reader, parts } = capped();
    expect(reader.get(section.id)).toEqual({ ...section, title: MARK });
    expect(parts).toMatchObject([
      { what: 'title', title: `How ${SECRET}`, where: `How ${SECRET}`, reason: { how: 'source' } },
    ]);
  });

  it('loses the records that it shows and may not, told each, with one mark for all at its end', () => {
    const { world, brief, open, secret, capped } = setUp();
    const seen = world.actor('Seen');
    const far = world.actor('Far away', {
      facts: [{ id: 'f', label: 'Seen', value: 'there', evidence: supports(secret) }],
    });
    const kept = world.event('Market', '2014-05-16', { evidence: supports(open) });
    const gone = world.event('Attack', '2014-05-16', { evidence: supports(secret) });
    const report = (excerpt: typeof open) =>
      world.report('them', [cell('killed', 4)], { excerptId: excerpt.id });
    const [some, none] = [world.figure('Killed', [report(open)]), world.figure('Hurt', [report(secret)])];
    const said = world.judgement(doc(p('He returns.')), { basis: supports(open) });
    const unsaid = world.judgement(doc(p('He leaves.')), { basis: supports(secret) });
    const options = {
      ...OPTIONS,
      actorIds: [seen.id, far.id],
      eventIds: [gone.id, kept.id],
      figureIds: [none.id, some.id],
      judgementIds: [said.id, unsaid.id],
    };
    const lists = (['actors', 'timeline', 'figures', 'judgements'] as const).map((sectionKind) =>
      world.section(brief, { title: sectionKind, sectionKind, options, content: doc(p('Above.')) }),
    );
    const { reader, told, parts } = capped();
    for (const { id } of lists) {
      expect(reader.get(id)?.options).toMatchObject({
        actorIds: [seen.id],
        eventIds: [kept.id],
        figureIds: [some.id],
        judgementIds: [said.id],
      });
      expect(words(reader.get(id))).toEqual(['Above.', MARK]);
    }
    expect(told).toEqual([
      'Actor “Far away”: rests on “Cable 12” (TLP:RED)',
      'Event “Attack”: rests on “Cable 12” (TLP:RED)',
      'Disputed figure “Hurt”: rests on “Cable 12” (TLP:RED)',
      'Judgement “He leaves.”: rests on “Cable 12” (TLP:RED)',
      'Source “Cable 12”: marked TLP:RED',
    ]);
    expect(parts.map(({ where }) => where)).toEqual(['actors', 'timeline', 'figures', 'judgements', '']);
  });

  it('has one mark where its text ends with one already', () => {
    const { world, brief, secret, capped } = setUp();
    world.event('Attack', '2014-05-16', { evidence: supports(secret) });
    const section = world.section(brief, {
      title: 'Events',
      sectionKind: 'timeline',
      content: doc(p('Known.'), p('Secret.', cite(secret))),
    });
    expect(words(capped().reader.get(section.id))).toEqual(['Known.', MARK]);
  });

  it('tells a source that it would list once, however often it is cited', () => {
    const { world, brief, secret, capped } = setUp();
    world.section(brief, {
      title: 'Text',
      content: doc(p('One.', cite(secret)), p('-'), p('One.', cite(secret))),
    });
    world.section(brief, { title: 'Sources', sectionKind: 'sources' });
    expect(capped().told).toEqual([
      'Passage “One.”: rests on “Cable 12” (TLP:RED)',
      'Source “Cable 12”: marked TLP:RED',
    ]);
  });
});

describe('a marking of which nobody can say whether it is higher', () => {
  it('is named with its part', () => {
    const { world, brief, capped } = setUp();
    world.section(brief, { title: 'Fine', marking: GREEN });
    const section = world.section(brief, {
      title: 'Annex',
      marking: { scheme: 'own', label: 'RESTRICTED' },
      content: doc(p('x')),
    });
    expect(capped().unordered).toMatchObject([{ recordId: section.id, title: 'Annex' }]);
  });
});
