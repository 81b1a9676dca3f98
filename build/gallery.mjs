// npm run gallery: every component of the window on one page, with data made up for it, served to a browser on this computer.
// Changes show at once. `node test/gallery/look.mjs` takes pictures of its pages and has axe look at them.
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from './paths.mjs';
import { runScript, say } from './say.mjs';
import { setUp } from './setup.mjs';

await runScript(async () => {
  await setUp();
  const server = await createServer({ configFile: join(root, 'test', 'gallery', 'gallery.config.ts') });
  await server.listen();
  say(`The gallery is at ${server.resolvedUrls?.local[0] ?? 'an address that vite does not tell'}`);
});
