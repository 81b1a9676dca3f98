// Counts the notes of an RTF file (1.9.1, document formatting properties), which stand in it without numbers.

import { type MarkFormat, noteMark } from '../office/note-marks.ts';

export type NoteCounts = ReturnType<typeof createNoteCounts>;

const FORMATS: Readonly<Record<string, MarkFormat>> = {
  nar: 'decimal',
  nalc: 'lowerLetter',
  nauc: 'upperLetter',
  nrlc: 'lowerRoman',
  nruc: 'upperRoman',
  nchi: 'chicago',
};

type Kind = 'footnote' | 'endnote';

export function createNoteCounts() {
  const rules: Record<Kind, { format: MarkFormat; start: number; eachSection: boolean }> = {
    footnote: { format: 'decimal', start: 1, eachSection: false },
    endnote: { format: 'decimal', start: 1, eachSection: false },
  };
  const counts: Record<Kind, number | null> = { footnote: null, endnote: null };
  let isExpected = false;
  return {
    /** Takes a control word about notes, for the document or for a section of it. */
    word: (name: string, parameter: number | null): void => {
      const parts = /^s?(a?)ftn(n\w+|start|restart|rstcont)$/u.exec(name);
      if (parts === null) return;
      const rule = rules[parts[1] === 'a' ? 'endnote' : 'footnote'];
      const what = parts[2] ?? '';
      if (what === 'start') rule.start = parameter ?? 1;
      else if (what === 'restart') rule.eachSection = true;
      else if (what === 'rstcont') rule.eachSection = false;
      else rule.format = FORMATS[what] ?? rule.format;
    },
    /** The sign for a mark that is counted came; the note follows. */
    expect: (): void => {
      isExpected = true;
    },
    /** The mark of the note that begins; null where it is typed and not counted. */
    next: (kind: Kind): string | null => {
      if (!isExpected) return null;
      isExpected = false;
      counts[kind] = (counts[kind] ?? rules[kind].start - 1) + 1;
      return noteMark(counts[kind] ?? 1, rules[kind].format);
    },
    nextSection: (): void => {
      for (const kind of ['footnote', 'endnote'] as const) if (rules[kind].eachSection) counts[kind] = null;
    },
  };
}
