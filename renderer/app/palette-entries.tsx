// What the palette reaches: every command, every section of every brief, every record with a place of its own.

import { ChartColumn, FileText, Milestone, Newspaper, Quote, Scale, User } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AnyRecord } from '../../core/model/any-record.ts';
import { recordTitle } from '../../core/query/record-title.ts';
import { commandEntries } from '../shell/command-entries.ts';
import type { PaletteEntry } from '../shell/command-palette.tsx';
import type { WindowCommands } from '../commands/window-commands.ts';
import { getNavigation, navigate } from '../state/navigation.ts';
import type { ProjectSession } from '../state/project-session.ts';
import { showRecord } from '../state/show-record.ts';
import { appWords } from '../words/app.ts';
import { words } from '../words/en.ts';

const icons: Readonly<Record<string, ReactNode>> = {
  source: <Newspaper aria-hidden="true" />,
  excerpt: <Quote aria-hidden="true" />,
  actor: <User aria-hidden="true" />,
  event: <Milestone aria-hidden="true" />,
  figure: <ChartColumn aria-hidden="true" />,
  judgement: <Scale aria-hidden="true" />,
};
const kinds = ['source', 'actor', 'event', 'figure', 'judgement', 'excerpt'] as const;

/** Entries in the order they stand in while nothing is typed. */
export function paletteEntries(commands: WindowCommands, session: ProjectSession | null): PaletteEntry[] {
  const entries = commandEntries(commands);
  if (session === null) return entries;
  const { store } = session;
  const briefs = store.ofKind('brief');
  const current = briefs.find((brief) => brief.id === getNavigation().briefId) ?? briefs.at(-1);
  // Briefs of one template have sections of one name: the one on the screen is meant first.
  for (const brief of [...briefs].sort((a, b) => Number(b === current) - Number(a === current)))
    for (const section of store.ofKind('section'))
      if (section.briefId === brief.id)
        entries.push({
          id: section.id,
          group: appWords.sections,
          title: section.title,
          detail: brief.title,
          icon: <FileText aria-hidden="true" />,
          run: () => navigate({ place: 'brief', briefId: brief.id, sectionId: section.id }),
        });
  for (const kind of kinds)
    for (const record of store.ofKind(kind))
      entries.push({
        id: record.id,
        group: groupOf(kind),
        title: recordTitle(store, record),
        detail: detailOf(record),
        keywords: keywordsOf(record),
        icon: icons[kind],
        run: () => showRecord(session, record.id),
      });
  return entries;
}

const groupOf = (kind: (typeof kinds)[number]): string => words.kinds[kind];

const detailOf = (record: AnyRecord): string | undefined =>
  record.kind === 'source'
    ? (record.outlet ?? undefined)
    : record.kind === 'event'
      ? record.date?.edtf
      : undefined;

/** Other words a record is found by: all names, the outlet, the translated title. */
function keywordsOf(record: AnyRecord): string[] {
  if (record.kind === 'actor') return record.names.map((name) => name.text);
  if (record.kind !== 'source') return [];
  return [record.titleTranslation, record.outlet].filter((words): words is string => words !== null);
}
