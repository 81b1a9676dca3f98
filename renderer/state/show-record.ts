// Goes to where a record is looked at.

import type { AnyRecord } from '../../core/model/any-record.ts';
import { sectionOfJudgement } from '../../core/query/section-view.ts';
import { getNavigation, navigate } from './navigation.ts';
import type { ProjectSession } from './project-session.ts';

/** Opens the record's own place; a record without one is shown where it belongs. False when it is gone. */
export function showRecord(session: ProjectSession, id: string): boolean {
  const record: AnyRecord | undefined = session.store.find(id);
  if (record === undefined) return false;
  switch (record.kind) {
    case 'brief':
      navigate({ place: 'brief', briefId: record.id });
      return true;
    case 'section':
      navigate({ place: 'brief', briefId: record.briefId, sectionId: record.id });
      return true;
    case 'source':
      navigate({ place: 'sources', sourceId: record.id, excerptId: null });
      return true;
    case 'excerpt':
      navigate({ place: 'sources', sourceId: record.sourceId, excerptId: record.id });
      return true;
    case 'passageNote':
      navigate({ place: 'sources', sourceId: record.sourceId, excerptId: null });
      return true;
    case 'actor':
      navigate({ place: 'actors', actorId: record.id });
      return true;
    case 'relation':
      navigate({ place: 'actors', actorId: record.fromActorId });
      return true;
    case 'event':
      navigate({ place: 'timeline', eventId: record.id });
      return true;
    case 'figure':
      navigate({ place: 'figures', figureId: record.id });
      return true;
    case 'judgement': {
      const section = sectionOfJudgement(session.store, record, getNavigation().briefId);
      if (section === undefined) return false;
      navigate({
        place: 'brief',
        briefId: section.briefId,
        sectionId: section.id,
        judgementId: record.id,
      });
      return true;
    }
    default:
      return false;
  }
}
