// Locks encrypted projects when nobody uses the computer, when its screen is locked, and before it sleeps.

import { powerMonitor } from 'electron';
import type { Settings } from '../../core/contract/app-calls.ts';
import type { Windows } from './windows.ts';

const LOOK_MS = 5_000;

/** From now on; call it once the program is ready. */
export function lockWhenIdle(windows: Windows, settings: () => Settings): void {
  const lockAll = (): void => {
    for (const window of windows.all) window.requestLock();
  };
  powerMonitor.on('lock-screen', lockAll);
  powerMonitor.on('suspend', lockAll);
  setInterval(() => {
    const seconds = settings().lockAfterMinutes * 60;
    if (seconds > 0 && powerMonitor.getSystemIdleTime() >= seconds) lockAll();
  }, LOOK_MS);
}
