// The name of an exported file from the analyst's pattern.

import type { Brief } from '../../../core/model/kinds/brief.ts';

/** Fills {title}, {issue}, {date} (the as-of day) and {marking}; what is empty goes with the words that lead to it. */
export function exportFileName(pattern: string, brief: Brief): string {
  const fields: Readonly<Record<string, string>> = {
    title: brief.title,
    issue: brief.issueNumber,
    date: brief.asOf?.local.slice(0, 10) ?? '',
    marking: brief.marking?.label.replace(':', '-') ?? '',
  };
  const filled = pattern
    .replace(/(?:\bNo\.\s*)?\{(\w+)\}/gu, (whole: string, name: string) => {
      const value = fields[name];
      if (value === undefined) return whole;
      return value === '' ? '' : whole.replace(`{${name}}`, value);
    })
    // What file names can't hold on some system; main takes out what is left.
    .replace(/[<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return filled === '' ? brief.title : filled;
}
