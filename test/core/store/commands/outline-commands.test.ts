// Briefs and their outlines: making one from a template, adding and moving sections.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdOf } from '../../../../core/base/ids.ts';
import { addSection } from '../../../../core/store/commands/outline/add-section.ts';
import { createBrief } from '../../../../core/store/commands/outline/create-brief.ts';
import { moveSection, siblingsOf } from '../../../../core/store/commands/outline/move-section.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { readTemplate } from '../../../../core/template/read-template.ts';
import type { Template } from '../../../../core/template/template.ts';
import { makeWorld } from '../../../builders/records.ts';
import { envOf, failureOf, runBackAndForth } from '../../../builders/run-command.ts';

function situationReport(): Template {
  const path = new URL('../../../../templates/situation-report/template.json', import.meta.url);
  const read = readTemplate(JSON.parse(readFileSync(path, 'utf8')), 'situation-report');
  if (!read.ok) throw new Error('the template does not read');
  return read.value;
}

/** A brief with sections of these titles, in their order. */
function outline(...titles: readonly string[]) {
  const world = makeWorld();
  const brief = world.brief();
  const sections = new Map(titles.map((title) => [title, world.section(brief, { title })]));
  const idOf = (title: string): IdOf<'section'> => {
    const section = sections.get(title);
    if (section === undefined) throw new Error(`no section ${title}`);
    return section.id;
  };
  const titlesIn = (store: RecordStore, parent: string | null = null) =>
    siblingsOf(store, brief.id, parent === null ? null : idOf(parent)).map((section) => section.title);
  return { world, brief, env: envOf(world), idOf, titlesIn };
}

describe('a brief from a template', () => {
  it('has the sections of its outline in their order, and keeps the template as it is now', () => {
    const world = makeWorld();
    const template = situationReport();
    const { store } = runBackAndForth([], createBrief, { template, title: ' Libya ' }, envOf(world, 'Amal'));
    const [brief] = store.ofKind('brief');
    if (brief === undefined) throw new Error('no brief');
    expect(brief).toMatchObject({
      title: 'Libya',
      issueNumber: '1',
      authors: ['Amal'],
      marking: null,
      stage: 'draft',
      direction: 'ltr',
    });
    const sections = siblingsOf(store, brief.id, null);
    expect(sections.map(({ slot }) => slot)).toEqual(template.outline.map(({ slot }) => slot));
    expect(
      sections.filter(({ sectionKind }) => sectionKind === 'text').map(({ status }) => status),
    ).not.toContain('written');
    expect(store.get(brief.templateCopyId)?.definition).toEqual(JSON.parse(JSON.stringify(template)));
  });

  it('counts its issues by template, and takes the name of the template for want of a title', () => {
    const world = makeWorld();
    world.brief();
    const template = situationReport();
    const { store } = runBackAndForth(world.records, createBrief, { template, title: ' ' }, envOf(world));
    expect(store.ofKind('brief').at(-1)).toMatchObject({ issueNumber: '2', title: template.name });
  });
});

describe('adding a section', () => {
  it('puts it after the one that is named, or first', () => {
    const { world, brief, env, idOf, titlesIn } = outline('A', 'B');
    const add = (afterId: IdOf<'section'> | null) =>
      runBackAndForth(
        world.records,
        addSection,
        { briefId: brief.id, parentId: null, afterId, sectionKind: 'text', title: ' New ' },
        env,
      ).store;
    expect(titlesIn(add(null))).toEqual(['New', 'A', 'B']);
    expect(titlesIn(add(idOf('A')))).toEqual(['A', 'New', 'B']);
    expect(titlesIn(add(idOf('B')))).toEqual(['A', 'B', 'New']);
  });

  it('fails without a title or a brief', () => {
    const { world, brief, env } = outline();
    const input = {
      briefId: brief.id,
      parentId: null,
      afterId: null,
      sectionKind: 'text',
      title: ' ',
    } as const;
    expect(failureOf(world.records, addSection, input, env)).toMatchObject({ kind: 'invalid-input' });
    expect(failureOf([], addSection, { ...input, title: 'x' }, env)).toMatchObject({
      kind: 'record-not-found',
    });
  });
});

describe('moving a section', () => {
  it('changes that one record alone', () => {
    const { world, env, idOf, titlesIn } = outline('A', 'B', 'C');
    const { store, change } = runBackAndForth(
      world.records,
      moveSection,
      { id: idOf('C'), parentId: null, afterId: null },
      env,
    );
    expect(titlesIn(store)).toEqual(['C', 'A', 'B']);
    expect(Object.keys(change.updated)).toEqual([idOf('C')]);
  });

  it('takes what is beneath it along', () => {
    const { world, brief, env, idOf, titlesIn } = outline('A', 'B');
    const child = world.section(brief, { title: 'A.1', parentId: idOf('A') });
    const { store } = runBackAndForth(
      world.records,
      moveSection,
      { id: idOf('A'), parentId: idOf('B'), afterId: null },
      env,
    );
    expect(titlesIn(store)).toEqual(['B']);
    expect(titlesIn(store, 'B')).toEqual(['A']);
    expect(store.get(child.id)?.parentId).toBe(idOf('A'));
  });

  it('never goes into itself or what is beneath it', () => {
    const { world, brief, env, idOf } = outline('A');
    const child = world.section(brief, { title: 'A.1', parentId: idOf('A') });
    for (const parentId of [idOf('A'), child.id])
      expect(
        failureOf(world.records, moveSection, { id: idOf('A'), parentId, afterId: null }, env),
      ).toMatchObject({
        kind: 'invalid-input',
      });
    expect(
      failureOf(world.records, moveSection, { id: idOf('A'), parentId: null, afterId: idOf('A') }, env),
    ).toMatchObject({ kind: 'invalid-input' });
  });

  it('works among sections that came to share a place', () => {
    const { world, brief, env, idOf, titlesIn } = outline('A');
    const order = world.records.find((record) => record.id === idOf('A'));
    if (order?.kind !== 'section') throw new Error('no section');
    world.section(brief, { title: 'B', order: order.order });
    const third = world.section(brief, { title: 'C', order: order.order });
    const { store } = runBackAndForth(
      world.records,
      moveSection,
      { id: third.id, parentId: null, afterId: idOf('A') },
      env,
    );
    expect(titlesIn(store)).toEqual(['A', 'C', 'B']);
  });

  it('does what moving an item of a list does, however often', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 4 })), { maxLength: 30 }), (moves) => {
        const { world, env, idOf, titlesIn } = outline('A', 'B', 'C', 'D');
        const store = new RecordStore(world.records);
        let list = ['A', 'B', 'C', 'D'];
        for (const [from, to] of moves) {
          const moving = list[from] ?? 'A';
          const others = list.filter((title) => title !== moving);
          const after = others[to - 1] ?? null;
          const made = moveSection(
            store,
            { id: idOf(moving), parentId: null, afterId: after === null ? null : idOf(after) },
            env,
          );
          if (!made.ok) throw new Error('refused');
          store.apply(made.value);
          const index = after === null ? 0 : others.indexOf(after) + 1;
          list = [...others.slice(0, index), moving, ...others.slice(index)];
          expect(titlesIn(store)).toEqual(list);
        }
      }),
      { numRuns: 60 },
    );
  });
});
