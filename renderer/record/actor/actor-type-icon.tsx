// One icon a type of actor; the word stands beside it wherever it is shown.

import { Building2, CircleDashed, Landmark, Newspaper, Shield, UserRound } from 'lucide-react';
import type { ActorType } from '../../../core/model/kinds/actor.ts';

/** The icon of a type, silent: its word is beside it. */
export function ActorTypeIcon({ type }: { readonly type: ActorType }) {
  switch (type) {
    case 'person':
      return <UserRound aria-hidden="true" />;
    case 'organisation':
      return <Building2 aria-hidden="true" />;
    case 'armedGroup':
      return <Shield aria-hidden="true" />;
    case 'stateBody':
      return <Landmark aria-hidden="true" />;
    case 'media':
      return <Newspaper aria-hidden="true" />;
    case 'other':
      return <CircleDashed aria-hidden="true" />;
  }
}
