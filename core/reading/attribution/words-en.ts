// English: who says it.

import { type AttributionWords, list } from './attribution-words.ts';

const past = list(
  'said told added reported announced confirmed claimed stated warned denied wrote tweeted acknowledged estimated insisted testified explained noted alleged declared vowed argued put conceded admitted',
);
const present = list('says tells adds reports estimates warns confirms say report estimate warn');

export const attributionEn: AttributionWords = {
  language: 'en',
  verbFirst: false,
  verbs: [...past, ...past.flatMap((verb) => [`has ${verb}`, `have ${verb}`, `had ${verb}`]), ...present],
  telling: list('told tells has_told have_told had_told'),
  notAfter: list('was were been being is are be to would will could and_were reportedly who that not never'),
  to: ['to'],
  accordingTo: ['according to', 'in the words of'],
  papers: {
    words: list(
      'statement report communique release post message letter document documents figures data tally toll count',
    ),
    by: { by: '', from: '' },
  },
  subjects: [],
  outlets: [],
  that: ['that'],
  citing: ['citing', 'quoting'],
  stops: list(
    'that on in at from during after before when as while who whom which because by for_the_first with since until late earlier last yesterday today and_that',
  ),
  bodies: {
    after: list('in at'),
    words: list('hospital clinic ministry embassy university office agency headquarters council'),
  },
  relatives: list('that who whom which whose'),
  leads: list(
    'meanwhile but and however later earlier yesterday today also in_turn still yet separately on_Monday on_Tuesday on_Wednesday on_Thursday on_Friday on_Saturday on_Sunday then',
  ),
  pronouns: list('he she they it who we i'),
  articles: list('a an the one two three some several another many his her their its this that'),
  roles: list(
    'officials sources witnesses residents doctors medics police rescuers activists authorities analysts experts diplomats lawmakers rebels troops hospital security military aid government state local health two_officials relatives survivors neighbours spokesmen spokespeople prosecutors investigators',
  ),
};
