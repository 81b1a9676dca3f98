import { expect, it } from 'vitest';
import { numbersTold } from './numbers-told.ts';

it.each([
  // Figures.
  ['43 personnes ont été tuées', '43 killed'],
  ['2 100 déplacés', '2100 displaced'],
  ['2\u202f100 habitants', '2100'],
  ['1.200 réfugiés dans la ville', '1200 displaced'],
  ['1,5 million de personnes', '1500000'],
  ['3,5 tonnes de farine', '3.5 tonnes'],
  ['200 mille habitants', '200000'],
  // Words.
  ['quarante-trois morts', '43 killed'],
  ['vingt et un blessés', '21 wounded'],
  ['soixante et onze soldats', '71'],
  ['soixante-dix-huit civils', '78'],
  ['quatre-vingts combattants', '80'],
  ['quatre-vingt-dix-sept blessés', '97 wounded'],
  ['cent vingt disparus', '120 missing'],
  ['deux cents otages', '200'],
  ['deux cent mille déplacés', '200000 displaced'],
  ['mille deux cents manifestants', '1200'],
  ['trois millions de personnes', '3000000'],
  ['trois millions et demi de personnes', '3500000'],
  ['dix-sept policiers', '17'],
  ['un mort et sept blessés', '1 killed; 7 wounded'],
  ['un demi-million de personnes', '500000'],
  ['deux douzaines de soldats', '~24'],
  ['une cinquantaine de civils tués', '~50 killed'],
  // Vague words stay words.
  ['des dizaines de blessés', 'dizaines wounded'],
  ['des centaines de personnes ont fui', 'centaines displaced'],
  ['plusieurs milliers de manifestants', 'plusieurs milliers'],
  ['des dizaines de milliers de déplacés', 'dizaines de milliers displaced'],
  // Ranges and operators.
  ['entre 40 et 50 morts', '40–50 killed'],
  ['40 à 50 blessés', '40–50 wounded'],
  ['entre quarante et cinquante soldats', '40–50'],
  ['au moins 34 morts', '≥34 killed'],
  ['pas moins de 12 blessés', '≥12 wounded'],
  ['plus de 100 morts', '>100 killed'],
  ["plus d'une centaine de blessés", '>100 wounded'],
  ['moins de dix otages', '<10'],
  ["jusqu'à 60 combattants", '≤60'],
  ['environ 400 familles', '~400'],
  ['quelque 300 personnes', '~300'],
  ['43 personnes au moins', '≥43'],
  // What is no count of people.
  ['un homme de 34 ans', '1; age 34'],
  ['depuis 34 ans', '34 ans'],
  ['en 2014', 'year 2014'],
  ['le 16 mai 2014', 'date 16; year 2014'],
  ['la résolution 1973', 'reference 1973'],
  ["l'article 7", 'reference 7'],
  ['40 pour cent des voix', 'percentage 40'],
  ['200 lits pour les blessés', '200 lits'],
  ['la 3e brigade', 'ordinal 3'],
  ['30 euros', 'money 30'],
  // Not sure: nothing.
  ['un hôpital neuf, très loin', ''],
])('reads the French “%s” as “%s”', (text, told) => {
  expect(numbersTold(text)).toBe(told);
});
