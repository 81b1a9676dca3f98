// Writes an Electron archive (asar) of a few text files, without the library, since set-up has no dependencies.

/**
 * @param {Readonly<Record<string, string>>} files flat names to contents
 * @returns {Buffer} the archive: a length-prefixed JSON header, then the contents one after another
 */
export function asarOf(files) {
  /** @type {Record<string, { size: number; offset: string }>} */
  const listed = {};
  /** @type {Buffer[]} */
  const bodies = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const body = Buffer.from(content);
    listed[name] = { size: body.length, offset: String(offset) };
    bodies.push(body);
    offset += body.length;
  }
  const json = Buffer.from(JSON.stringify({ files: listed }));
  const padded = Buffer.alloc(Math.ceil(json.length / 4) * 4);
  json.copy(padded);
  const prefix = Buffer.alloc(16);
  prefix.writeUInt32LE(4, 0);
  prefix.writeUInt32LE(padded.length + 8, 4);
  prefix.writeUInt32LE(padded.length + 4, 8);
  prefix.writeUInt32LE(json.length, 12);
  return Buffer.concat([prefix, padded, ...bodies]);
}
