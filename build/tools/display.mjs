// Whether there is a screen to draw on, and a virtual one (Xvfb) where there is none.
import { spawn } from 'node:child_process';

/** @param {NodeJS.ProcessEnv} env */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * Starts Xvfb on a free number.
 * @returns {Promise<{ display: string; stop: () => void } | undefined>} undefined when it can't be started
 */
export function startXvfb() {
  return new Promise((resolve) => {
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    let text = '';
    child.on('error', () => resolve(undefined));
    child.on('exit', () => resolve(undefined));
    child.stdio[3]?.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('\n')) resolve({ display: `:${text.trim()}`, stop: () => void child.kill() });
    });
  });
}

/**
 * Several virtual screens; fewer, or none, where they can't be started.
 * @param {number} count
 */
export async function startScreens(count) {
  const screens = await Promise.all(Array.from({ length: count }, startXvfb));
  return screens.filter((screen) => screen !== undefined);
}
