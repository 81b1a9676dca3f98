// Whether a text begins as a saved web archive does: a message of parts that nobody sent.

/** `start`: its first letters, without white space before them. */
export function startsAsMhtml(start: string): boolean {
  const head = start.replaceAll('\r\n', '\n').split('\n\n', 1)[0] ?? '';
  if (!/^[a-z][\w-]{1,60}: ?[^\n]*\n/iu.test(head) || !/^mime-version:/imu.test(head)) return false;
  if (/^snapshot-content-location:|^from: <saved by |^x-maf:/imu.test(head)) return true;
  // A letter with pictures in it is built in the same way, but it was sent to somebody.
  return (
    /^content-type:\s*multipart\/related/imu.test(head) &&
    !/^(?:to|received|return-path|delivered-to|message-id):/imu.test(head)
  );
}
