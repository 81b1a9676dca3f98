// A brief as a whole: what a quick capture leaves, names that never show, and briefs that can't be assembled.
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import {
  cite,
  doc,
  hop,
  makeWorld,
  mention,
  OPTIONS,
  p,
  recordName,
  supports,
} from '../../builders/records.ts';
import { at, briefIn, assembled, lines, bodyOf } from './assembled-lines.ts';

describe('what a quick capture leaves', () => {
  it('prints actors of whom only the name is known in one line, and no heading over nothing', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    world.actor([recordName('Emmerson Mnangagwa'), recordName('Crocodile', 'Latn', 'alias')]);
    world.actor('Zanu-PF', { actorType: 'organisation' });
    world.actor('Robert Mugabe', { summary: doc(p('President since 1987.')) });
    world.section(brief, { title: 'Actors', sectionKind: 'actors' });
    expect(bodyOf(world, brief)).toEqual([
      'h1: Actors',
      'h2: Robert Mugabe',
      'meta: Person',
      'body: President since 1987.',
      'body: Emmerson Mnangagwa, also Crocodile; Zanu-PF (organisation).',
    ]);
  });

  it('prints an event whose title is the beginning of its own quotation once, and whole', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const passage = 'The army said on Wednesday that it had seized power in the capital';
    const excerpt = world.excerpt(world.source({ outlet: 'Reuters' }), passage);
    world.event('The army said on Wednesday…', '2017-11-15', { evidence: supports(excerpt) });
    world.section(brief, { title: 'Timeline', sectionKind: 'timeline' });
    const text = bodyOf(world, brief).filter((line) => line.startsWith('tableText'));
    expect(text).toEqual(['tableText: 15 November 2017', `tableText: “${passage}”`, 'tableText: Reuters^1']);
  });

  it('tells of a section without a title that a word stands for it', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    world.section(brief, { title: ' ', content: doc(p('Text.')) });
    const { losses } = assembled(world, brief);
    expect(losses).toMatchObject([{ where: 'Untitled', what: expect.stringContaining('no title') }]);
  });
});

describe('protected actors', () => {
  it('leave no trace of their name anywhere in the tree', () => {
    const world = makeWorld();
    const brief = briefIn(world, { title: 'What Salma Secret saw', distribution: 'not for Salma Secret' });
    const worker = world.actor([recordName('Salma Secret'), recordName('سلمى سر', 'Arab')], {
      protected: true,
      protectedAs: 'a hospital worker',
      facts: [{ id: 'f', label: 'Address', value: 'Street 1', evidence: [] }],
    });
    const excerpt = world.excerpt(
      world.source({ title: 'Salma Secret speaks' }),
      'I, Salma Secret, counted 40',
      {
        attribution: [hop({ actorId: worker.id, descriptor: 'sister of a doctor' })],
      },
    );
    world.event('Salma Secret counts', '2014-05-17', {
      actors: [{ actorId: worker.id, role: 'speaker' }],
      evidence: supports(excerpt),
    });
    world.section(brief, {
      content: doc(p(mention(worker, 'Salma Secret'), ' said, and salma secret too.', cite(excerpt))),
    });
    world.section(brief, { sectionKind: 'timeline' });
    world.section(brief, { sectionKind: 'actors', options: { ...OPTIONS, actorIds: [worker.id] } });
    const { tree, losses } = assembled(world, brief);
    const whole = JSON.stringify(tree).toLowerCase();
    for (const name of ['salma', 'سلمى', 'street 1', 'sister of a doctor']) expect(whole).not.toContain(name);
    expect(whole).toContain('a hospital worker');
    expect(losses.map((loss) => loss.what)).toEqual([expect.stringContaining('protected name')]);
  });

  it('are not listed unless they were chosen', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    world.actor('Salma Secret', { protected: true, protectedAs: 'a hospital worker' });
    world.section(brief, { sectionKind: 'actors' });
    expect(lines(assembled(world, brief).blocks).some((line) => line.includes('hospital worker'))).toBe(
      false,
    );
  });
});

describe('failures', () => {
  it('say that the brief is gone or its template can’t be read', () => {
    const world = makeWorld();
    const brief = world.brief();
    const store = new RecordStore(world.records);
    expect(assemble(store, brief.id, at)).toMatchObject({ ok: false, error: { kind: 'invalid-template' } });
    expect(assemble(store, world.newId('brief'), at)).toMatchObject({
      ok: false,
      error: { kind: 'record-not-found' },
    });
  });
});
