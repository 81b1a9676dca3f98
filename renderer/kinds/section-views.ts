// What the window knows of each kind of section: what it is called, where its records are looked at, and what of them can be
// chosen.

import {
  CalendarRange,
  ChartNoAxesColumn,
  FileText,
  Gavel,
  Library,
  type LucideIcon,
  Users,
} from 'lucide-react';
import type { AnyRecord } from '../../core/model/any-record.ts';
import type { Section, SectionKind, SectionOptions } from '../../core/model/kinds/section.ts';
import type { RecordReader } from '../../core/model/record-reader.ts';
import { sortEvents } from '../../core/query/outline/section-view.ts';
import type { Place } from '../state/window/navigation.ts';

export type SectionView = {
  readonly name: string;
  readonly icon: LucideIcon;
  /** What stands in place of a view that shows nothing. */
  readonly empty: string;
  /** Where its records are made and changed; null where that is the section itself. */
  readonly place: Place | null;
  /** Which of the records it shows, by an option of the section that lists them; null where they aren't chosen. */
  readonly choice: {
    readonly option: 'actorIds' | 'eventIds' | 'figureIds' | 'judgementIds';
    readonly all: (reader: RecordReader) => readonly AnyRecord[];
  } | null;
  /** Whether the choice is between the sources that are cited and all of them. */
  readonly citedOnly: boolean;
  /** Whether its records are typed in the section. */
  readonly written: boolean;
  /** Whether the relations of what it shows can be drawn. */
  readonly relations: boolean;
  /** Whether something is drawn in it, of which there are words. */
  readonly draws: (options: SectionOptions) => boolean;
  /** What the outline says of how much it shows; null for the number of its records. */
  readonly count: string | null;
};

const plain = {
  place: null,
  choice: null,
  citedOnly: false,
  written: false,
  relations: false,
  draws: () => false,
  count: null,
} as const;

export const sectionViews: Readonly<Record<SectionKind, SectionView>> = {
  text: { ...plain, name: 'Text', icon: FileText, empty: '' },
  actors: {
    ...plain,
    name: 'Actors',
    icon: Users,
    empty: 'No actors yet. They come from excerpts, or from the Actors place.',
    place: 'actors',
    choice: { option: 'actorIds', all: (reader) => reader.ofKind('actor') },
    relations: true,
    draws: ({ network }) => network,
  },
  timeline: {
    ...plain,
    name: 'Timeline',
    icon: CalendarRange,
    empty: 'No events yet. They come from excerpts, or from the Timeline place.',
    place: 'timeline',
    choice: { option: 'eventIds', all: (reader) => sortEvents(reader.ofKind('event')) },
    draws: () => true,
  },
  sources: {
    ...plain,
    name: 'Sources',
    icon: Library,
    empty: 'Nothing is cited yet. The list writes itself as you cite.',
    place: 'sources',
    citedOnly: true,
    count: 'automatic',
  },
  figures: {
    ...plain,
    name: 'Disputed figures',
    icon: ChartNoAxesColumn,
    empty: 'No disputed figures yet. They come from excerpts, or from the Figures place.',
    place: 'figures',
    choice: { option: 'figureIds', all: (reader) => reader.ofKind('figure') },
  },
  judgements: {
    ...plain,
    name: 'Judgements',
    icon: Gavel,
    empty: 'No judgements yet.',
    choice: { option: 'judgementIds', all: (reader) => reader.ofKind('judgement') },
    written: true,
  },
};

/** What the window knows of the kind of a section. */
export const viewOfSection = ({ sectionKind }: Section): SectionView => sectionViews[sectionKind];
