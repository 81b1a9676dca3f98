// Taking one step back later, from the message that told of it.

import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '../../../../core/base/result.ts';
import { addActor } from '../../../../core/store/commands/add-record.ts';
import { ProjectSession } from '../../../../renderer/state/project/project-session.ts';

const emptyProject = {
  name: 'p',
  readOnly: null,
  recovery: null,
  justRecovered: false,
  backupsKept: null,
  records: [],
  state: { projectId: 'p', revision: 0, mark: '' },
  senders: {},
};
const noDrafts = { left: [], damaged: false, kept: true, crashed: false };

async function session(): Promise<ProjectSession> {
  vi.stubGlobal('window', {
    briefwright: {
      callApp: () => Promise.resolve(ok(noDrafts)),
      keepDrafts: () => undefined,
      callProject: (name: string) =>
        Promise.resolve(
          ok(name === 'loadProject' ? emptyProject : { projectId: 'p', revision: 1, mark: 'm' }),
        ),
    },
  });
  const loaded = await ProjectSession.load('A', () => true);
  if (!loaded.ok || loaded.value === null) throw new Error('not loaded');
  return loaded.value;
}
const actors = (of: ProjectSession): number => [...of.store.ofKind('actor')].length;

afterEach(() => vi.unstubAllGlobals());

test('takes the step back that a message tells of', async () => {
  const project = await session();
  project.run(addActor, { name: 'Khalifa Haftar' });
  const takeBack = project.lastStep();
  expect(takeBack()).toBe(true);
  expect(actors(project)).toBe(0);
});

test('of two that begin at once the first brings nothing back and sends nothing', async () => {
  const calls: string[] = [];
  let wanted = true;
  const change = {
    label: { command: 'x', subject: '', squash: null },
    added: {},
    updated: {},
    removed: {},
  };
  const entry = { kind: 'change', at: 1, clientId: 'before', since: 1, seq: 1, change };
  vi.stubGlobal('window', {
    briefwright: {
      callApp: () => {
        // The window comes to show something else while the journal is opened.
        wanted = false;
        return Promise.resolve(ok({ ...noDrafts, left: [{ key: 'k', text: JSON.stringify(entry) }] }));
      },
      keepDrafts: () => calls.push('keepDrafts'),
      callProject: (name: string) => {
        calls.push(name);
        return Promise.resolve(ok(name === 'loadProject' ? emptyProject : emptyProject.state));
      },
    },
  });
  expect(await ProjectSession.load('A', () => wanted)).toEqual(ok(null));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(calls).toEqual(['loadProject']);
});

test('a source that was forgotten in a window that was killed then is forgotten to the end', async () => {
  const calls: string[] = [];
  const change = {
    label: { command: 'forget-source', subject: '', squash: null },
    added: {},
    updated: {},
    removed: {},
  };
  const entry = { kind: 'change', at: 1, clientId: 'before', since: 1, seq: 1, change };
  vi.stubGlobal('window', {
    briefwright: {
      callApp: (name: string) => {
        calls.push(name);
        const left = [{ key: 'k', text: JSON.stringify(entry) }];
        return Promise.resolve(ok(name === 'startDrafts' ? { ...noDrafts, left } : { clean: true }));
      },
      keepDrafts: () => undefined,
      callProject: (name: string) => {
        calls.push(name);
        return Promise.resolve(ok(name === 'loadProject' ? emptyProject : emptyProject.state));
      },
    },
  });
  const loaded = await ProjectSession.load('A', () => true);
  await vi.waitFor(() => expect(calls).toContain('endForgetting'));
  expect(calls.slice(2)).toEqual([
    'applyChange',
    'endHistory',
    'deleteBackups',
    'cleanDrafts',
    'endForgetting',
  ]);
  expect(loaded.ok && loaded.value?.canUndo).toBe(false);
});

test('takes nothing back when another step came after it', async () => {
  const project = await session();
  project.run(addActor, { name: 'Khalifa Haftar' });
  const takeBack = project.lastStep();
  project.run(addActor, { name: 'Nuri Abu Sahmain' });
  expect(takeBack()).toBe(false);
  expect(actors(project)).toBe(2);
});

test('counts what an editor still holds as a later step', async () => {
  const project = await session();
  project.run(addActor, { name: 'Khalifa Haftar' });
  const takeBack = project.lastStep();
  project.onHandIn(() => project.run(addActor, { name: 'Typed meanwhile' }));
  expect(takeBack()).toBe(false);
  expect(actors(project)).toBe(2);
});
