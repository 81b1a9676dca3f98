// Peers that are Node packages installed apart, as programs: `node peers.mjs typst|docxtemplater FROM TO FONTS PACKAGES`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [, , peer, from = '', to = '', fonts = '', packages = ''] = process.argv;
const need = createRequire(join(packages, 'package.json'));

if (peer === 'typst') {
  const { NodeCompiler } = need('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
  writeFileSync(to, compiler.pdf({ mainFileContent: readFileSync(from, 'utf8') }));
} else {
  const Docxtemplater = need('docxtemplater');
  const Zip = need('pizzip');
  const { template, data } = JSON.parse(readFileSync(from, 'utf8'));
  const made = new Docxtemplater(new Zip(Buffer.from(template, 'base64')), { paragraphLoop: true });
  made.render(data);
  writeFileSync(to, made.toBuffer());
}
