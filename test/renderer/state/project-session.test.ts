// Taking one step back later, from the message that told of it.

import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '../../../core/base/result.ts';
import { addActor } from '../../../core/store/commands/add-record.ts';
import { ProjectSession } from '../../../renderer/state/project-session.ts';

const emptyProject = {
  name: 'p',
  readOnly: null,
  recovery: null,
  justRecovered: false,
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
  const loaded = await ProjectSession.load('A');
  if (!loaded.ok) throw new Error(loaded.error.kind);
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
