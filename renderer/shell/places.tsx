// The six places of the window, with their icons.
import { ChartColumn, FileText, Milestone, Newspaper, SquareCheckBig, Users } from 'lucide-react';
import type { ReactNode } from 'react';

/** In the order of the rail; Ctrl/Cmd+1 … 6 lead there. */
export const placeIds = ['brief', 'sources', 'actors', 'timeline', 'figures', 'checks'] as const;
export type PlaceId = (typeof placeIds)[number];

export const placeIcons: Readonly<Record<PlaceId, ReactNode>> = {
  brief: <FileText aria-hidden="true" />,
  sources: <Newspaper aria-hidden="true" />,
  actors: <Users aria-hidden="true" />,
  timeline: <Milestone aria-hidden="true" />,
  figures: <ChartColumn aria-hidden="true" />,
  checks: <SquareCheckBig aria-hidden="true" />,
};
