// Opens or makes a project for a window or the command line: one place for how a project comes to be.

import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { RecoveryReport } from '../../core/model/files/recovery-report.ts';
import type { CommandEnv } from '../../core/store/command.ts';
import { createBrief } from '../../core/store/commands/outline/create-brief.ts';
import { jsonToProject, readProjectJsonFile } from '../storage/project-json.ts';
import { createProjectFile, openProjectFile } from '../storage/open-project.ts';
import type { ProjectFile } from '../storage/project-file.ts';
import { decryptProject, encryptProject } from '../storage/sealing/encrypt-project.ts';
import type { Unlock } from '../storage/sealing/unlock.ts';
import type { OpenHow } from './messages.ts';
import { recoverProject } from '../storage/recovery/recover-project.ts';
import { findTemplate } from './template-folder.ts';

/**
 * Opens a project the way the host asked. A file that somebody else holds, or that can't be written where it lies, is
 * opened as a read-only copy; its `heldBy` says who holds it. `passphrase` opens an encrypted one, and encrypts one that is
 * made.
 */
export async function openProject(
  path: string,
  how: OpenHow,
  templatesFolder: string,
  env: CommandEnv,
  passphrase: string | null = null,
): Promise<Result<ProjectFile, AppError>> {
  if (how.kind === 'create') return createProject(path, how, templatesFolder, env, passphrase);
  if (how.kind === 'fromJson' && !existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    const json = readProjectJsonFile(how.jsonPath);
    const { now, author } = env;
    return json.ok ? jsonToProject(json.value, path, { now, author, passphrase }) : json;
  }
  const unlock = passphrase === null ? null : { passphrase };
  if (how.kind === 'recover') {
    const recovered = await recoverTo(path, how.from, templatesFolder, env, unlock);
    if (!recovered.ok) return recovered;
  }
  if (how.kind === 'encrypt' || how.kind === 'decrypt') {
    const { now } = env;
    const rewritten =
      how.kind === 'encrypt'
        ? encryptProject(path, passphrase ?? '', now, how.removeBackups ? 'remove' : null)
        : decryptProject(path, unlock, now);
    if (!rewritten.ok) return rewritten;
  }
  const takeOver = how.kind === 'open' && how.takeOver === true;
  const opened = openProjectFile(path, { mode: 'write', now: env.now, takeOver, unlock });
  if (opened.ok || !READABLE_ALL_THE_SAME.has(opened.error.kind)) return opened;
  const copy = openProjectFile(path, { mode: 'read', now: env.now, unlock });
  if (!copy.ok || copy.value.heldBy !== null || opened.error.kind !== 'held-by-other') return copy;
  // The holder let go meanwhile: one more try gives the file itself.
  copy.value.close();
  return openProjectFile(path, { mode: 'write', now: env.now, unlock });
}

/** Failures to open for writing that leave a copy for reading. */
const READABLE_ALL_THE_SAME: ReadonlySet<AppError['kind']> = new Set([
  'held-by-other',
  'read-only',
  'no-permission',
  'name-too-long',
]);

/** The template that stands in where a brief's own copy of one is lost. */
const STAND_IN_TEMPLATE = 'situation-report';

/** Makes a new project at `path` from what can be read in the damaged one: whole, or not at all. */
export async function recoverTo(
  path: string,
  damaged: string,
  templatesFolder: string,
  env: CommandEnv,
  unlock: Unlock | null = null,
): Promise<Result<RecoveryReport, AppError>> {
  const template = await findTemplate(templatesFolder, STAND_IN_TEMPLATE);
  return template.ok ? recoverProject(damaged, path, { env, template: template.value, unlock }) : template;
}

/** Makes a project whose first brief is made from a template: whole, or not at all. */
export async function createProject(
  path: string,
  wanted: { readonly templateId: string; readonly title: string; readonly language?: string },
  templatesFolder: string,
  env: CommandEnv,
  passphrase: string | null = null,
): Promise<Result<ProjectFile, AppError>> {
  const { templateId, title, language } = wanted;
  const template = await findTemplate(templatesFolder, templateId);
  if (!template.ok) return template;
  return createProjectFile(path, {
    now: env.now,
    passphrase,
    fill: (file) => {
      const change = createBrief(
        file.records,
        { template: template.value, title, ...(language === undefined ? {} : { language }) },
        env,
      );
      return change.ok ? file.applyChange(change.value, env.now(), { author: env.author }) : change;
    },
  });
}
