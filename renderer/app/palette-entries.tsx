// What the palette reaches: every command, every section of every brief, every record with a place of its own.

import { FileText } from 'lucide-react';
import type { RecordKind } from '../../core/model/any-record.ts';
import { recordTitle } from '../../core/query/record-title.ts';
import { recordViews, viewOf } from '../kinds/record-views.ts';
import { commandEntries } from '../shell/command-entries.ts';
import type { PaletteEntry } from '../shell/command-palette.tsx';
import type { WindowCommands } from '../commands/window-commands.ts';
import { getNavigation, navigate } from '../state/window/navigation.ts';
import type { ProjectSession } from '../state/project/project-session.ts';
import { showRecord } from '../kinds/show-record.ts';
import { appWords } from '../words/app.ts';

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
  for (const kind of Object.keys(recordViews) as RecordKind[])
    for (const record of store.ofKind(kind)) {
      const { name, palette } = viewOf(record);
      if (palette === null) continue;
      const Icon = palette.icon;
      entries.push({
        id: record.id,
        group: name,
        title: recordTitle(store, record),
        detail: palette.detail(record) ?? undefined,
        keywords: palette.keywords(record).filter((words) => words !== null),
        icon: <Icon aria-hidden="true" />,
        run: () => showRecord(session, record.id),
      });
    }
  return entries;
}
