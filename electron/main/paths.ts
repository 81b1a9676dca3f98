// Where the built program and its data lie.

import { join } from 'node:path';
import { app } from 'electron';

/** The folder `out` of the build: this file is bundled into one of its subfolders. */
const out = join(__dirname, '..');

export const paths = {
  renderer: join(out, 'renderer'),
  preload: join(out, 'preload', 'index.cjs'),
  projectProcess: join(out, 'main', 'project-process.cjs'),
  captureProcess: join(out, 'main', 'capture-process.cjs'),
  backupProcess: join(out, 'main', 'backup-process.cjs'),
  fonts: join(out, 'fonts'),
  templates: () => join(app.getAppPath(), 'templates'),
  sampleJson: () => join(app.getAppPath(), 'templates', 'sample-libya', 'sample.json'),
  sampleProject: () => join(app.getPath('userData'), 'Samples', 'Libya, May 2014 (sample).brief'),
} as const;
