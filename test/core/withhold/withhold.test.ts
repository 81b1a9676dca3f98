// A document under a cap as a whole: what it never holds, what it tells, and when it is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import type { Marking } from '../../../core/model/record.ts';
import { compareMarkings, TLP_LABELS } from '../../../core/query/marking/marking-order.ts';
import { markedParts } from '../../../core/sections/marked-parts.ts';
import { withhold } from '../../../core/withhold/withhold.ts';
import { withheldToWords } from '../../../core/withhold/withheld-to-words.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
import { markedPlans, markedWorld, tlp } from '../../builders/marked-world.ts';
import { cite, dateValue, doc, makeWorld, p } from '../../builders/records.ts';
import { json, at, GREEN, AMBER, RED, MARK, briefIn, under, removed, told } from './under-cap.ts';

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
