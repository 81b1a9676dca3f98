// The names of all events: the only part of the contract that the preload script may load. Calls go by any name; who answers
// them knows which there are.

/** Events that reach the window, from either process. */
export const eventNames = [
  'menuCommand',
  'windowChanged',
  'settingsChanged',
  'registerChanged',
  'projectState',
  'inputsDropped',
  'jobProgress',
  'damageFound',
  'fileChanged',
  'backupState',
  'closeRequested',
  'lockRequested',
  'draftsKept',
] as const;
export type EventName = (typeof eventNames)[number];
