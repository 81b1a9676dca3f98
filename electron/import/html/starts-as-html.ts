// Whether a text begins as a page does.

/** `start`: its first letters, without white space before them. */
export const startsAsHtml = (start: string): boolean =>
  /^<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(
    withoutComments(start.replace(/^<\?xml[^>]*>\s*/iu, '')),
  );

/** One by one: an expression for all of them tries every way to take several for one. */
function withoutComments(start: string): string {
  let rest = start;
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end === -1) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}
