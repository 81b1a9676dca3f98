// French: who says it.

import { type AttributionWords, list } from './attribution-words.ts';

export const attributionFr: AttributionWords = {
  language: 'fr',
  verbFirst: false,
  verbs: list(
    'a_déclaré ont_déclaré a_dit ont_dit a_affirmé ont_affirmé a_annoncé ont_annoncé a_indiqué ont_indiqué a_précisé ont_précisé a_ajouté ont_ajouté a_confirmé ont_confirmé a_expliqué ont_expliqué a_assuré ont_assuré a_estimé ont_estimé a_fait_état_de ont_fait_état_de a_demandé ont_demandé avait_demandé avaient_demandé avait_averti avaient_averti a_rapporté ont_rapporté a_fait_savoir ont_fait_savoir a_averti ont_averti a_démenti ont_démenti a_reconnu ont_reconnu a_souligné ont_souligné déclare déclarent affirme affirment annonce annoncent indique indiquent précise précisent ajoute assure estime rapporte rapportent explique avait_déclaré avait_annoncé avait_indiqué',
  ),
  telling: [],
  notAfter: list("été pour à de n'a pas ne"),
  to: ["à l'", 'à l’', 'à la', 'à', 'au', 'aux'],
  accordingTo: ['selon', "d'après", 'd’après', 'de source', 'aux dires de'],
  papers: {
    words: list('communiqué rapport bilan message document documents chiffres données lettre'),
    by: {
      du: 'le ',
      'de la': 'la ',
      "de l'": "l'",
      'de l’': 'l’',
      des: 'les ',
      de: '',
      "d'": '',
      'd’': '',
      par: '',
    },
  },
  subjects: [],
  outlets: [],
  that: list('que qu'),
  citing: ['citant', 'en citant', 'cité par'],
  stops: list(
    'que qui dans lors ce après avant depuis lundi mardi mercredi jeudi vendredi samedi dimanche hier sur tandis pendant où dont',
  ),
  bodies: {
    after: list('dans'),
    words: list('hôpital clinique ministère ambassade université bureau agence'),
  },
  relatives: list('qui que dont où'),
  leads: list(
    'mais et de_son_côté par_ailleurs en_outre cependant toutefois hier vendredi samedi dimanche lundi mardi mercredi jeudi',
  ),
  pronouns: list('il elle ils elles on nous je'),
  articles: list("le la les l' l’ un une des deux trois plusieurs certains ce cette son sa ses leur leurs"),
  roles: list('médecins témoins habitants responsables secouristes'),
};
