// Locks encrypted projects when nobody uses the computer, before it sleeps, and when its screen is locked.

import { powerMonitor } from 'electron';
import type { Settings } from '../../core/contract/app-calls.ts';
import type { Windows } from './windows.ts';

const LOOK_MS = 5_000;

/** From now on; call it once the program is ready. */
export function lockWhenIdle(windows: Windows, settings: () => Settings): void {
  const lockAll = (idle: boolean): void => {
    for (const window of windows.all) window.requestLock(idle);
  };
  // The first is told on Windows and macOS alone.
  powerMonitor.on('lock-screen', () => lockAll(false));
  powerMonitor.on('suspend', () => lockAll(false));
  setInterval(() => {
    const seconds = settings().lockAfterMinutes * 60;
    if (seconds > 0 && powerMonitor.getSystemIdleTime() >= seconds) lockAll(true);
  }, LOOK_MS);
}
