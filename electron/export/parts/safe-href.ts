// Which addresses may stand in a document that leaves the program.

const LONGEST = 2_000;

/** An address that may stand in a document; null for scripts, files, what is no address, and what is too long for readers. */
export function safeHref(href: string): string | null {
  const url = followable(href);
  return url !== null && url.length <= LONGEST ? url : null;
}

/** The same in ASCII and of any length. The tree has no users and passwords in addresses; one that got by goes no further. */
export function followable(href: string): string | null {
  try {
    const url = new URL(href);
    if (!['http:', 'https:', 'mailto:', 'ftp:', 'tel:'].includes(url.protocol)) return null;
    url.username = '';
    url.password = '';
    return url.href;
  } catch {
    return null;
  }
}
