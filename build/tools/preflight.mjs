// Where the judge of archival PDF lies: PDFBox's preflight as Debian packs it, and the Java that runs it.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const folder = '/usr/share/java';
const jars = [
  'preflight',
  'xmpbox',
  'pdfbox2',
  'fontbox2',
  'commons-logging',
  'jaxb-api',
  'javax.activation',
];

/** The Debian packages that bring all of it. */
export const preflightPackages = [
  'default-jre-headless',
  'libpdfbox2-java',
  'libcommons-logging-java',
  'libactivation-java',
  'libjaxb-api-java',
];

/**
 * How to judge a file: add its path to the arguments.
 * @returns {{ java: string; args: string[] } | null} null where a part is missing
 */
export function findPreflight() {
  const paths = jars.map((name) => join(folder, `${name}.jar`));
  const java = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((place) => join(place, 'java'))
    .find(runs);
  if (!java || !paths.every((path) => existsSync(path))) return null;
  return { java, args: ['-cp', paths.join(delimiter), 'org.apache.pdfbox.preflight.Validator_A1b'] };
}

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
