// The analyst's settings in the window: asked for once, then kept current by main's events.

import { useSyncExternalStore } from 'react';
import type { Settings } from '../../../core/contract/app-calls.ts';
import { appApi, onEvent } from '../bridge.ts';

let current: Settings = {
  author: '',
  theme: 'system',
  fileNamePattern: '{title} No. {issue} {date}',
  backups: true,
  lockAfterMinutes: 15,
};
const listeners = new Set<() => void>();

function take(settings: Settings): void {
  current = settings;
  for (const listener of [...listeners]) listener();
}

/** Asks main for the settings and follows their changes; called once when the window starts. */
export async function loadSettings(): Promise<void> {
  onEvent('settingsChanged', take);
  const settings = await appApi.getSettings({});
  if (settings.ok) take(settings.value);
}

/** Changes settings for every window. */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  const settings = await appApi.setSettings(patch);
  if (settings.ok) take(settings.value);
}

export const getSettings = (): Settings => current;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useSettings = (): Settings => useSyncExternalStore(subscribe, () => current);
