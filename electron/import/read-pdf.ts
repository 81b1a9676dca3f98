// Reads a PDF (ISO 32000): its text in reading order with its pages, out of what PDFium finds on them.

import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import { documentText } from './pdf/document-text.ts';
import { attachmentsOf } from './pdf/annotations.ts';
import { type PdfDocument, withPdf } from './pdf/pdf-document.ts';
import { pdfLosses } from './pdf/pdf-losses.ts';
import { infoOf, metadataOf } from './pdf/pdf-metadata.ts';
import { readPages } from './pdf/read-pages.ts';
import type { InputFile, ReadFile, Reader } from './reader.ts';

/**
 * Reads a file with its pages. Fails with `input-password` where it asks for one, `input-only-pictures` where no page has
 * text, and `unreadable-input` where no PDF is in it. Scripts and actions in it are not run.
 */
export const readPdf: Reader = (file) =>
  withPdf<Result<ReadFile, AppError>>(
    file.bytes,
    (document) => readOpen(file, document),
    (reason) =>
      reason === 'password'
        ? err({ kind: 'input-password', name: file.name })
        : err({ kind: 'unreadable-input', name: file.name, reason: 'it is damaged, or no PDF' }),
  );

function readOpen(file: InputFile, document: PdfDocument): Result<ReadFile, AppError> {
  const pages = readPages(document, file.progress);
  if (pages.length === 0) return err({ kind: 'unreadable-input', name: file.name, reason: 'it has no page' });
  if (pages.every(({ characters }) => characters === 0) && pages.some(({ pictures }) => pictures > 0))
    return err({ kind: 'input-only-pictures', name: file.name });
  const { blocks, starts, heading, running, losses } = documentText(pages, file.progress);
  const reading: ReadFile = {
    blocks,
    pages: starts,
    metadata: metadataOf(infoOf(document), blocks, heading),
    losses: [
      ...pdfLosses(
        pages,
        starts.map(({ label }) => label),
        document.pageCount,
        attachmentsOf(document),
        running,
      ),
      ...losses,
    ],
    encoding: null,
  };
  return ok(reading);
}
