// How texts begin that are mails, or mailboxes full of them.

/** Whether a text begins as a mail does: with three fields that mails have, one of which no letter on paper has. */
export const startsAsMail = (start: string): boolean =>
  /^(?:(?:received|return-path|delivered-to|mime-version|message-id|x-[\w-]+|from|to|cc|subject|date|list-[\w-]+|content-type): [^\n]*\n(?:[ \t][^\n]*\n)*){3}/iu.test(
    start.replaceAll('\r\n', '\n'),
  ) && /^(?:mime-version|message-id|received|content-type): /imu.test(start);

/** Whether a text begins with a line that begins a mail of a mailbox. */
export const startsAsMbox = (start: string): boolean => /^From \S[^\n]*\d{4}[^\n]*\n/u.test(start);
