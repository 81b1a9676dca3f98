// Contrast of the colours that stand on each other, by the formula of WCAG 2.2: 4.5 for text, 3 for frames.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8');
const themes = { light: tokensOf(':root {'), dark: tokensOf(":root[data-theme='dark'] {") };

const grounds = ['chrome', 'panel', 'surface', 'raised', 'hover', 'accent-soft'];
const text: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...grounds, 'press', 'selection', 'excerpt-bg', 'warn-soft']],
  ['ink-2', grounds],
  ['ink-3', ['chrome', 'panel', 'surface', 'raised', 'hover']],
  ['accent', ['panel', 'surface', 'raised', 'accent-soft']],
  ['on-accent', ['accent', 'accent-hover']],
  ['on-bad', ['bad']],
  ['on-found', ['found', 'found-here']],
  ['on-badge', ['badge']],
  ['on-bar', ['bar', 'bar-hover']],
  ['on-bar-2', ['bar', 'bar-hover']],
  ['ok', ['panel', 'surface', 'ok-soft']],
  ['warn', ['chrome', 'panel', 'surface', 'warn-soft', 'accent-soft']],
  ['bad', ['chrome', 'panel', 'surface', 'bad-soft']],
  ...['excerpt', 'actor', 'event', 'figure', 'judgement'].map(
    (kind) => [kind, ['panel', 'surface', `${kind}-bg`]] as const,
  ),
];
const frames: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['surface', 'panel']],
  ['focus', ['chrome', 'panel', 'surface', 'raised']],
];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(pairs(text))('%s is readable on %s', (front, back) => {
    expect(contrast(colour(theme, front), colour(theme, back))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(pairs(frames))('%s can be made out on %s', (front, back) => {
    expect(contrast(colour(theme, front), colour(theme, back))).toBeGreaterThanOrEqual(3);
  });
});

function pairs(table: readonly (readonly [string, readonly string[]])[]): [string, string][] {
  return table.flatMap(([front, backs]) => backs.map((back): [string, string] => [front, back]));
}

function tokensOf(opening: string): ReadonlyMap<string, string> {
  const from = css.indexOf(opening) + opening.length;
  const block = css.slice(from, css.indexOf('\n}', from));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gu)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
}

function colour(theme: 'light' | 'dark', name: string): string {
  const value = themes[theme].get(name);
  if (value === undefined) throw new Error(`No token --${name} in ${theme}`);
  return value;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
