// Save As after the file itself was written over: what was in memory is in the new project.

import { closeSync, copyFileSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../../builders/records.ts';
import {
  adding,
  at,
  newProject,
  now,
  reopen,
  sorted,
  temporaryFolder,
  valueOf,
  withText,
} from '../support.ts';

function overwritten() {
  const folder = temporaryFolder();
  const path = join(folder, 'libya.brief');
  const file = newProject(path);
  const world = makeWorld();
  const early = world.source({ title: 'Early', ...withText(file, 'An early text of some length.') });
  valueOf(file.applyChange(adding(early), at(1)));
  const copy = join(folder, 'copy.brief');
  copyFileSync(path, copy);
  const late = world.source({ title: 'Late', ...withText(file, 'A late text of some length.') });
  valueOf(file.applyChange(adding(late), at(2)));
  return { folder, path, copy, file, early, late };
}

describe('saving elsewhere after the file was written over in place', () => {
  it('keeps every record, and the files that the other state of the project still has', () => {
    const { folder, path, copy, file, early, late } = overwritten();
    writeFileSync(path, readFileSync(copy));
    const target = join(folder, 'elsewhere.brief');
    valueOf(file.saveCopy(target, { overwrite: false, now }));
    const saved = reopen(target);
    expect(sorted(saved.readRecords())).toEqual(sorted(file.readRecords()));
    expect(valueOf(saved.getSourceText(early.assets.text.sha256)).blocks).toHaveLength(1);
    const lost = saved.getSourceText(late.assets.text.sha256);
    expect(lost).toMatchObject({ ok: false, error: { kind: 'source-unreadable' } });
    expect(saved.recovery?.lost.assets).toEqual([{ recordKind: 'source', title: 'Late' }]);
    expect(saved.projectId).not.toBe(file.projectId);
  });

  it('keeps every record when no project stands there any more', () => {
    const { folder, path, file } = overwritten();
    writeFileSync(path, 'Dear colleague');
    const target = join(folder, 'elsewhere.brief');
    valueOf(file.saveCopy(target, { overwrite: false, now }));
    expect(sorted(reopen(target).readRecords())).toEqual(sorted(file.readRecords()));
    expect(readFileSync(path, 'utf8')).toBe('Dear colleague');
  });

  it('takes along no row that was altered in place', () => {
    const { folder, path, file } = overwritten();
    const bytes = readFileSync(path);
    const altered = openSync(path, 'r+');
    writeSync(altered, Buffer.from('K'), 0, 1, bytes.indexOf('"kind":"source"') + 1);
    closeSync(altered);
    const target = join(folder, 'elsewhere.brief');
    valueOf(file.saveCopy(target, { overwrite: false, now }));
    const saved = reopen(target);
    expect(sorted(saved.readRecords())).toEqual(sorted(file.readRecords()));
    expect(saved.recovery?.lost.assets).toEqual([]);
  });
});
