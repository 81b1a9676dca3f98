import { expect, it } from 'vitest';
import { numbersTold } from './numbers-told.ts';

it.each([
  // Figures.
  ['43 personas murieron', '43 killed'],
  ['1.200 desplazados en la ciudad', '1200 displaced'],
  ['2 100 heridos', '2100 wounded'],
  ['1,5 millones de personas', '1500000'],
  ['1.200 millones de euros', 'money 1200000000'],
  ['3,5 toneladas', '3.5 toneladas'],
  ['25 mil refugiados', '25000 displaced'],
  // Words.
  ['cuarenta y tres muertos', '43 killed'],
  ['treinta y cuatro heridos', '34 wounded'],
  ['veintidós soldados', '22'],
  ['dieciséis policías', '16'],
  ['cien rehenes', '100'],
  ['ciento veinte desaparecidos', '120 missing'],
  ['doscientos mil refugiados', '200000 displaced'],
  ['dos mil cien desplazados', '2100 displaced'],
  ['mil doscientas personas', '1200'],
  ['tres millones de habitantes', '3000000'],
  ['un millón y medio de personas', '1500000'],
  ['medio millón de personas', '500000'],
  ['once muertos y tres heridos', '11 killed; 3 wounded'],
  ['novecientos noventa y nueve', '999'],
  ['tres docenas de combatientes', '36'],
  ['un centenar de civiles', '~100'],
  ['una veintena de heridos', '~20 wounded'],
  // Vague words stay words.
  ['decenas de muertos', 'decenas killed'],
  ['cientos de heridos', 'cientos wounded'],
  ['varios miles de personas', 'varios miles'],
  ['decenas de miles de desplazados', 'decenas de miles displaced'],
  // Ranges and operators.
  ['entre 40 y 50 muertos', '40–50 killed'],
  ['entre treinta y cinco y cuarenta soldados', '35–40'],
  ['de las 40 a 50 personas', '40–50'],
  ['al menos 34 muertos', '≥34 killed'],
  ['por lo menos 12 heridos', '≥12 wounded'],
  ['más de 100 muertos', '>100 killed'],
  ['menos de diez rehenes', '<10'],
  ['hasta 60 combatientes', '≤60'],
  ['unos 400 soldados', '~400'],
  ['alrededor de 300 personas', '~300'],
  ['43 personas como mínimo', '≥43'],
  // What is no count of people.
  ['una mujer de 34 años', '1; age 34'],
  ['durante 34 años', '34 años'],
  ['en 2014', 'year 2014'],
  ['el 16 de mayo de 2014', 'date 16; year 2014'],
  ['la resolución 1973', 'reference 1973'],
  ['el artículo 7', 'reference 7'],
  ['el 40 por ciento de los votos', 'percentage 40'],
  ['200 camas para los heridos', '200 camas'],
  ['30 km al sur', '30 km'],
  ['12 vehículos', '12 vehículos'],
])('reads the Spanish “%s” as “%s”', (text, told) => {
  expect(numbersTold(text)).toBe(told);
});
