// Words that say what somebody does or is, or stand in names of organisations, and in no name of a person. Small on purpose: a word that
// is missing here only makes for a question more.

import { foldText } from '../../base/text-fold.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/u).map(foldText);

/** Of organisations: with one of these, words with capitals name nobody. */
export const organisationWords = list(`
  Nations Rights Watch International Crescent Cross Organisation Organization Organisations Committee Authority Administration
  Government Parliament Congress Senate Assembly Commission Mission Forces Force Militia Movement Front Coalition Alliance
  Society Fund Programme Program Network Newspaper Times Post Herald Tribune Television Channel Corporation Federation
  League House Guard Coastguard Directorate Bureau Observatory Amnesty Reporters Doctors Borders
  Gouvernement Nations Organisation Croissant Croix Mouvement Gobierno Naciones Organización Movimiento
  الأمم المتحدة الهلال الصليب حكومة برلمان قوات حركة جبهة ائتلاف اتحاد بعثة مفوضية سلطة مصلحة تلفزيون إذاعة راديو
`);

/** Of somebody whose name is not said. */
export const describingWords = list(`
  worker staff aide diplomat eyewitness eyewitnesses spokesman spokeswoman spokesperson source student soldier fighter commander
  farmer trader merchant shopkeeper member leader elder participant attendee speaker delegate colleague friend relative
  neighbour neighbor father mother brother sister son daughter cousin wife husband woman man women men person persons people
  family boy girl child children refugee migrant prisoner detainee insider employee medic paramedic volunteer businessman
  businesswoman businessmen politician lawmaker expert academic tribe tribesman tribesmen policeman policemen figure figures
  local senior junior former security military medical humanitarian foreign anonymous informed western diplomatic tribal
  several some various many two three four five the a an one another other
  travailleur travailleuse témoin témoins habitant habitants responsable source diplomate membre soldat médecins
  trabajador trabajadora testigo testigos vecino vecinos funcionario funcionaria fuente diplomático miembro soldado
  arzt ärztin krankenschwester mitarbeiter mitarbeiterin sprecher sprecherin zeuge zeugin beamter
  медсестра врач сотрудник сотрудница источник свидетель чиновник житель жители
  مصدر مصادر شاهد شهود سكان أهالي موظف موظفة عامل عاملة عاملون موظفون مسؤولون أطباء متحدث متحدثة ناطق جندي جنود ضابط
  ضباط مقاتل مقاتلون طالب طالبة طلاب مواطن مواطنة مواطنون أحد إحدى بعض رجل امرأة سيدة زميل زميلة قريب أقارب والد والدة
  دبلوماسي دبلوماسية خبير خبيرة محلل باحث باحثة نازح نازحون لاجئ لاجئة محتجز معتقل قيادي سائق تاجر استاذ أستاذ أستاذة
`);
