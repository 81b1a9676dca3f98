// The six places of the window, with their icons.
import { ChartColumn, FileText, Newspaper, SquareCheckBig, Users } from 'lucide-react';
import type { ReactNode } from 'react';

/** In the order of the rail; Ctrl/Cmd+1 … 6 lead there. */
export const placeIds = ['brief', 'sources', 'actors', 'timeline', 'figures', 'checks'] as const;
export type PlaceId = (typeof placeIds)[number];

export const placeIcons: Readonly<Record<PlaceId, ReactNode>> = {
  brief: <FileText aria-hidden="true" />,
  sources: <Newspaper aria-hidden="true" />,
  actors: <Users aria-hidden="true" />,
  timeline: <TimelineIcon />,
  figures: <ChartColumn aria-hidden="true" />,
  checks: <SquareCheckBig aria-hidden="true" />,
};

function TimelineIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M3 12h18M7 12V7M12 12v5M17 12V6" />
      <circle cx="7" cy="5.5" r="1.5" />
      <circle cx="12" cy="18.5" r="1.5" />
      <circle cx="17" cy="4.5" r="1.5" />
    </svg>
  );
}
