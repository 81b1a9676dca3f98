// Spanish: who says it.

import { type AttributionWords, list } from './attribution-words.ts';

export const attributionEs: AttributionWords = {
  language: 'es',
  verbFirst: false,
  verbs: list(
    'dijo dijeron declaró declararon afirmó afirmaron anunció anunciaron informó informaron aseguró aseguraron señaló señalaron indicó indicaron confirmó confirmaron explicó explicaron añadió añadieron denunció denunciaron reconoció reconocieron sostuvo precisó precisaron advirtió advirtieron reportó reportaron ha_dicho han_dicho ha_declarado ha_anunciado ha_informado ha_confirmado afirma asegura señala indica dice dicen',
  ),
  telling: [],
  notAfter: list('fue fueron para de por no nunca'),
  to: ['a la', 'al', 'a los', 'a'],
  accordingTo: ['según', 'de acuerdo con', 'en palabras de'],
  papers: {
    words: list('comunicado informe balance mensaje documento documentos cifras datos carta'),
    by: { del: 'el ', 'de la': 'la ', 'de los': 'los ', 'de las': 'las ', de: '', por: '' },
  },
  subjects: [],
  outlets: [],
  that: ['que'],
  citing: ['citando a', 'citando', 'que cita a'],
  stops: list(
    'que quien quienes en durante tras antes después desde el_lunes el_martes el_miércoles el_jueves el_viernes el_sábado el_domingo ayer hoy cuando mientras sobre este esta',
  ),
  bodies: {
    after: list('en'),
    words: list('hospital clínica ministerio embajada universidad oficina agencia'),
  },
  relatives: list('que quien quienes cuyo cuya'),
  leads: list('pero y sin_embargo además por_su_parte ayer asimismo'),
  pronouns: list('él ella ellos ellas se yo'),
  articles: list('el la los las un una unos unas dos tres varios varias algunos su sus este esta'),
  roles: list('fuentes testigos autoridades vecinos médicos funcionarios'),
};
