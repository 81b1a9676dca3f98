// Which addresses may stand in a document that leaves the program.

/** An address that may stand in a document; null for scripts, files and what is no address. */
export function safeHref(href: string): string | null {
  try {
    const url = new URL(href);
    return ['http:', 'https:', 'mailto:', 'ftp:', 'tel:'].includes(url.protocol) && url.href.length <= 2_000
      ? url.href
      : null;
  } catch {
    return null;
  }
}
