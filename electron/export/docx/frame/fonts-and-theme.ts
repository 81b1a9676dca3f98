// The families of a Word file and its theme, so that what a reader adds in Word has the colours and fonts of the rest.

import type { Document, IContext, IThemeOptions } from 'docx';
import type { StyleSheet } from '../../../../core/template/styles.ts';
import { colour } from '../units.ts';
import { type Element, element, elementOf, withBefore } from './element.ts';

/** The families by name, each with one that most computers have in its place. docx lists only those it embeds. */
export function fontTablePart(document: Document, context: IContext, { fonts }: StyleSheet): Element {
  const families: readonly (readonly [name: string, instead: string, family: string])[] = [
    [fonts.sans, 'Segoe UI', 'swiss'],
    [fonts.serif, 'Cambria', 'roman'],
    [fonts.arabic, 'Traditional Arabic', 'auto'],
    [fonts.hebrew, 'Arial', 'swiss'],
  ];
  return withBefore(
    elementOf(document.FontTable.View, context),
    [],
    ...families.map(([name, instead, family]) =>
      element('w:font', { 'w:name': name }, [
        element('w:altName', { 'w:val': instead }),
        element('w:family', { 'w:val': family }),
        element('w:pitch', { 'w:val': 'variable' }),
      ]),
    ),
  );
}

/** The palette and fonts of the style sheet as Word offers them. The styles themselves name theirs outright. */
export function themeOf({ palette, fonts, roles }: StyleSheet): IThemeOptions {
  const family = (role: 'heading1' | 'body') => ({
    latin: fonts[roles[role].font],
    complexScript: fonts.arabic,
  });
  return {
    name: 'Brief',
    colors: {
      dark1: colour(palette.ink),
      light1: colour(palette.paper),
      dark2: colour(palette.muted),
      light2: colour(palette.line),
      accent1: colour(palette.accent),
      accent2: colour(palette.event),
      accent3: colour(palette.actor),
      accent4: colour(palette.figure),
      accent5: colour(palette.accentSoft),
      accent6: colour(palette.eventSoft),
      hyperlink: colour(palette.accent),
      followedHyperlink: colour(palette.accent),
    },
    fonts: { headings: family('heading1'), body: family('body') },
  };
}
