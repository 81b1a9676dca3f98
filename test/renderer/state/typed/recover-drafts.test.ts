// What was typed before a window ended comes back once, whatever ended and when.
// Long for the window and the process that it plays, which every test needs whole.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ok } from '../../../../core/base/result.ts';
import type { RichText } from '../../../../core/model/text/rich-text.ts';
import { plainText } from '../../../../core/query/rich-blocks.ts';
import type { Command } from '../../../../core/store/command.ts';
import { updateRecord } from '../../../../core/store/commands/update-record.ts';
import { writeText } from '../../../../core/store/commands/outline/write-text.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { ChangeQueue, type Numbered } from '../../../../renderer/state/project/change-queue.ts';
import type { DraftEntry } from '../../../../renderer/state/typed/draft-entries.ts';
import { recoverDrafts } from '../../../../renderer/state/typed/recover-drafts.ts';
import { doc, makeWorld, p } from '../../../builders/records.ts';
import { envOf } from '../../../builders/run-command.ts';

/** A project as its process holds it, and the journal beside it: what a kill of the window leaves. */
function project(content: RichText | null = null) {
  const world = makeWorld();
  const brief = world.brief();
  const section = world.section(brief, { content, status: 'toWrite' });
  const actor = world.actor('Khalifa Haftar');
  return {
    world,
    section,
    actor,
    store: new RecordStore(world.records),
    senders: new Map<string, number>(),
    journal: new Map<string, string>(),
  };
}
type Project = ReturnType<typeof project>;

/** Applies a change as the process does: once for each number. */
function take(of: Project, { clientId, seq, change }: Numbered): void {
  if (seq <= (of.senders.get(clientId) ?? 0)) return;
  const checked = of.store.check(change);
  if (!checked.ok) throw new Error(`refused: ${checked.error.kind}`);
  of.store.apply(change);
  of.senders.set(clientId, seq);
}

const nothingKnown = { projectId: '', revision: 0, mark: '' };

let windows = 0;

/** A window that opens the project: recovers, then goes on. `step` lets the process take the change sent last. */
function openWindow(of: Project) {
  windows += 1;
  const clientId = `w${windows}`;
  const since = windows;
  const store = new RecordStore(JSON.parse(JSON.stringify([...of.store.all()])));
  const keep = (key: string, entry: DraftEntry | null) => {
    if (entry === null) of.journal.delete(key);
    else of.journal.set(key, JSON.stringify(entry));
  };
  let alive = true;
  let onItsWay: { numbered: Numbered; answer: () => void } | null = null;
  const keyOf = (one: Numbered) => `change/${one.clientId}/${one.seq}`;
  const queue = new ChangeQueue(
    {
      clientId,
      send: (numbered) =>
        new Promise((resolve) => {
          onItsWay = { numbered, answer: () => resolve(ok({ ...nothingKnown, revision: 1 })) };
        }),
      resume: () => Promise.resolve(ok(null)),
      keep: (one) => keep(keyOf(one), { kind: 'change', at: 0, since, ...one }),
      done: (one) => {
        if (alive) keep(keyOf(one), null);
      },
    },
    nothingKnown,
  );
  const run = <Input>(command: Command<Input>, input: Input) => {
    const made = command(store, input, envOf(of.world));
    if (!made.ok) return made;
    store.apply(made.value);
    queue.push(made.value);
    return made;
  };
  const recovered = recoverDrafts(
    [...of.journal].map(([key, text]) => ({ key, text })),
    {
      store,
      storedSeq: (id) => of.senders.get(id) ?? 0,
      resend: (numbered) => {
        store.apply(numbered.change);
        queue.resend(numbered);
      },
      run: (command, input, key) => {
        const done = run(command, input);
        if (done.ok) of.journal.delete(key);
        return done;
      },
      drop: (key) => of.journal.delete(key),
    },
  );
  return {
    store,
    recovered,
    run,
    keep,
    /** The process takes what is sent; with `answered` the window hears of it. */
    step: async (answered: boolean) => {
      const sent = onItsWay;
      if (sent === null) return;
      take(of, sent.numbered);
      if (!answered) return;
      onItsWay = null;
      sent.answer();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    },
    drain: async function () {
      for (let turn = 0; turn < 200 && onItsWay !== null; turn++) await this.step(true);
    },
    kill: () => {
      alive = false;
    },
  };
}

const textOf = (of: Project): string => plainText(of.store.get(of.section.id)?.content ?? null);
const target = (of: Project) => ({ field: 'content', id: of.section.id }) as const;
const textDraft = (
  of: Project,
  fields: Pick<Extract<DraftEntry, { kind: 'text' }>, 'count' | 'from' | 'before' | 'after'>,
): DraftEntry => ({
  kind: 'text',
  at: 1,
  place: ['Text of “Summary”'],
  target: target(of),
  ...fields,
});

describe('a change on its way', () => {
  test('is sent again under its own number, and applied once although it was written already', async () => {
    const of = project();
    const first = openWindow(of);
    first.run(writeText, { ...target(of), content: doc(p('One.')) });
    await first.step(false);
    first.run(updateRecord<'section'>, { id: of.section.id, patch: { title: 'Now' } });
    first.kill();
    const second = openWindow(of);
    expect(second.recovered.back).toHaveLength(1);
    await second.drain();
    expect(textOf(of)).toBe('One.');
    expect(of.store.get(of.section.id)?.title).toBe('Now');
    expect(of.journal.size).toBe(0);
  });

  test('that does not fit any more is offered with its words and stays in the journal', async () => {
    const of = project(doc(p('As it was.')));
    const first = openWindow(of);
    first.run(writeText, { ...target(of), content: doc(p('As it was.'), p('Typed by me.')) });
    first.kill();
    // The command line changed the section meanwhile.
    const section = of.store.get(of.section.id);
    if (section === undefined) throw new Error('gone');
    const other = { ...section, title: 'Other' };
    of.store.apply({
      label: { command: 'x', subject: '', squash: null },
      added: {},
      updated: { [section.id]: [section, other] },
      removed: {},
    });
    const second = openWindow(of);
    expect(second.recovered.back).toEqual([]);
    expect(second.recovered.offered.map(({ text, recordId }) => [text, recordId])).toEqual([
      ['Typed by me.', section.id],
    ]);
    expect(of.journal.size).toBe(1);
  });
});

describe('a text that was not handed in', () => {
  test('is put back where it was typed', async () => {
    const of = project(doc(p('First.'), p('Second.')));
    const [, second] = of.section.content?.content ?? [];
    const window = openWindow(of);
    const typed = { ...second, content: [{ type: 'text', text: 'Second, and more' }] };
    window.keep('draft/1', textDraft(of, { count: 2, from: 1, before: [second], after: [typed] }));
    window.kill();
    const next = openWindow(of);
    expect(next.recovered.back).toMatchObject([
      { what: 'section', recordId: of.section.id, text: 'Second, and more' },
    ]);
    await next.drain();
    expect(textOf(of)).toContain('Second, and more');
    expect(of.journal.size).toBe(0);
  });

  test('begins a section that was empty, which counts as written then', async () => {
    const of = project(null);
    const window = openWindow(of);
    window.keep('draft/1', textDraft(of, { count: 0, from: 0, before: [], after: doc(p('Begun')).content }));
    window.kill();
    await openWindow(of).drain();
    expect(textOf(of)).toBe('Begun');
    expect(of.store.get(of.section.id)?.status).toBe('written');
  });

  test('that stands there already is no news', () => {
    const of = project(doc(p('There.')));
    const window = openWindow(of);
    const { content } = doc(p('There.'));
    const there = of.section.content?.content ?? content;
    window.keep('draft/1', textDraft(of, { count: 0, from: 0, before: [], after: [...there] }));
    window.kill();
    const next = openWindow(of);
    expect(next.recovered).toEqual({ back: [], offered: [] });
    expect(of.journal.size).toBe(0);
  });

  test('whose base has changed is offered, not put over the other text', () => {
    const of = project(doc(p('Mine then.')));
    const before = of.section.content?.content ?? [];
    const window = openWindow(of);
    window.keep(
      'draft/1',
      textDraft(of, {
        count: 1,
        from: 0,
        before: [...doc(p('Theirs once.')).content],
        after: [...doc(p('Typed.')).content],
      }),
    );
    window.kill();
    const next = openWindow(of);
    expect(next.recovered.offered).toMatchObject([{ text: 'Typed.', recordId: of.section.id }]);
    expect(of.store.get(of.section.id)?.content?.content).toEqual(before);
    expect(of.journal.size).toBe(1);
  });
});

describe('a field that was not handed in', () => {
  const draft = (of: Project, before: string, text = 'New title'): DraftEntry => ({
    kind: 'field',
    at: 1,
    place: ['Details', 'Title'],
    text,
    patches: [{ id: of.section.id, before: { title: before }, after: { title: text } }],
  });

  test('is put back when the record still holds what it began with, and offered when not', async () => {
    const of = project();
    const window = openWindow(of);
    window.keep('draft/1', draft(of, of.section.title));
    window.keep('draft/2', {
      kind: 'field',
      at: 2,
      place: ['New actor', 'Name'],
      text: 'Nuri',
      patches: null,
    });
    window.keep('draft/3', { ...draft(of, 'Another title then', 'Stale'), at: 3 });
    window.kill();
    const next = openWindow(of);
    expect(next.recovered.back.map(({ text }) => text)).toEqual(['New title']);
    expect(next.recovered.offered.map(({ text, place }) => [place, text])).toEqual([
      ['New actor › Name', 'Nuri'],
      ['New title › Details › Title', 'Stale'],
    ]);
    await next.drain();
    expect(of.store.get(of.section.id)?.title).toBe('New title');
  });
});

test('an entry of no known form is offered as it stands', () => {
  const of = project();
  of.journal.set('x', 'from a newer program');
  expect(openWindow(of).recovered.offered).toMatchObject([{ key: 'x', text: 'from a newer program' }]);
  expect(of.journal.size).toBe(1);
});

test('whatever is killed between any two steps, every change is in the project once and in order', async () => {
  const step = fc.constantFrom('type', 'type', 'title', 'ack', 'silent', 'kill', 'ack');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) => {
      const of = project();
      let window = openWindow(of);
      let typed = '';
      let titles = 0;
      let offered = 0;
      for (const [at, what] of steps.entries()) {
        switch (what) {
          case 'type':
            typed += ` ${at}`;
            window.run(writeText, { ...target(of), content: doc(p(typed)) });
            break;
          case 'title':
            titles += 1;
            window.run(updateRecord<'section'>, { id: of.section.id, patch: { title: `t${titles}` } });
            break;
          case 'ack':
            await window.step(true);
            break;
          case 'silent':
            await window.step(false);
            break;
          case 'kill':
            window.kill();
            window = openWindow(of);
            offered += window.recovered.offered.length;
            break;
        }
      }
      window.kill();
      window = openWindow(of);
      await window.drain();
      expect(textOf(of)).toBe(typed.trim() === '' ? '' : typed);
      expect(of.store.get(of.section.id)?.title).toBe(titles === 0 ? of.section.title : `t${titles}`);
      expect([of.journal.size, offered]).toEqual([0, 0]);
    }),
    { numRuns: 200 },
  );
});
