// Numbers and colours as they are written in the content of a page.

/** Three decimals are a fortieth of a hair. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** `#RRGGBB` as three numbers from 0 to 1. */
export function rgb(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return parts.map((part) => number(Number.isNaN(part) ? 0 : part)).join(' ');
}
