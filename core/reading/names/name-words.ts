// Words around names of people and organisations, by language, as data: titles, places, what begins a sentence, and lines that
// belong to the page rather than to the article.

const list = (line: string): string[] => line.split(' ').map((word) => word.replaceAll('_', ' '));

/** In front of a person's name and no part of it. */
export const titles: readonly string[] = [
  ...list(
    'Mr Mrs Ms Miss Dr Prof Professor Sir Lady Lord Gen General Col Colonel Lt Lieutenant Maj Major Capt Captain Sgt Sergeant Brig Brigadier Cmdr Commander Adm Admiral Sheikh Shaykh Sheik Imam Mullah Mufti Ayatollah President President-elect Vice_President Prime_Minister Foreign_Minister Defence_Minister Defense_Minister Interior_Minister Justice_Minister Minister Ambassador Senator Sen Rep Governor Gov Mayor King Queen Prince Princess Secretary Secretary-General Chairman Judge Justice Pope Bishop Spokesman Spokeswoman',
  ),
  ...list(
    'M MM Mme Mlle Me Général Colonel Commandant Capitaine Président Présidente Ministre Premier_ministre Maire Préfet Cheikh Roi Reine Prince Maître Docteur Professeur Juge',
  ),
  ...list(
    'Sr Sra Srta Don Doña Coronel Comandante Capitán Presidente Presidenta Ministro Ministra Alcalde Gobernador Rey Reina Príncipe Doctor Profesor Juez Padre',
  ),
];

/** Words that join the parts of a name. */
export const particles: readonly string[] = list(
  'al el bin ibn bint ben abu de del de_la de_los des du la le van von der den di da dos of of_the for for_the and y et',
);

/** Of these, the ones that only join names of organisations. */
export const organisationJoins: readonly string[] = list(
  'of of_the for for_the de del de_la de_los des du and y et',
);

/** Small words with a capital at the beginning of a sentence or a headline. */
export const starters: readonly string[] = [
  ...list(
    'The A An In On At But And Or For From After Before By As It Its He She They We You I This That These Those When While Meanwhile If With Without Since During Until Once Some Many Most All No Not One Two Three Four Five Six Seven Eight Nine Ten Hundreds Thousands Dozens Both Each Every Other Another Such There Here What Who Why How Where His Her Their Our My Yet Still Also Then Now Today Yesterday Tomorrow Late Early Earlier Later Last Next Only Even Just More Officials Witnesses Residents According Authorities Police Troops Nobody Everyone Under Over Between About Around Near Inside Outside Despite Although Though Because So Than Up Out Off Into Among Against Within Following Asked Speaking Meeting Dressed Reports Sources Islamic Western Eastern Northern Southern Central Separately However',
  ),
  ...list(
    'Le La Les L Un Une Des Du De Dans En Au Aux Sur Sous Par Pour Avec Sans Selon Après Avant Depuis Pendant Mais Et Ou Où Ce Cette Ces Cet Il Elle Ils Elles On Nous Vous Je Son Sa Ses Leur Leurs Si Quand Comme Plus Tous Toutes Tout Aucun Chaque Deux Trois Quatre Cinq Hier Aujourd’hui Demain Qui Que Quel Quelle À Entre Vers Chez Plusieurs Certains Malgré Lors Alors Ainsi Cependant',
  ),
  ...list(
    'El Los Las Lo Una Unos Unas Del Al En Con Sin Por Para Según Tras Desde Hasta Durante Pero Y O Su Sus Este Esta Estos Estas Ese Esa Aquel Ella Ellos Nosotros Yo Si Cuando Como Más Todos Todas Cada Dos Tres Cuatro Cinco Ayer Hoy Mañana Quien Que Cuál Dónde Entre Hacia Varios Algunos Aunque Mientras Entonces También Sin_embargo No Hay Uno',
  ),
];

/** In front of a name these tell of a place. */
export const placePrepositions: readonly string[] = list(
  'in at near to from around outside inside across into toward towards through of_central of_eastern of_western of_northern of_southern east_of west_of north_of south_of over à en au aux vers depuis près_de dans desde hacia cerca_de en_el',
);

/** The last word of a name of a place. */
export const placeNouns: readonly string[] = list(
  'Airport Street Road Avenue Square Bridge River Sea Ocean Gulf Bay Island Islands City Province District County State States Mountains Mountain Desert Valley Port Hotel Hospital University Peninsula Coast Strip Africa America Europe Asia East West North South Place Rue Boulevard Aéroport Calle Plaza Aeropuerto Kingdom Emirates Republic',
);

/** Words with a capital that stand in front of names and belong to none. */
export const calendar: readonly string[] = list(
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Ramadan Christmas Easter',
);

/** Capitalised words that name a people or a faith, and by themselves nobody. */
export const notAlone: readonly string[] = list(
  'English French Spanish Arabic German Russian American British Libyan Syrian Egyptian Iraqi Iranian Israeli Palestinian Turkish Sudanese Ukrainian Chinese European African Arab Islamist Islamic Muslim Muslims Christian Christians Jewish Sunni Shiite Kurdish Libyans Syrians Egyptians Iraqis Americans Russians Ukrainians Sudanese Europeans Western Eastern Internet Twitter Facebook YouTube Photo Image Video GMT UTC EST EDT CET EET AM PM TV US USA UK EU PDF COVID-19 OK FAQ ID URL HTML RSS',
);

/** Lines that belong to the page: credits, sharing, rights. A name in them is nobody the article speaks of. */
export const boilerplate =
  /^\s*(?:photo|photograph|image|picture|credit|file photo|video|copyright|©|\(c\)|all rights reserved|reporting by|additional reporting|editing by|written by|by\s+\p{Lu}|read more|see also|related|share this|follow us|subscribe|sign up|advertisement|tags?:|topics?:|photo[sg]?raphie|crédit|légende|publié le|lire aussi|partager|abonnez|foto|crédito|publicado|leer más|compartir|lea también|صورة|تصوير|اقرأ أيضا|شارك)/iu;
