// Starting other programs: npm, node scripts and tools of node_modules. Decides nothing about what they do.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string; env?: NodeJS.ProcessEnv; output?: 'show' | 'pass' | 'collect'; timeoutMs?: number }} [options]
 *   `show` sends everything it prints to our standard error; `pass` lets it print as we do; `collect` returns it.
 * @returns {Promise<{ code: number; text: string }>} code 127 when the program is not there
 */
export function run(command, args, options = {}) {
  const collect = options.output === 'collect';
  const shown = options.output === 'pass' ? 1 : 2;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', collect ? 'pipe' : shown, collect ? 'pipe' : 2],
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    });
    let text = '';
    child.stdout?.on('data', (chunk) => (text += String(chunk)));
    child.stderr?.on('data', (chunk) => (text += String(chunk)));
    child.on('error', (error) => resolve({ code: 127, text: `${text}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

/**
 * Runs npm: the one that started us where there is one, else the one beside this Node, else the one on the path.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const own = process.env['npm_execpath'];
  if (own?.endsWith('npm-cli.js') && existsSync(own)) return run(process.execPath, [own, ...args], options);
  const windows = join(process.execPath, '..', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (existsSync(windows)) return run(process.execPath, [windows, ...args], options);
  return run('npm', args, options);
}

/**
 * The script behind a command of node_modules/.bin, to be run with Node on every platform.
 * @param {string} script path below node_modules
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(script, args, options) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}
