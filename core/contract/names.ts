// The names of all calls and events: the only part of the contract that the preload script may load.

/** Calls that the main process answers. */
export const appCallNames = [
  'getWindow',
  'getSettings',
  'setSettings',
  'getVersions',
  'listRecent',
  'openRecent',
  'forgetRecent',
  'listTemplates',
  'newProject',
  'openProject',
  'openSample',
  'recoverProject',
  'closeProject',
  'takeOver',
  'pickInputs',
  'pickTarget',
  'openSaved',
  'openTarget',
  'showTarget',
  'openLink',
  'setMenuState',
  'listBackups',
  'restoreBackup',
  'deleteBackups',
  'confirmClose',
  'startDrafts',
  'takeTheirs',
] as const;
export type AppCallName = (typeof appCallNames)[number];

/** Calls that the process of the open project answers. */
export const projectCallNames = [
  'loadProject',
  'applyChange',
  'resume',
  'capture',
  'captureText',
  'readSourceText',
  'readAsset',
  'readTemplate',
  'putImage',
  'putImageFile',
  'search',
  'previewBrief',
  'readGlyphFont',
  'exportBrief',
  'cancelJob',
  'listVersions',
  'saveVersion',
  'changeToVersion',
  'listHistory',
  'readHistoryEntry',
  'readHistoryState',
  'listChangesSince',
  'saveCopy',
  'compareWithFile',
  'importJson',
  'verifyProject',
  'knownDamage',
] as const;
export type ProjectCallName = (typeof projectCallNames)[number];

/** Events that reach the window, from either process. */
export const eventNames = [
  'menuCommand',
  'windowChanged',
  'settingsChanged',
  'projectState',
  'inputsDropped',
  'jobProgress',
  'damageFound',
  'fileChanged',
  'backupState',
  'closeRequested',
  'draftsKept',
] as const;
export type EventName = (typeof eventNames)[number];
