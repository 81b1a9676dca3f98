// Words about actors: the list, the profile, relations and what removing one means.

import { quoted } from '../../../core/words/quoted.ts';
import type { ActorType } from '../../../core/model/kinds/actor.ts';
import type { Relation } from '../../../core/model/kinds/relation.ts';
import type { EventRole } from '../../../core/model/kinds/event.ts';
import type { RecordName } from '../../../core/model/record.ts';
import { counted } from '../plural.ts';

const types: Readonly<Record<ActorType, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  armedGroup: 'Armed group',
  stateBody: 'State body',
  media: 'Media outlet',
  other: 'Other',
};

const nameKinds: Readonly<Record<RecordName['nameKind'], string>> = {
  preferred: 'Preferred',
  alias: 'Also known as',
  transliteration: 'Other spelling',
  misspelling: 'Misspelling',
};

const roles: Readonly<Record<EventRole, string>> = {
  agent: 'did it',
  target: 'target',
  speaker: 'spoke',
  affected: 'affected',
};

type RelationWords = Readonly<Record<Relation['relationType'], string>>;

/** Seen from the actor the relation starts at. */
const relationsOut: RelationWords = {
  commands: 'commands',
  partOf: 'is part of',
  allyOf: 'is an ally of',
  opponentOf: 'is an opponent of',
  supports: 'supports',
  relativeOf: 'is a relative of',
  other: 'is related to',
};

/** Seen from the actor the relation leads to. */
const relationsIn: RelationWords = {
  commands: 'is commanded by',
  partOf: 'includes',
  allyOf: 'is an ally of',
  opponentOf: 'is an opponent of',
  supports: 'is supported by',
  relativeOf: 'is a relative of',
  other: 'is related to',
};

export const actorWords = {
  list: 'Actors',
  search: 'Search names in any script',
  filter: 'Type of actor',
  allTypes: 'All types',
  new: 'New actor',
  add: 'Add an actor',
  newTitle: 'New actor',
  newName: 'Name',
  newNameHint: 'In any script. More names can be added on the profile.',
  exists: (name: string): string => `There is an actor called ${name} already.`,
  open: 'Open it',
  create: 'Add',
  types,
  type: 'Type',
  counts: (events: number, mentions: number): string =>
    [
      events === 0 ? '' : counted(events, 'event', 'events'),
      mentions === 0 ? '' : counted(mentions, 'mention', 'mentions'),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  unused: 'not used yet',
  protectedMark: 'protected',
  emptyTitle: 'No actors yet',
  emptyBody:
    'People, groups and bodies that your sources speak of. Select a name in a source and press A, or add one here.',
  noneOfType: 'No actor of this type',
  chooseTitle: 'No actor chosen',
  chooseBody: 'Choose an actor in the list to see its profile.',
  profile: 'Profile',

  names: 'Names',
  name: 'Name',
  namesHint: 'The preferred name of a script is the one that briefs print.',
  addName: 'Add a name',
  script: 'Script',
  noScript: 'no script',
  language: 'Language',
  noLanguage: 'Language not given',
  kind: 'Kind of name',
  nameKinds,
  prefer: (name: string): string => `Make ${quoted(name)} the preferred name of its script`,
  preferred: (name: string): string => `${quoted(name)} is the preferred name of its script`,
  removeName: (name: string): string => `Remove the name ${quoted(name)}`,
  lastName: 'An actor needs at least one name',

  picture: 'Picture',
  addPicture: 'Add a picture',
  changePicture: 'Change the picture',
  removePicture: 'Remove the picture',
  pictureOf: (name: string): string => `Picture of ${name}`,
  notAPicture: 'That file can’t be used: choose a PNG or JPEG picture.',

  summary: 'Summary',
  summaryHint: 'Who this is, in two or three sentences. Cite excerpts with [[.',

  roles: 'Roles',
  role: 'Role',
  roleHint: 'Speaker, commander, spokesman…',
  organisation: 'Organisation',
  organisationHint: 'An actor, or any words',
  from: 'From',
  to: 'To',
  addRole: 'Add a role',
  removeRole: (title: string): string => `Remove the role ${quoted(title)}`,
  noRoles: 'No roles yet.',

  facts: 'Facts',
  fact: 'Fact',
  factLabel: 'What',
  factLabelHint: 'Strength, base, aim…',
  factValue: 'Value',
  addFact: 'Add a fact',
  addValue: (label: string): string => `Add another value for ${quoted(label)}`,
  removeFact: (label: string, value: string): string => `Remove “${label}: ${value}”`,
  contested: 'contested',
  contestedHint: 'Sources disagree: all values are kept and printed side by side.',
  noFacts: 'No facts yet.',

  relations: 'Relations',
  network: 'Network',
  relation: 'Relation',
  relationsOut,
  relationsIn,
  addRelation: 'Add a relation',
  relationTo: 'To which actor',
  relationNote: 'In words',
  relationNoteHint: 'how, since when, by whose account',
  relationContested: 'Contested',
  removeRelation: (words: string): string => `Remove the relation ${quoted(words)}`,
  noRelations: 'No relations yet.',

  protection: 'Protection',
  protect: 'Protect this actor',
  protectHint:
    'Documents have the words below in the place of the full name. Where parts of it are left, an export stops and asks. Copies of the project, its JSON and what you copy from the window still have the name.',
  printAs: 'Print as',
  printAsHint: 'a hospital worker',
  keptSpelling: (spelling: string, answer: 'hide' | 'leave'): string =>
    `${quoted(spelling)}: ${answer === 'hide' ? 'hidden' : 'left as it stands'}`,
  keptSpellings: 'Decided of parts of the name',
  askAgain: (spelling: string): string => `Ask again about ${quoted(spelling)}`,
  printedAs: (words: string): string =>
    words.trim() === '' ? 'Protected: say what to print instead of the name' : `Printed as ${quoted(words)}`,
  details: 'Evidence and appearances',
  appearances: 'Appearances',
  evidence: 'Evidence',
  events: 'Events',
  eventRoles: roles,
  claims: 'claims or denies it',
  said: 'Said',
  mentionedIn: 'Mentioned in',
  listedIn: 'Listed in',
  figures: 'Disputed figures',
  members: 'With a role in it',
  nowhere: 'This actor does not appear anywhere yet.',
  nowhereHint: 'Link it to events, name it as the speaker of an excerpt, or mention it in the text with @.',
  untitled: 'Untitled',
  undated: 'undated',
  noEvidenceTitle: 'Nothing to prove yet',
  noEvidence: 'Evidence stands on facts, roles and relations. Add one of them first.',
  factNamed: (label: string, value: string): string => (label === '' ? value : `${label}: ${value}`),

  remove: 'Remove actor…',
  removeTitle: (name: string): string => `Remove ${name}?`,
  removeConfirm: 'Remove',
  removed: (name: string): string => `Removed ${name}`,
  removeNothing: 'Nothing else refers to it.',
  removeRelations: (n: number): string => `${counted(n, 'relation goes', 'relations go')} with it.`,
  removeEvents: (n: number): string =>
    `${counted(n, 'event loses', 'events lose')} it as a participant; the events stay.`,
  removeExcerpts: (n: number): string =>
    `${counted(n, 'excerpt keeps', 'excerpts keep')} the speaker as plain words.`,
  removeMentions: (n: number): string => `In ${counted(n, 'text', 'texts')} the mention becomes plain words.`,
  removeHidden:
    'What is printed of it now stands there then, never its name. Where you typed the name yourself it is no longer looked for.',
  removeOthers: (n: number): string =>
    `${counted(n, 'other record', 'other records')} will no longer name it.`,
  removeUndo: 'Undo brings everything back.',
};
