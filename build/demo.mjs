// npm run demo: the sample brief as DOCX and PDF, through the command line, without a window.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outDir, root } from './paths.mjs';
import { run } from './run.mjs';
import { Explained, runScript, say } from './say.mjs';
import { setUp } from './setup.mjs';

await runScript(async () => {
  await setUp({ runtime: false });
  const folder = join(root, 'demo');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const project = join(folder, 'Libya, May 2014 (sample).brief');
  const documents = ['docx', 'pdf'].map((format) => join(folder, `Libya situation report.${format}`));
  await brief('import', project, join(root, 'templates', 'sample-libya', 'sample.json'));
  for (const document of documents) await brief('export', project, '--to', document);
  say('The sample brief, made without a window:');
  for (const path of [...documents, project]) console.log(path);
});

/** @param {string[]} words */
async function brief(...words) {
  const { code } = await run(process.execPath, [join(outDir, 'cli', 'brief.cjs'), ...words]);
  if (code !== 0) throw new Explained('The demo stopped; the reason stands above.');
}
