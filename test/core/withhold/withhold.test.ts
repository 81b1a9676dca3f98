import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, type Assembled } from '../../../core/assemble/assemble.ts';
import type { ExportCap } from '../../../core/assemble/under-cap.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { Marking } from '../../../core/model/record.ts';
import { compareMarkings, TLP_LABELS } from '../../../core/query/marking/marking-order.ts';
import { documentMarking } from '../../../core/query/marking/document-marking.ts';
import { markedParts } from '../../../core/sections/marked-parts.ts';
import { withhold } from '../../../core/withhold/withhold.ts';
import { withheldToWords } from '../../../core/withhold/withheld-to-words.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
import { markedPlans, markedWorld, tlp } from '../../builders/marked-world.ts';
import {
  bullets,
  cell,
  cite,
  dateValue,
  doc,
  makeWorld,
  mention,
  OPTIONS,
  p,
  range,
  supports,
  tableWith,
  type World,
} from '../../builders/records.ts';

const json: unknown = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
);
const at = { created: '2014-05-18T16:00:00.000Z', modified: '2014-05-18T17:00:00.000Z' };
const GREEN: Marking = { scheme: 'tlp', label: 'TLP:GREEN' };
const AMBER: Marking = { scheme: 'tlp', label: 'TLP:AMBER' };
const RED: Marking = { scheme: 'tlp', label: 'TLP:RED' };
const MARK = '[Withheld: above TLP:GREEN]';

const briefIn = (world: World, fields: Partial<Brief> = {}) =>
  world.brief({ templateCopyId: world.templateCopy(json as never).id, ...fields });

const under = (world: World, brief: Brief, cap: Partial<ExportCap> = {}) =>
  assemble(new RecordStore(world.records), brief.id, {
    ...at,
    cap: { marking: GREEN, unmarked: 'bySources', above: 'remove', ...cap },
  });

function removed(world: World, brief: Brief, cap: Partial<ExportCap> = {}): Assembled & { said: string } {
  const result = under(world, brief, cap);
  if (!result.ok) throw new Error(result.error.kind);
  return { ...result.value, said: JSON.stringify(result.value.tree) };
}

const told = ({ losses }: Assembled) =>
  losses.filter(({ kind }) => kind === 'withheld').map(({ where, what }) => `${where}: ${what}`);

describe('a document under a cap', () => {
  it('has no word of a section, source, passage or record above it, whatever is marked how', () => {
    fc.assert(
      fc.property(
        markedPlans,
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('asBrief' as const, 'bySources' as const),
        fc.constantFrom('footnotes' as const, 'endnotes' as const, 'inline' as const),
        (plan, cap, unmarked, style) => {
          const { world, brief, secret, open } = markedWorld(plan, json as never);
          const read = readTemplate(json, 'situation-report');
          if (!read.ok) throw new Error('The template can’t be read');
          const template = { ...read.value, citations: { ...read.value.citations, style } };
          const result = assemble(new RecordStore(world.records), brief.id, {
            ...at,
            template,
            cap: { marking: tlp(cap) ?? GREEN, unmarked, above: 'remove' },
          });
          if (!result.ok) throw new Error(result.error.kind);
          const said = JSON.stringify(result.value.tree);
          expect(secret(cap, unmarked).filter((word) => said.includes(word))).toEqual([]);
          expect(open(cap, unmarked).filter((word) => !said.includes(word))).toEqual([]);
          const label = result.value.tree.classification?.label;
          expect(TLP_LABELS.findIndex((each) => each === label)).toBeLessThanOrEqual(cap);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('contains nothing marked above it any more', () => {
    fc.assert(
      fc.property(markedPlans, fc.integer({ min: 0, max: 4 }), (plan, rank) => {
        const { world, brief } = markedWorld(plan, json as never);
        const cap = tlp(rank) ?? GREEN;
        const { reader } = withhold(
          new RecordStore(world.records),
          brief,
          { marking: cap, unmarked: 'asBrief' },
          [],
        );
        for (const part of markedParts(reader, brief.id))
          expect(compareMarkings(part.marking, cap, [])).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is whole, and tells nothing, when nothing is above it', () => {
    fc.assert(
      fc.property(markedPlans, (plan) => {
        const { world, brief } = markedWorld(plan, json as never);
        const all = assemble(new RecordStore(world.records), brief.id, at);
        const capped = under(world, brief, { marking: RED, unmarked: 'asBrief', above: 'block' });
        if (!all.ok || !capped.ok) throw new Error('There is no document');
        expect(capped.value.tree).toEqual(all.value.tree);
        expect(capped.value.losses).toEqual(all.value.losses);
      }),
      { numRuns: 50 },
    );
  });

  it('shows where something was, and tells what it was and why', () => {
    const world = makeWorld();
    const brief = briefIn(world, { marking: AMBER });
    const open = world.excerpt(world.source({ title: 'An open page' }), 'Forces pulled back');
    const secret = world.excerpt(
      world.source({ title: 'Cable 12', marking: AMBER }),
      'They will be back in June',
    );
    world.section(brief, {
      title: 'Bottom line',
      content: doc(p('Forces left.', cite(open)), p('They return.', cite(secret))),
    });
    world.section(brief, { title: 'Sources among us', marking: RED, content: doc(p('Names.')) });
    const document = removed(world, brief);
    expect(document.said).toContain(MARK);
    expect(document.said).not.toMatch(/They return|Cable 12|back in June|Sources among us|Names/u);
    expect(document.said).toContain('Forces left.');
    expect(document.tree.classification?.label).toBe('TLP:GREEN');
    expect(document.tree.customProperties['Marking']).toBe('TLP:GREEN');
    const [title, masthead, ...others] = told(document);
    expect([title, masthead]).toEqual([
      expect.stringMatching(/: Title “Libya/u),
      expect.stringMatching(/: Masthead/u),
    ]);
    expect(others).toEqual([
      'Bottom line: Passage “They return.”: rests on “Cable 12” (TLP:AMBER)',
      'Libya: clashes in Benghazi: Section “Sources among us”: marked TLP:RED',
      'Libya: clashes in Benghazi: Source “Cable 12”: marked TLP:AMBER',
    ]);
  });

  it('has its endnotes without a gap in the section of sources, or at its end when that section goes', () => {
    const notesUnder = (marking: Marking | null): string[] => {
      const world = makeWorld();
      const brief = briefIn(world);
      const open = world.excerpt(world.source({ title: 'An open page' }), 'Forces pulled back');
      const secret = world.excerpt(world.source({ title: 'Cable 12', marking: AMBER }), 'Back in June');
      world.section(brief, {
        content: doc(p('One.', cite(open)), p('Two.', cite(secret)), p('Three.', cite(open))),
      });
      world.section(brief, { title: 'Sources', sectionKind: 'sources', marking });
      const read = readTemplate(json, 'situation-report');
      if (!read.ok) throw new Error('The template can’t be read');
      const { citations } = read.value;
      const result = assemble(new RecordStore(world.records), brief.id, {
        ...at,
        template: { ...read.value, citations: { ...citations, style: 'endnotes' } },
        cap: { marking: GREEN, unmarked: 'bySources', above: 'remove' },
      });
      if (!result.ok) throw new Error(result.error.kind);
      const blocks = result.value.tree.sections.flatMap((section) => section.blocks);
      return blocks.flatMap((block) =>
        block.type === 'heading'
          ? [`h${block.level} ${block.id.replace(/^section-.*/u, 'section')}`]
          : block.type === 'paragraph' && ['note', 'source'].includes(block.role)
            ? [`${block.role} ${block.number ?? ''}`]
            : [],
      );
    };
    const notes = ['note 1.', 'note 2.'];
    expect(notesUnder(null)).toEqual([
      'h1 section',
      'h1 section',
      'h2 notes',
      ...notes,
      'h2 source-list',
      'source ',
    ]);
    expect(notesUnder(RED)).toEqual(['h1 section', 'h1 section', 'h1 notes', ...notes]);
  });

  it('counts a section without a marking as the brief is marked, where that is asked for', () => {
    const world = makeWorld();
    const brief = briefIn(world, { marking: AMBER });
    world.section(brief, { title: 'Outlook', content: doc(p('It will get worse.')) });
    world.section(brief, { title: 'Public part', marking: GREEN, content: doc(p('All know this.')) });
    const document = removed(world, brief, { unmarked: 'asBrief' });
    expect(document.said).toContain('All know this.');
    expect(document.said).not.toContain('worse');
    expect(told(document).slice(2)).toEqual([
      'Libya: clashes in Benghazi: Section “Outlook”: has no marking of its own, and the brief is TLP:AMBER',
    ]);
    expect(removed(world, brief).said).toContain('worse');
  });

  it('has nothing of title and masthead where the brief itself is marked above it, and says so', () => {
    const world = makeWorld();
    const brief = briefIn(world, {
      title: 'What the envoy told us',
      subtitle: 'In confidence',
      issueNumber: '417',
      period: dateValue('2014-05-14/2014-05-17'),
      asOf: { local: '2014-05-19T18:00', zone: 'Africa/Tripoli' },
      nextIssue: dateValue('2014-05-21'),
      authors: ['The Tripoli desk'],
      contact: 'desk@example.org',
      distribution: 'Minister only',
      marking: AMBER,
    });
    world.section(brief, { title: 'Public part', marking: GREEN, content: doc(p('All know this.')) });
    for (const unmarked of ['asBrief', 'bySources'] as const) {
      const document = removed(world, brief, { unmarked });
      expect(document.said).not.toMatch(
        /envoy|In confidence|417|14–17|19 May|21 May|Tripoli desk|desk@|Minister/u,
      );
      expect(document.said).toContain('All know this.');
      expect(document.tree).toMatchObject({
        title: MARK,
        author: '',
        customProperties: { Marking: 'TLP:GREEN' },
      });
      expect(document.said.split(MARK).length).toBeGreaterThan(2);
      expect(told(document)).toEqual([
        'What the envoy told us: Title “What the envoy told us”: belongs to the brief, which is marked TLP:AMBER',
        expect.stringMatching(
          /: Masthead “In confidence · 417 · 2014-05-14.*: belongs to the brief, which is marked TLP:AMBER$/u,
        ),
      ]);
      const blocked = under(world, brief, { unmarked, above: 'block' });
      expect(blocked.ok ? null : blocked.error).toMatchObject({
        kind: 'above-cap',
        items: [expect.stringContaining('Title “What the envoy told us”'), expect.any(String)],
      });
    }
    const low = removed(world, Object.assign(brief, { marking: GREEN }));
    expect(low.tree.title).toBe('What the envoy told us');
    expect(told(low)).toEqual([]);
  });

  it('keeps a part marked low that stands in one marked high', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const high = world.section(brief, { title: 'High', marking: RED, content: doc(p('Secret.')) });
    world.section(brief, { title: 'Low', parentId: high.id, marking: GREEN, content: doc(p('Public.')) });
    world.section(brief, { title: 'Under it', parentId: high.id, content: doc(p('Also secret.')) });
    const { said } = removed(world, brief);
    expect(said).toContain('Public.');
    expect(said).not.toMatch(/ecret/u);
    // The section marked low stands under the stub; the other needs none of its own.
    expect(said.split(MARK)).toHaveLength(2);
  });

  it('withholds the caption of a table that quotes from above, and keeps the table', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    world.excerpt(world.source({ marking: AMBER }), 'counted seventy bodies in the morgue that night');
    const caption = 'The hospital counted seventy bodies in the morgue that night';
    world.section(brief, { title: 'Text', content: doc(tableWith({ caption }, ['Place'], ['Benghazi'])) });
    const { said } = removed(world, brief);
    expect(said).not.toContain('morgue');
    expect(said).toContain('Benghazi');
    expect(said).toContain(MARK);
  });

  it('leaves out single reports of a figure, and says so in its caption', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const open = world.excerpt(world.source(), 'put the dead at 43 that day');
    const secret = world.excerpt(world.source({ marking: AMBER }), 'counted 75 bodies in the morgue');
    const figure = world.figure(
      'Killed in Benghazi',
      [
        world.report('the ministry', [cell('killed', 43)], { excerptId: open.id }),
        world.report('the morgue', [cell('killed', 75)], { excerptId: secret.id }),
        world.report('the desk', [cell('killed', 118)], { derived: 'both added' }),
      ],
      { differenceNote: 'The morgue counts more.' },
    );
    world.section(brief, { title: 'Numbers', sectionKind: 'figures' });
    world.section(brief, { title: 'Text', content: doc(p('In all, ', range(figure))) });
    const { said } = removed(world, brief);
    expect(said).toContain('"43"');
    // Ids have digits of their own.
    expect(said.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, '')).not.toMatch(
      /75|118|morgue|In all/u,
    );
    expect(said).toContain(MARK);
  });

  it('withholds what rests on a mention: an actor known only from above, by name too', () => {
    const world = makeWorld();
    const brief = briefIn(world, { title: 'What Nabil Kassem plans' });
    const secret = world.excerpt(world.source({ marking: RED }), 'a man called Kassem runs it');
    const actor = world.actor('Nabil Kassem', {
      facts: [{ id: 'f', label: 'Runs', value: 'the cell', evidence: supports(secret) }],
    });
    world.section(brief, {
      content: doc(
        p('It is led by ', mention(actor), '.'),
        p('NABIL  KASSEM moves at night.'),
        p('Nothing else.'),
      ),
    });
    world.section(brief, { title: 'People', sectionKind: 'actors' });
    const document = removed(world, brief);
    expect(document.said).not.toMatch(/kassem/iu);
    expect(document.said).toContain('Nothing else.');
    expect(document.tree.title).toBe(MARK);
    expect(told(document)).toContain(
      'Libya: clashes in Benghazi: Title “What Nabil Kassem plans”: names “Nabil Kassem”, known only from a source marked TLP:RED'.replace(
        'Libya: clashes in Benghazi',
        'What Nabil Kassem plans',
      ),
    );
  });

  it('frees what an open source says too', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const words = 'the wire said the same thing everywhere';
    const secret = world.excerpt(world.source({ marking: RED }), words);
    const open = world.excerpt(world.source(), words);
    world.section(brief, {
      content: doc(p(words, cite(open)), bullets(p('again', cite(secret)))),
    });
    const { said } = removed(world, brief);
    expect(said).toContain(words);
    expect(said).not.toContain('again');
  });

  it('drops a competing date that only a source above it gives', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const open = world.excerpt(world.source(), 'it happened on Friday, they said');
    const secret = world.excerpt(world.source({ marking: RED }), 'it happened on Sunday, they said');
    world.event('Attack', '2014-05-16', {
      evidence: supports(open),
      competingDates: [{ date: dateValue('2014-05-18'), evidence: supports(secret) }],
    });
    world.section(brief, { title: 'Events', sectionKind: 'timeline' });
    const document = removed(world, brief);
    expect(document.said).not.toContain('also dated');
    expect(document.said).toContain(MARK);
    expect(told(document)[0]).toContain('A date of the event “Attack”');
  });

  it('is refused with a list when blocking was chosen', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    world.section(brief, { title: 'Outlook', marking: RED, content: doc(p('Worse.')) });
    const result = under(world, brief, { above: 'block' });
    expect(result.ok ? null : result.error).toEqual({
      kind: 'above-cap',
      name: 'Libya: clashes in Benghazi',
      cap: 'TLP:GREEN',
      items: ['Section “Outlook”: marked TLP:RED'],
    });
  });

  it('is refused where nothing says which marking is higher', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    world.section(brief, { marking: { scheme: 'own', label: 'RESTRICTED' }, content: doc(p('x')) });
    const result = under(world, brief);
    expect(result.ok ? null : result.error).toMatchObject({
      kind: 'marking-order-unknown',
      labels: ['RESTRICTED'],
    });
  });

  it('speaks the language of the brief, with the label as it is', () => {
    const world = makeWorld();
    const brief = briefIn(world, { language: 'ar', direction: 'rtl' });
    world.section(brief, { marking: RED, content: doc(p('سر')) });
    expect(removed(world, brief).said).toContain('[محجوب: أعلى من TLP:GREEN]');
  });

  it('follows an organisation’s own order', () => {
    const own = (label: string): Marking => ({ scheme: 'own', label });
    const levels = ['OPEN', 'RESTRICTED', 'SECRET'].map((label) => ({
      label,
      foreground: '#000000',
      background: '#FFFFFF',
      caveats: label === 'SECRET' ? ['Numbered copies'] : [],
    }));
    const world = makeWorld();
    const copy = world.templateCopy({
      ...(json as object),
      marking: { scheme: 'own', standard: null, levels },
    } as never);
    const brief = world.brief({ templateCopyId: copy.id, marking: own('RESTRICTED') });
    world.section(brief, { title: 'One', marking: own('SECRET'), content: doc(p('Deep.')) });
    world.section(brief, { title: 'Two', content: doc(p('Shallow.')) });
    const whole = assemble(new RecordStore(world.records), brief.id, at);
    expect(whole.ok && whole.value.tree.classification).toEqual({
      label: 'SECRET',
      foreground: '#000000',
      background: '#FFFFFF',
      caveats: ['Numbered copies'],
    });
    const { said, tree } = removed(world, brief, { marking: own('RESTRICTED') });
    expect(said).toContain('Shallow.');
    expect(said).not.toContain('Deep.');
    expect(tree.classification?.label).toBe('RESTRICTED');
  });

  it('never shows a protected actor’s name where the actor itself is above', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const secret = world.excerpt(world.source({ marking: RED }), 'the nurse who saw it all');
    world.actor('Hana Saleh', {
      protected: true,
      protectedAs: 'a nurse',
      facts: [{ id: 'f', label: 'Work', value: 'nurse', evidence: supports(secret) }],
    });
    world.section(brief, { title: 'People', sectionKind: 'actors', options: OPTIONS });
    world.section(brief, { content: doc(p('We met Hana Saleh.')) });
    expect(removed(world, brief).said).not.toContain('Hana');
  });
});

describe('the words for what goes', () => {
  it('are clipped, and name the section’s marking', () => {
    const title = 'word '.repeat(40);
    const words = withheldToWords({
      what: 'section',
      title,
      where: '',
      reason: { how: 'parent', marking: RED, title: null },
    });
    expect(words).toMatch(/^Section “word .*…”: stands in a section marked TLP:RED$/u);
    expect(words.length).toBeLessThan(130);
  });
});

describe('the marking of a document', () => {
  it('is the highest of what it contains, and says what raised it', () => {
    fc.assert(
      fc.property(markedPlans, (plan) => {
        const { world, brief } = markedWorld(plan, json as never);
        const parts = markedParts(new RecordStore(world.records), brief.id);
        const { marking, raisedBy, besides } = documentMarking(parts, []);
        for (const part of parts) expect(compareMarkings(part.marking, marking, [])).toBeLessThanOrEqual(0);
        expect(besides).toEqual([]);
        expect(raisedBy.length > 0).toBe((compareMarkings(marking, brief.marking, []) ?? 0) > 0);
      }),
    );
  });

  it('shows a label beside it of which nobody knows whether it is higher', () => {
    const world = makeWorld();
    const brief = briefIn(world, { marking: AMBER });
    world.section(brief, { marking: { scheme: 'own', label: 'RESTRICTED' }, content: doc(p('x')) });
    const result = assemble(new RecordStore(world.records), brief.id, at);
    expect(result.ok && result.value.tree.classification).toMatchObject({
      label: 'TLP:AMBER',
      caveats: ['RESTRICTED'],
    });
  });
});
