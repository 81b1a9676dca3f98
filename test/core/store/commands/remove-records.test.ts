// Removing records: what goes with them, what loses its reference, and that one undo brings all of it back.

import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../core/store/change.ts';
import { withDependants } from '../../../../core/model/with-dependants.ts';
import { removeRecords } from '../../../../core/store/commands/remove-records.ts';
import { termsFor } from '../../../../core/model/kinds/source-terms.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import {
  cell,
  cite,
  doc,
  hop,
  makeWorld,
  mention,
  mentionEvent,
  OPTIONS,
  p,
  range,
  refer,
  supports,
} from '../../../builders/records.ts';
import { envOf, failureOf, runBackAndForth } from '../../../builders/run-command.ts';
import { sampleLibya } from '../../../builders/sample-libya.ts';

const remove = (
  world: ReturnType<typeof makeWorld>,
  ...ids: string[]
): { store: RecordStore; change: Change } =>
  runBackAndForth(world.records, removeRecords, { ids }, envOf(world));

describe('removing', () => {
  it('takes an excerpt out of citations and evidence, and the citation away with its last excerpt', () => {
    const world = makeWorld();
    const source = world.source();
    const [one, two] = [world.excerpt(source, 'one'), world.excerpt(source, 'two')];
    const section = world.section(world.brief(), {
      content: doc(p('Both', cite(one, two), ' and one', cite(one), '.')),
    });
    const event = world.event('Withdrawal', null, { evidence: supports(one, two) });
    const { store } = remove(world, one.id);
    expect(store.get(event.id)?.evidence).toEqual(supports(two));
    const [paragraph] = store.get(section.id)?.content?.content ?? [];
    expect(paragraph).toMatchObject({
      content: [{ text: 'Both' }, { attrs: { excerptIds: [two.id] } }, { text: ' and one' }, { text: '.' }],
    });
  });

  it('leaves the words of a mention standing where the record was', () => {
    const world = makeWorld();
    const actor = world.actor('Khalifa Haftar');
    const event = world.event('Withdrawal', null);
    const section = world.section(world.brief(), {
      content: doc(p(mention(actor), ' and his ', mentionEvent(event, 'retreat'))),
    });
    const { store } = remove(world, actor.id, event.id);
    expect(store.get(section.id)?.content?.content[0]).toMatchObject({
      content: [
        { type: 'text', text: 'Khalifa Haftar' },
        { type: 'text', text: ' and his ' },
        { type: 'text', text: 'retreat' },
      ],
    });
  });

  it('leaves the title of a section standing where a reference led to it', () => {
    const world = makeWorld();
    const brief = world.brief();
    const detail = world.section(brief, { title: 'Detail', order: 'b' });
    const section = world.section(brief, {
      order: 'a',
      content: doc(p('See ', refer(detail.id, 'labelAndPage'), '.')),
    });
    const { store } = remove(world, detail.id);
    expect(store.get(section.id)?.content?.content[0]).toMatchObject({
      content: [{ text: 'See ' }, { type: 'text', text: 'Detail' }, { text: '.' }],
    });
  });

  it('keeps who said something as words when the actor goes', () => {
    const world = makeWorld();
    const source = world.source();
    const actor = world.actor('Ajwa Belad');
    const excerpt = world.excerpt(source, '75', { attribution: [hop({ actorId: actor.id, verb: 'said' })] });
    const figure = world.figure('Killed', [world.report(actor, [cell('killed', 75)])]);
    const event = world.event('Claim', null, { statusBy: [{ actorId: actor.id, descriptor: null }] });
    const { store } = remove(world, actor.id);
    const asWords = { actorId: null, descriptor: 'Ajwa Belad' };
    expect(store.get(excerpt.id)?.attribution[0]).toMatchObject({ ...asWords, verb: 'said' });
    expect(store.get(figure.id)?.reports[0]?.claimant).toEqual(asWords);
    expect(store.get(event.id)?.statusBy).toEqual([asWords]);
  });

  it('leaves of somebody whose name is hidden what was printed of it, in the language of the brief', () => {
    const world = makeWorld();
    const nurse = world.actor('Marwan Tlemcen', { protected: true, protectedAs: 'a nurse in the east' });
    const nameless = world.actor('Hana Saleh', { protected: true });
    const source = world.source({ terms: termsFor('notForAttribution') });
    const speaker = world.actor('Salma Idris');
    world.excerpt(source, 'nine', { attribution: [hop({ actorId: speaker.id })] });
    const closed = world.excerpt(world.source({ terms: termsFor('background') }), 'ten');
    const unseen = world.actor('Omar Quaggari');
    world.event('At night', null, {
      evidence: supports(closed),
      actors: [{ actorId: unseen.id, role: 'agent' }],
    });
    const gone = [nurse, nameless, speaker, unseen];
    const content = doc(p(mention(nurse, 'Dr Marwan'), ...gone.slice(1).map((actor) => mention(actor))));
    const english = world.section(world.brief({ language: 'en' }), { content });
    const french = world.section(world.brief({ language: 'fr' }), { content });
    const figure = world.figure('Killed', [
      world.report(nurse, [cell('killed', 9)], {
        claimant: { actorId: nurse.id, descriptor: 'Marwan’s ward' },
      }),
    ]);
    const event = world.event('Claim', null, {
      statusBy: [{ actorId: speaker.id, descriptor: 'at the ward' }],
    });
    const { store } = remove(world, ...gone.map(({ id }) => id));
    const words = (id: typeof english.id) =>
      JSON.stringify(store.get(id)?.content).match(/(?<="text":")[^"]*/gu);
    expect(words(english.id)).toEqual([
      'a nurse in the east',
      'a person who is not named here',
      'name withheld',
      'name withheld',
    ]);
    expect(words(french.id)?.slice(1)).toEqual([
      'une personne qui n’est pas nommée ici',
      'nom non communiqué',
      'nom non communiqué',
    ]);
    expect(store.get(figure.id)?.reports[0]?.claimant.descriptor).toBe('a nurse in the east');
    expect(store.get(event.id)?.statusBy[0]?.descriptor).not.toContain('ward');
    expect(JSON.stringify([...store.all()])).not.toMatch(/Marwan|Tlemcen|Hana|Salma|Quaggari/u);
  });

  it('leaves nobody to be printed whom only the source that goes kept from it', () => {
    const world = makeWorld();
    const call = world.source({ sourceKind: 'interview', terms: termsFor('notForAttribution') });
    const [nurse, general] = [world.actor('Salma Idris'), world.actor('Khalifa Haftar')];
    world.excerpt(call, 'nine dead', { attribution: [hop({ actorId: nurse.id })] });
    world.section(world.brief(), { content: doc(p('Of ', mention(nurse), ' and ', mention(general), '.')) });
    const { store } = remove(world, call.id);
    expect(store.get(nurse.id)?.protected).toBe(true);
    expect(store.get(general.id)?.protected).toBe(false);
  });

  it('takes a source’s excerpts along, and a brief’s sections and template copy', () => {
    const world = makeWorld();
    const source = world.source();
    const excerpt = world.excerpt(source, 'one');
    const brief = world.brief();
    const parent = world.section(brief);
    const child = world.section(brief, { parentId: parent.id });
    const store = new RecordStore(world.records);
    expect(withDependants(store, [source.id])).toEqual(new Set([source.id, excerpt.id]));
    expect(withDependants(store, [parent.id])).toEqual(new Set([parent.id, child.id]));
    expect(withDependants(store, [brief.id])).toEqual(
      new Set([brief.id, parent.id, child.id, brief.templateCopyId]),
    );
    expect(remove(world, source.id, brief.id).store.size).toBe(0);
  });

  it('keeps a template copy that another brief was made with', () => {
    const world = makeWorld();
    const one = world.brief();
    const two = world.brief({ templateCopyId: one.templateCopyId, previousBriefId: one.id });
    const { store } = remove(world, one.id);
    expect(store.get(two.id)).toMatchObject({ previousBriefId: null });
    expect(store.get(one.templateCopyId)).toBeDefined();
  });

  it('takes records out of the views that list them', () => {
    const world = makeWorld();
    const actor = world.actor('A');
    const figure = world.figure('Killed', [world.report('x', [cell('killed', 1)])]);
    const section = world.section(world.brief(), {
      options: { ...OPTIONS, actorIds: [actor.id], figureIds: [figure.id] },
      content: doc(p('Reported: ', range(figure))),
    });
    const { store } = remove(world, actor.id, figure.id);
    expect(store.get(section.id)?.options).toMatchObject({ actorIds: [], figureIds: [] });
  });

  it('fails for what is not there, and removes nothing', () => {
    const world = makeWorld();
    const actor = world.actor('A');
    const gone = makeWorld('x', 7).actor('B');
    expect(failureOf(world.records, removeRecords, { ids: [actor.id, gone.id] }, envOf(world))).toMatchObject(
      {
        kind: 'record-not-found',
      },
    );
  });

  it('leaves a whole project without a loose end, whichever record goes', () => {
    const { records } = sampleLibya();
    const env = envOf(makeWorld('x', Date.UTC(2015, 0, 1)));
    for (const record of records) {
      // A template copy is a part of its brief and is never offered for removal by itself.
      if (record.kind === 'template') continue;
      const { store } = runBackAndForth(records, removeRecords, { ids: [record.id] }, env);
      expect(store.find(record.id), record.kind).toBeUndefined();
    }
  });
});
