// French words of drawings. See drawing-words.ts for what each is for.

import type { DrawingWords } from './drawing-words.ts';

/** "de Haftar", "d’Ansar al-Charia". */
const of = (name: string): string => (/^[aâàeéèêiîoôuh]/iu.test(name) ? `d’${name}` : `de ${name}`);

export const frenchDrawingWords: DrawingWords = {
  part: (number, count) => `(${number} sur ${count})`,
  list: (parts) =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1) ?? ''}`,
  stop: '.',
  contested: 'contesté',
  network: {
    caption: 'Relations entre les acteurs.',
    edge: {
      commands: 'commande',
      partOf: 'fait partie de',
      allyOf: 'allié de',
      opponentOf: 'adversaire de',
      supports: 'soutient',
      relativeOf: 'parent de',
      other: 'lié à',
    },
    sentence: {
      commands: (from, to) => `${from} commande ${to}`,
      partOf: (from, to) => `${from} fait partie ${of(to)}`,
      allyOf: (from, to) => `${from} est un allié ${of(to)}`,
      opponentOf: (from, to) => `${from} est un adversaire ${of(to)}`,
      supports: (from, to) => `${from} soutient ${to}`,
      relativeOf: (from, to) => `${from} est un parent ${of(to)}`,
      other: (from, to) => `${from} est lié à ${to}`,
    },
    role: (person, title, organisation) => `${person} : ${title}, ${organisation}`,
    shows: (count, actors) => `Un réseau de ${count} acteurs : ${actors}.`,
    relations: 'Relations : ',
    unconnected: (actors) => `Aucune relation avec les autres n’est consignée pour ${actors}.`,
    dashed: 'tirets : contesté',
    types: {
      person: 'personne',
      organisation: 'organisation',
      armedGroup: 'groupe armé',
      stateBody: 'organe de l’État',
      media: 'média',
      other: 'autre acteur',
    },
  },
  timeline: {
    caption: (dates, byActor) => `Événements, ${dates}${byActor ? ', par acteur' : ''}.`,
    shows: (dates, count, byActor) =>
      `Une chronologie, ${dates}, de ${count} événements${byActor ? ' par acteur' : ''}.`,
    alsoDated: (date) => `aussi daté : ${date}`,
    legend: {
      day: 'événement daté',
      span: 'événement étendu',
      uncertain: 'date incertaine',
      competing: 'aussi rapporté à cette date',
      continues: 'se poursuit au-delà de la ligne',
    },
  },
  undescribedPicture: 'Image sans description',
};
