// A part of a room's code, by chance but the same for the same seed: whole declarations, so that what is looked at hangs together.
import { createHash } from 'node:crypto';
import { parseSync } from 'oxc-parser';

/**
 * @typedef {object} Declaration
 * @property {string} file
 * @property {string} name
 * @property {number} firstLine from 1
 * @property {number} lastLine
 */

const withoutCode = new Set(['ImportDeclaration', 'TSTypeAliasDeclaration', 'TSInterfaceDeclaration']);

/**
 * The functions, constants and members of classes of a file, in their order; types and imports have nothing to change.
 * @param {string} file
 * @param {string} text
 * @returns {Declaration[]}
 */
export function declarationsOf(file, text) {
  const { program, errors } = parseSync(file, text);
  const broken = errors.find((error) => error.severity === 'Error');
  if (broken) throw new Error(`${file} does not parse: ${broken.message}`);
  const lineAt = (/** @type {number} */ place) => text.slice(0, place).split('\n').length;
  return program.body.flatMap((statement) => {
    const inner = 'declaration' in statement && statement.declaration ? statement.declaration : statement;
    if (withoutCode.has(inner.type)) return [];
    const parts = inner.type === 'ClassDeclaration' ? inner.body.body : [statement];
    return parts.map(({ start, end }) => ({
      file,
      // Its first line, which stays when lines above it come and go.
      name: text.slice(start, end).split('\n', 1)[0] ?? '',
      firstLine: lineAt(start),
      lastLine: lineAt(end),
    }));
  });
}

/**
 * Declarations by chance until they make up this share of the lines; a larger share of the same seed holds the smaller one.
 * @param {readonly Declaration[]} declarations
 * @param {number} share above 0, up to 1
 * @param {number} seed
 * @returns {Declaration[]}
 */
export function sampleOf(declarations, share, seed) {
  const lines = (/** @type {Declaration} */ one) => one.lastLine - one.firstLine + 1;
  const wanted = share * declarations.reduce((sum, declaration) => sum + lines(declaration), 0);
  const drawn = declarations
    .map((declaration) => ({ declaration, lot: lotOf(declaration, seed) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1));
  let taken = 0;
  return drawn.flatMap(({ declaration }) => {
    if (taken >= wanted) return [];
    taken += lines(declaration);
    return [declaration];
  });
}

/**
 * @param {Declaration} declaration
 * @param {number} seed
 */
function lotOf({ file, name }, seed) {
  return createHash('sha256').update(`${seed} ${file} ${name}`).digest('hex');
}
