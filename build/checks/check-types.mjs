// Type-checks every project of the checkout, two at a time: each layer sees only the library it may use. What the
// compiler learned last time is kept, so that only what changed is checked again.
import { join } from 'node:path';
import { toolsDir } from '../paths.mjs';
import { runTool } from '../run.mjs';
import { runScript, say } from '../say.mjs';

const projects = ['core', 'electron', 'renderer', 'test', '.'];

await runScript(async () => {
  const waiting = [...projects];
  const worker = async () => {
    for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
      const kept = join(toolsDir, `types-${project === '.' ? 'build' : project}.tsbuildinfo`);
      const args = ['-p', join(project, 'tsconfig.json'), '--pretty', 'false'];
      args.push('--incremental', '--tsBuildInfoFile', kept);
      const { code, text } = await runTool('typescript/bin/tsc', args, { output: 'collect' });
      if (code === 0) continue;
      say(`Types of ${project}:\n${text.trim()}`);
      process.exitCode = 1;
    }
  };
  await Promise.all([worker(), worker()]);
});
