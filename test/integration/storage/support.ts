// What the storage tests share: folders that go away, a clock, changes made by hand, sources with a real text.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { AssetRef } from '../../../core/model/record.ts';
import { SOURCE_TEXT_MEDIA_TYPE, type SourceText } from '../../../core/model/text/source-text.ts';
import type { Change } from '../../../core/store/change.ts';
import { createProjectFile, openProjectFile } from '../../../electron/storage/open-project.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';

export const START_MS = Date.UTC(2014, 4, 18, 16, 0, 0);
export const at = (seconds = 0): string => new Date(START_MS + seconds * 1000).toISOString();
export const now = (): string => at();

const folders: string[] = [];
const files: ProjectFile[] = [];

afterEach(() => {
  for (const file of files.splice(0)) file.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is removed after the test; in memory where the system has such a place and the test asks for it. */
export function temporaryFolder(where: 'disk' | 'memory' = 'disk'): string {
  const parent = where === 'memory' && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = mkdtempSync(join(parent, 'briefwright-test-'));
  folders.push(folder);
  return folder;
}

/** The value of a result that must be one. */
export function valueOf<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(`Unexpected: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The error of a result that must be one. */
export function errorOf<T>(result: Result<T, AppError>): AppError {
  if (result.ok) throw new Error('It succeeded');
  return result.error;
}

/** Closes a file after the test if the test has not. */
export function closing(file: ProjectFile): ProjectFile {
  files.push(file);
  return file;
}

export const newProject = (path = join(temporaryFolder(), 'libya.brief')): ProjectFile =>
  closing(valueOf(createProjectFile(path, { now })));

export const reopen = (path: string, mode: 'write' | 'read' = 'write'): ProjectFile =>
  closing(valueOf(openProjectFile(path, { mode, now })));

const label = (command: string, squash: string | null = null): Change['label'] => ({
  command,
  subject: '',
  squash,
});
const byId = <T extends AnyRecord>(records: readonly T[]): Record<string, T> =>
  Object.fromEntries(records.map((record) => [record.id, record]));

export const adding = (...records: readonly AnyRecord[]): Change => ({
  label: label('add'),
  added: byId(records),
  updated: {},
  removed: {},
});

export const removing = (...records: readonly AnyRecord[]): Change => ({
  label: label('remove'),
  added: {},
  updated: {},
  removed: byId(records),
});

export const updating = (from: AnyRecord, to: AnyRecord, squash: string | null = null): Change => ({
  label: label('update', squash),
  added: {},
  updated: { [from.id]: [from, to] },
  removed: {},
});

/** Keeps a text inside the project, a paragraph a line, and gives what a source refers to it by. */
export function putText(file: ProjectFile, text: string): AssetRef {
  const source: SourceText = {
    version: 1,
    blocks: text.split('\n').map((line) => ({ kind: 'paragraph', text: line })),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(source));
  const sha256 = valueOf(file.putAsset(bytes, SOURCE_TEXT_MEDIA_TYPE));
  return { sha256, mediaType: SOURCE_TEXT_MEDIA_TYPE, byteLength: bytes.byteLength, fileName: null };
}

/** The assets of a source with this text and nothing else. */
export const withText = (file: ProjectFile, text: string) => ({
  assets: { original: null, text: putText(file, text) },
});

/** Records in the order of their ids, for comparing. */
export const sorted = (records: Iterable<AnyRecord>): AnyRecord[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
