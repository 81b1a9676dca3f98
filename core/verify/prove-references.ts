// Proof: every reference of a record leads to a record, those in the text (citations, mentions, figures) included.

import { recordKindToWords } from '../words/error-words.ts';
import { referencesOf } from '../model/references.ts';
import { recordTitle } from '../query/record-title.ts';
import { counted, type Problem, type Proof } from './proof.ts';

export const proveReferences: Proof = {
  id: 'references',
  begin: ({ reader, records, complete }) => ({
    end: () => {
      const problems: Problem[] = [];
      let leading = 0;
      let lost = 0;
      for (const record of records)
        for (const id of referencesOf(record)) {
          if (reader.find(id) !== undefined) {
            leading += 1;
            continue;
          }
          lost += 1;
          // Where records can't be read, they are told of, and not each reference to them.
          if (!complete) continue;
          const missing = recordKindToWords(id.slice(0, Math.max(0, id.indexOf(':'))));
          problems.push({
            proof: 'references',
            key: `references|${record.id}|${id}`,
            what: `The ${recordKindToWords(record.kind)} refers to ${article(missing)} that isn't in the project.`,
            where: recordTitle(reader, record),
            means: 'What it refers to is lost or was damaged.',
            todo: 'Go back to an earlier copy of the project that still has it, or take the reference out.',
            recordId: record.id,
            detail: id,
          });
        }
      const where = 'to a record of the project';
      const held = `${counted(leading, 'reference leads', 'references lead')} ${where}.`;
      return {
        proof: 'references',
        holds: lost === 0,
        summary:
          complete || lost === 0
            ? held
            : `${held} ${counted(lost, 'leads', 'lead')} to records that can't be read.`,
        problems,
      };
    },
  }),
};

const article = (noun: string): string => `${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun}`;
