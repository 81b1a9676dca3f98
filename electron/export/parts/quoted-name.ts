// How a loss names a thing that has words but no name: by its first words.

const most = 80;

/** The words in quotation marks, on one line and short enough for a list; marks inside them become single ones. */
export function quotedName(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim().replaceAll('“', '‘').replaceAll('”', '’');
  const letters = [...line];
  return letters.length <= most ? `“${line}”` : `“${letters.slice(0, most).join('').trimEnd()}…”`;
}
