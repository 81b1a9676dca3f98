// Numbers and plural forms in English.

const rules = new Intl.PluralRules('en');
const format = new Intl.NumberFormat('en-GB');

/** "1,184" */
export function number(n: number): string {
  return format.format(n);
}

/** "1 source", "4 sources", "1,184 words" */
export function counted(n: number, one: string, other: string): string {
  return `${number(n)} ${rules.select(n) === 'one' ? one : other}`;
}
