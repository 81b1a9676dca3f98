// Installs what the lock file names when node_modules is missing or was made from another lock file.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { runNpm } from '../run.mjs';
import { Explained, say } from '../say.mjs';
import { hashOf, isFresh, unlessFresh } from './stale.mjs';

const stampFile = join(root, 'node_modules', '.briefwright-lock');

/** The native packages differ by platform, so a checkout carried to another machine installs again. */
function lockHash() {
  return hashOf(root, [join(root, 'package-lock.json')], `${process.platform}-${process.arch}`);
}

/** @returns {boolean} */
export function isInstalled() {
  return isFresh(stampFile, lockHash());
}

/** Installs when needed. Throws {@link Explained} when npm fails. */
export async function install() {
  await unlessFresh(stampFile, lockHash, async () => {
    say(
      existsSync(join(root, 'node_modules'))
        ? 'node_modules does not match the lock file: installing…'
        : 'Installing packages…',
    );
    // Engine warnings of packages that ask for Node 22 are expected (docs/development.md), hence errors only.
    const { code } = await runNpm(['ci', '--loglevel=error', '--no-audit', '--no-fund']);
    if (code !== 0) {
      throw new Explained(
        'npm could not install the packages (its own message stands above).\n' +
          'Check the connection to the npm registry (npm ping), then run the same command again.',
      );
    }
  });
}
