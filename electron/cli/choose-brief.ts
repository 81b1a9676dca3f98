// Which brief of a project a command is about.

import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { Brief } from '../../core/model/kinds/brief.ts';
import type { ProjectFile } from '../storage/project-file.ts';

/** The brief of that title, or the newest. */
export function chooseBrief(file: ProjectFile, title: string | null): Result<Brief, AppError | string> {
  const briefs = file.records.ofKind('brief');
  const brief = title === null ? briefs.at(-1) : briefs.find((candidate) => candidate.title === title);
  if (brief !== undefined) return ok(brief);
  if (title !== null) return err(`there is no brief "${title}"`);
  return err({ kind: 'record-not-found', recordKind: 'brief' });
}
