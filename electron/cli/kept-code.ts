// Keeps what V8 made of the program's code for the next run: reading and compiling it takes longer than what most commands
// do. It is saved when a run ends, with the functions that were used compiled; Node's own `module.enableCompileCache` does the
// same from 22.8 on, and takes this one's place when older ones are left behind. Knows the program's files, not what they do.

import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { Script } from 'node:vm';

type Compiling = { _compile: (this: NodeJS.Module, content: string, filename: string) => unknown };
type Compiled = (
  exports: unknown,
  require: NodeJS.Require,
  module: NodeJS.Module,
  filename: string,
  dirname: string,
) => unknown;

/**
 * From now on takes code of files under `program` from `folder`, and puts there what was compiled when the process ends.
 * `use` is what this run is for: each keeps the functions that it calls. What was kept long ago is removed.
 * Where the folder can't be used, or somebody else could have written into it, nothing is kept and everything still runs.
 */
export function keepCode(program: string, folder: string, use: string): void {
  const version = createHash('sha256')
    .update(`${process.version} ${process.arch} ${process.execArgv.join(' ')} ${program}`)
    .digest('hex')
    .slice(0, 16);
  const own = join(folder, version, use);
  if (!isOwn(own)) return;
  const made = new Map<string, Script>();
  const compiling = Module.prototype as unknown as Compiling;
  const compile = compiling._compile;
  compiling._compile = function (content, filename) {
    if (!filename.startsWith(program + sep)) return compile.call(this, content, filename);
    const path = join(own, nameOf(program, filename, content));
    const cachedData = read(path);
    const script = new Script(Module.wrap(content), {
      filename,
      ...(cachedData === undefined ? {} : { cachedData }),
    });
    if (cachedData === undefined || script.cachedDataRejected === true) made.set(path, script);
    const run = script.runInThisContext() as Compiled;
    return run.call(this.exports, this.exports, createRequire(filename), this, filename, dirname(filename));
  };
  process.once('exit', () => {
    for (const [path, script] of made) write(path, script.createCachedData());
    if (made.size > 0) removeOld(folder);
  });
}

const sumBytes = 32;

/** By content, so that no code of another build is ever taken: V8 itself compares no more than the length of the source. */
const nameOf = (program: string, filename: string, content: string): string =>
  `${relative(program, filename).replaceAll(/[^\w-]/gu, '_')}-${hashOf(content).toString('hex').slice(0, 32)}`;

const hashOf = (content: string | Uint8Array): Buffer => createHash('sha256').update(content).digest();

/** What is kept, behind its SHA-256; nothing where the file is not there or was damaged. */
function read(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const code = bytes.subarray(sumBytes);
    return hashOf(code).equals(bytes.subarray(0, sumBytes)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function write(path: string, code: Buffer): void {
  const half = `${path}.${process.pid}`;
  try {
    writeFileSync(half, Buffer.concat([hashOf(code), code]), { mode: 0o600, flag: 'wx' });
    renameSync(half, path);
  } catch {
    // No room, or a folder that can't be written: the next run compiles anew.
    rmSync(half, { force: true });
  }
}

/** Makes the folders, and says whether nobody but the user can write into them. */
function isOwn(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return [folder, dirname(folder), dirname(dirname(folder))].every((each) => {
      const found = lstatSync(each);
      const ours = process.getuid === undefined || found.uid === process.getuid();
      return found.isDirectory() && ours && (process.platform === 'win32' || (found.mode & 0o022) === 0);
    });
  } catch {
    return false;
  }
}

/** Removes what was written a month ago and more: most of it belongs to other builds of the program, and the rest is soon made again. */
function removeOld(folder: string): void {
  try {
    const old = Date.now() - monthMs;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) removeOld(path);
      else if (lstatSync(path).mtimeMs < old) rmSync(path, { force: true });
    }
  } catch {
    // Whoever comes next tries again.
  }
}

const monthMs = 30 * 24 * 60 * 60 * 1_000;
