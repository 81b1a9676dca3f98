// Organisations whose names capital letters don't show whole: « ministère de la Défense », « Organisation mondiale de la santé »,
// and some that every newsroom writes in small letters.

const list = (line: string): readonly string[] => line.split(' ').map((word) => word.replaceAll('_', ' '));

/** What an organisation is, in front of what it is of. A ministry is written small. */
const kinds = list(
  '[Mm]inistère Union Organisation Conseil Comité Parti Mouvement Commission Agence Banque Cour Armée Assemblée Fédération Ligue Front',
);
const ADJECTIVE = String.raw`\p{Ll}+(?:aine|enne|ienne|éenne|iale|nale|ale|elle|ique|aise|aire|ain|ien|al|el)`;
const OF = String.raw`(?:de[ \u00a0]l['’]|de[ \u00a0]la[ \u00a0]|du[ \u00a0]|des[ \u00a0]|de[ \u00a0]|d['’])`;
const FIELD = String.raw`${OF}\p{L}[\p{L}\p{M}-]+(?:[ \u00a0]${ADJECTIVE}(?![\p{L}\p{M}]))?`;
const BY_KIND = new RegExp(
  String.raw`(?<![\p{L}\p{M}-])(?:${kinds.join('|')})[ \u00a0](?:${ADJECTIVE}(?![\p{L}\p{M}])(?:[ \u00a0]${FIELD})?|${FIELD})`,
  'gu',
);
const KNOWN = new RegExp(
  String.raw`(?<![\p{L}\p{M}-])(?:${list(
    'Médecins_sans_frontières Médecins_du_monde Reporters_sans_frontières Croix-Rouge Croissant-Rouge Central_Bank Committee_to_Protect_Journalists',
  ).join('|')})(?![\p{L}\p{M}-])`,
  'gu',
);

/** The organisations of a line in Latin letters, with where each begins (UTF-16). */
export const organisationsIn = (line: string): { readonly name: string; readonly at: number }[] =>
  [...line.matchAll(BY_KIND), ...line.matchAll(KNOWN)].map((match) => ({ name: match[0], at: match.index }));
