// What a copy for somebody else is made of and what stays behind: in numbers before it is written, by name after it.

import type { LeftOutWhat, SharingReport } from '../../../core/model/files/sharing-report.ts';
import { sharingWords as text } from '../../words/files/sharing.ts';
import { Report, ReportList, ReportNote, Verdict } from '../files/report.tsx';
import type { KnownPlan } from './use-guarded-copy.ts';
import styles from '../dialogs.module.css';

export function CopyPlan({ plan }: { readonly plan: KnownPlan }) {
  if (typeof plan === 'string')
    return (
      <p role="status" className={styles['hint']}>
        {plan === 'looking' ? text.looking : text.unknown}
      </p>
    );
  const { report } = plan;
  if (report === null) return null;
  const stays = text.stays(report);
  return (
    <Report>
      <Lines title={text.goesTitle} lines={text.goes(report)} />
      <Lines title={text.staysTitle} lines={stays.length === 0 ? [text.nothingStays] : stays} />
      <ReportNote>{text.pictures}</ReportNote>
    </Report>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles['losses']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

const MOST_SHOWN = 50;

/** After it was written: everything that stayed behind. */
export function CopyMade({ name, made }: { readonly name: string; readonly made: SharingReport }) {
  const whats = Object.keys(text.leftOut) as LeftOutWhat[];
  return (
    <Report>
      <Verdict tone="ok" live>
        {text.done(name)}
      </Verdict>
      <Lines title={text.goesTitle} lines={text.goes(made)} />
      {whats.map((what) => {
        const lines = made.leftOut.filter((each) => each.what === what);
        return lines.length === 0 ? null : (
          <ReportList
            key={what}
            title={text.leftOut[what]}
            lines={lines}
            most={MOST_SHOWN}
            more={text.more}
            line={({ title }, at) => (
              <li key={at}>
                <bdi>{title}</bdi>
              </li>
            )}
          />
        );
      })}
      <ReportNote>{text.pictures}</ReportNote>
    </Report>
  );
}
