// A project over a real file with the handlers of its process, called as the window calls them: through the schemas.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { ProjectCallName } from '../../../core/contract/project-calls.ts';
import { type ProjectCallOutputs, projectCallInputs } from '../../../core/contract/project-calls.ts';
import type { Change } from '../../../core/store/change.ts';
import { makeEnv } from '../../../core/store/make-env.ts';
import type { OpenHow } from '../../../electron/project/messages.ts';
import { openProject } from '../../../electron/project/open-project.ts';
import { captureHere } from './capture-here.ts';
import { previewHere } from './preview-here.ts';
import { verifierHere } from './verifier-here.ts';
import { projectHandlers } from '../../../electron/project/project-handlers.ts';
import { renderHere } from '../../../electron/project/rendering/renderer.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import { fontsFolder } from '../../support/fonts.ts';
import { closing, START_MS, temporaryFolder, valueOf } from '../storage/support.ts';

export const templatesFolder = join(process.cwd(), 'templates');
export const sampleJson = join(templatesFolder, 'sample-libya', 'sample.json');

/** Commands' surroundings with a clock that moves a second with every look, and counted randomness; ids differ by seed. */
export function makeTestEnv(seed = 0) {
  let seconds = 0;
  let count = seed * 10_000;
  return makeEnv({
    nowMs: () => {
      seconds += 1;
      return START_MS + seconds * 1000;
    },
    random: (length) => {
      count += 1;
      return Uint8Array.from(
        { length },
        (_, index) => (Math.floor(count / 256 ** (index % 4)) + index * 11) % 256,
      );
    },
    author: () => 'Amal',
  });
}

/** A window's side of an open project. */
export type Session = {
  readonly file: ProjectFile;
  readonly env: ReturnType<typeof makeTestEnv>;
  readonly folder: string;
  readonly events: { readonly name: string; readonly payload: unknown }[];
  /** Gives a file a token, as main does when the analyst chose it. */
  readonly grant: (path: string) => string;
  /** Puts a file into the folder and gives its token. */
  readonly give: (name: string, content: string | Uint8Array) => string;
  readonly call: <Name extends ProjectCallName>(
    name: Name,
    input: unknown,
  ) => Promise<Result<ProjectCallOutputs[Name], AppError>>;
  /** Sends a change as the window does and gives its revision; the sequence number counts up by itself. */
  readonly send: (change: Change) => Promise<number>;
};

/** Opens a project the given way and serves it. */
export async function openSession(
  how: OpenHow = { kind: 'create', templateId: 'situation-report', title: 'Libya: clashes' },
  path?: string,
  seed = 0,
  passphrase: string | null = null,
): Promise<Session> {
  const folder = temporaryFolder();
  const env = makeTestEnv(seed);
  const file = closing(
    valueOf(await openProject(path ?? join(folder, 'libya.brief'), how, templatesFolder, env, passphrase)),
  );
  const paths = new Map<string, string>();
  const events: { name: string; payload: unknown }[] = [];
  const handlers = projectHandlers({
    file,
    env,
    sitting: 'test',
    fontsFolder: fontsFolder(),
    templatesFolder,
    preview: previewHere(file, fontsFolder()),
    exportRenderer: renderHere,
    verifier: verifierHere(file),
    capturer: captureHere,
    pathOf: (token) => paths.get(token) ?? null,
    passphraseChanged: (passphrase) => events.push({ name: 'passphrase', payload: passphrase }),
    emit: (name, payload) => events.push({ name, payload }),
  });
  const call: Session['call'] = async (name, input) => {
    const parsed = projectCallInputs[name].safeParse(input);
    if (!parsed.success)
      return {
        ok: false,
        error: { kind: 'bad-request', call: name, reason: parsed.error.issues[0]?.message ?? '' },
      };
    const handler = handlers[name] as (value: never) => Promise<unknown>;
    return (await handler(parsed.data as never)) as never;
  };
  const grant = (target: string): string => {
    const token = (paths.size + 1).toString().padStart(32, '0');
    paths.set(token, target);
    return token;
  };
  let seq = 0;
  return {
    file,
    env,
    folder,
    events,
    grant,
    give: (name, content) => {
      writeFileSync(join(folder, name), content);
      return grant(join(folder, name));
    },
    call,
    send: async (change) => {
      seq += 1;
      return valueOf(
        await call('applyChange', { sitting: 'test', clientId: 'window-1', clientSeq: seq, change }),
      ).revision;
    },
  };
}
