// Parts of a document under a cap: notes, captions, reports, mentions, dates.
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import type { Marking } from '../../../core/model/record.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
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
} from '../../builders/records.ts';
import { json, at, GREEN, AMBER, RED, MARK, briefIn, removed, told } from './under-cap.ts';

describe('a part of a document under a cap', () => {
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
