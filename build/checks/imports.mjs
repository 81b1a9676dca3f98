// Reads what a module imports, with a real parser: static, dynamic and type imports, re-exports and require.
import { parseSync } from 'oxc-parser';

/**
 * @typedef {object} Imported
 * @property {string} specifier as written
 * @property {boolean} typeOnly
 * @property {number} line from 1
 */

/**
 * Every import of a module, in the order of the text.
 * @param {string} file its name decides the dialect (.ts, .tsx, .mjs)
 * @param {string} text
 * @returns {Imported[]}
 * @throws {Error} when it does not parse: an unread module must not pass as clean
 */
export function importsOf(file, text) {
  const { program, errors } = parseSync(file, text);
  const broken = errors.find((error) => error.severity === 'Error');
  if (broken) throw new Error(`${file} does not parse: ${broken.message}`);
  /** @type {Imported[]} */
  const found = [];
  /** @param {unknown} node */
  const visit = (node) => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item);
      return;
    }
    if (!isNode(node)) return;
    const source = sourceOf(node);
    if (source) {
      const line = text.slice(0, Number(node['start'])).split('\n').length;
      found.push({ specifier: source, typeOnly: isTypeOnly(node), line });
    }
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value);
  };
  visit(program);
  return found;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown> & { type: string }}
 */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/**
 * @param {Record<string, unknown> & { type: string }} node
 * @returns {string | undefined}
 */
function sourceOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literal(node['source'] ?? node['argument']);
    case 'TSExternalModuleReference':
      return literal(node['expression']);
    case 'CallExpression': {
      const callee = node['callee'];
      if (!isNode(callee) || callee['name'] !== 'require' || !Array.isArray(node['arguments']))
        return undefined;
      return literal(node['arguments'][0]);
    }
    default:
      return undefined;
  }
}

/** @param {unknown} node */
function literal(node) {
  if (!isNode(node)) return undefined;
  if (node.type === 'TSLiteralType') return literal(node['literal']);
  return typeof node['value'] === 'string' ? node['value'] : undefined;
}

/** @param {Record<string, unknown> & { type: string }} node */
function isTypeOnly(node) {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type')
    return true;
  const names = node['specifiers'];
  return (
    Array.isArray(names) &&
    names.length > 0 &&
    names.every((name) => isNode(name) && (name['importKind'] === 'type' || name['exportKind'] === 'type'))
  );
}
