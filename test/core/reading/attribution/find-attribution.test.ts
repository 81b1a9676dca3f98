// Who says a passage, in four languages. Long for its table, which is one list of cases read side by side.
import { describe, expect, it } from 'vitest';
import { findAttribution } from '../../../../core/reading/attribution/find-attribution.ts';

/** The chain for a passage of a text, each as "who | verb | to whom", names marked. */
function chain(text: string, passage: string, language: string | null = null): string {
  const start = text.indexOf(passage);
  if (start === -1) throw new Error(`“${passage}” is not in “${text}”`);
  return findAttribution(text, { start, end: start + passage.length }, language)
    .map(({ words, named, verb, to }) => `${named ? '*' : ''}${words} | ${verb ?? '–'} | ${to ?? '–'}`)
    .join(' ← ');
}

const rows: readonly [language: string, text: string, passage: string, expected: string][] = [
  [
    'en',
    'A source close to the army told Reuters that 40 had died.',
    '40 had died',
    'a source close to the army | told | Reuters',
  ],
  [
    'en',
    'Forty people died, the Health Ministry said on Friday.',
    'Forty people died',
    '*Health Ministry | said | –',
  ],
  [
    'en',
    '“We saw them go,” said Colonel Adel Ahmed. It was night.',
    'We saw them go',
    '*Colonel Adel Ahmed | said | –',
  ],
  [
    'en',
    'Col. Adel Ahmed, a spokesman for the army, said that the road was closed.',
    'the road was closed',
    '*Col. Adel Ahmed | said | –',
  ],
  [
    'en',
    'The website Ajwa Belad, citing official data, reported late on Saturday that 75 people had been killed.',
    '75 people',
    '*website Ajwa Belad | citing official data | –',
  ],
  [
    'en',
    'A worker at a hospital that had taken in at least 40 bodies said that more were being brought.',
    'more were being brought',
    'a worker at a hospital | said | –',
  ],
  [
    'en',
    'A doctor at the Saint Brigid hospital put the dead at 19 and said that more bodies were being brought in.',
    'more bodies were being brought in',
    'a doctor at the Saint Brigid hospital | put | –',
  ],
  [
    'en',
    'The transport minister, Pavel Dragan, said on Tuesday that all ferries would stay in port.',
    'all ferries would stay in port',
    '*Pavel Dragan | said | –',
  ],
  [
    'en',
    '“Nineteen are dead,” said a doctor at the Saint Brigid hospital on Monday.',
    'Nineteen are dead',
    'a doctor at the Saint Brigid hospital | said | –',
  ],
  ['en', 'The crew, who had left, and said nothing, returned.', 'returned', ''],
  [
    'fr',
    'Un médecin de l’hôpital Sainte-Brigitte a fait état de 19 morts et a dit que d’autres corps arrivaient.',
    'd’autres corps arrivaient',
    'un médecin de l’hôpital Sainte-Brigitte | a fait état de | –',
  ],
  [
    'fr',
    'Le ministre des transports, Pavel Dragan, a annoncé mardi que les ferries resteraient à quai.',
    'les ferries resteraient à quai',
    '*Pavel Dragan | a annoncé | –',
  ],
  [
    'ar',
    'وقال طبيب في مستشفى القديسة بريجيت إن عدد القتلى بلغ 19.',
    'عدد القتلى بلغ 19',
    'طبيب في مستشفى القديسة بريجيت | وقال | –',
  ],
  ['ar', 'وقال طبيب في مؤتمر صحفي إن عدد القتلى بلغ 19.', 'عدد القتلى بلغ 19', 'طبيب | وقال | –'],
  ['en', 'According to witnesses, the shelling began at dawn.', 'the shelling began', 'witnesses | – | –'],
  ['en', 'Officials said the airport would stay closed.', 'the airport', 'officials | said | –'],
  [
    'en',
    '"There were 43 dead. We counted them," an ambulance driver told the BBC.',
    'We counted them',
    'an ambulance driver | told | the BBC',
  ],
  [
    'en',
    'Khalifa Haftar denied it. He said his men had withdrawn.',
    'his men had withdrawn',
    '*Khalifa Haftar | said | –',
  ],
  ['en', 'The mayor said nine had died, and the army said 14 had.', '14 had', 'the army | said | –'],
  [
    'en',
    'The mayor said nine had died, and the army said 14 had.',
    'nine had died, and the army said 14',
    '',
  ],
  ['en', 'Seventy people were reported killed near the port.', 'Seventy people', ''],
  ['en', 'The road is closed.', 'closed', ''],
  [
    'en',
    '“They left at night,” said Omar Salem. “Nobody stopped them.”',
    'Nobody stopped them',
    '*Omar Salem | said | –',
  ],
  [
    'fr',
    '« Quarante personnes sont mortes », a déclaré le ministre de la Santé.',
    'Quarante personnes',
    'le ministre de la Santé | a déclaré | –',
  ],
  ['fr', 'Selon des témoins, les tirs ont commencé à l’aube.', 'les tirs', 'des témoins | – | –'],
  ['fr', 'Un officier a affirmé que la route était coupée.', 'la route', 'un officier | a affirmé | –'],
  [
    'fr',
    '« Nous avons compté 43 morts », a déclaré à l’AFP un médecin.',
    '43 morts',
    'un médecin | a déclaré | AFP',
  ],
  [
    'fr',
    'Le maire, un proche du général, a indiqué que neuf personnes étaient mortes.',
    'neuf personnes',
    'le maire | a indiqué | –',
  ],
  ['es', 'Según el ministerio, murieron 43 personas.', 'murieron 43 personas', 'el ministerio | – | –'],
  [
    'es',
    '«Vimos los cuerpos», dijo un médico del hospital.',
    'Vimos los cuerpos',
    'un médico del hospital | dijo | –',
  ],
  [
    'es',
    'El alcalde dijo a EFE que nueve personas habían muerto.',
    'nueve personas',
    'el alcalde | dijo | EFE',
  ],
  [
    'es',
    'Dos testigos aseguraron que la carretera estaba cortada.',
    'la carretera',
    'dos testigos | aseguraron | –',
  ],
  ['ar', 'قال المتحدث باسم الجيش إن 40 شخصا قتلوا.', '40 شخصا', 'المتحدث باسم الجيش | قال | –'],
  [
    'ar',
    'وقال مسؤول في وزارة الصحة لرويترز إن الطريق مغلق.',
    'الطريق مغلق',
    'مسؤول في وزارة الصحة | وقال | رويترز',
  ],
  ['ar', 'وأعلنت وزارة الصحة أن 43 شخصا قتلوا.', '43 شخصا', 'وزارة الصحة | وأعلنت | –'],
  ['ar', 'بحسب شهود عيان بدأ القصف فجرا.', 'بدأ القصف', ''],
  ['ar', 'المتحدث باسم الجيش قال إن الطريق مغلق.', 'الطريق مغلق', 'المتحدث باسم الجيش | قال | –'],
  ['ar', 'لكن وزير الصحة أعلن أن المستشفى مفتوح.', 'المستشفى مفتوح', 'وزير الصحة | أعلن | –'],
  ['ar', 'وفي بيان صدر أمس قال إن الطريق مغلق.', 'الطريق مغلق', ''],
  ['ar', 'التقى الوزير وقال إن الطريق مغلق.', 'الطريق مغلق', ''],
  [
    'en',
    'Forty people were killed, according to a statement by the Interior Ministry.',
    'Forty people were killed',
    '*Interior Ministry | – | –',
  ],
  [
    'en',
    'According to a statement posted on Friday, the mayor said the port was open.',
    'the port was open',
    'the mayor | said | –',
  ],
  ['en', 'Nine died, according to a statement.', 'Nine died', 'a statement | – | –'],
  [
    'fr',
    'Selon un communiqué du ministère de la Défense, neuf soldats sont morts.',
    'neuf soldats',
    'le ministère de la Défense | – | –',
  ],
  ['es', 'Según un comunicado de la policía, hubo nueve heridos.', 'nueve heridos', 'la policía | – | –'],
];

/** Not looked at while the tables were made. */
const held: typeof rows = [
  ['en', 'Haftar has not said he is leaving.', 'he is leaving', ''],
  [
    'en',
    'In uniform, Haftar - whom the speaker accused of a coup - said his men had left.',
    'his men had left',
    '*Haftar | said | –',
  ],
  ['fr', 'La commission pourra saisir le conseil si elle estime que la loi est violée.', 'la loi', ''],
  [
    'en',
    'Reuters reported on Friday that the port was shut, citing a shipping agent.',
    'the port was shut',
    '*Reuters | citing a shipping agent | –',
  ],
  [
    'en',
    'The army has confirmed that three soldiers were killed.',
    'three soldiers',
    'the army | has confirmed | –',
  ],
  [
    'en',
    'Two residents told a Reuters reporter they had fled.',
    'they had fled',
    'two residents | told | a Reuters reporter',
  ],
  ['en', 'Nine people were hurt, according to the Red Crescent.', 'Nine people', '*Red Crescent | – | –'],
  ['en', 'Mr. Salem added: “The road is open.”', 'The road is open', '*Mr. Salem | added | –'],
  [
    'fr',
    'Le gouvernement a annoncé vendredi la fermeture du port.',
    'la fermeture du port',
    'le gouvernement | a annoncé | –',
  ],
  ['fr', '« Ils sont partis », a-t-il dit.', 'Ils sont partis', ''],
  ['es', 'El ejército confirmó que tres soldados murieron.', 'tres soldados', 'el ejército | confirmó | –'],
  ['es', 'De acuerdo con la policía, hubo nueve heridos.', 'nueve heridos', 'la policía | – | –'],
  ['ar', 'وأكد قائد الشرطة أن الوضع هادئ.', 'الوضع هادئ', 'قائد الشرطة | وأكد | –'],
  ['ar', 'قتل تسعة أشخاص، وفقا للهلال الأحمر.', 'تسعة أشخاص', 'الهلال الأحمر | – | –'],
];

/** Written after the tables, in one go; those that were not read at first are marked. */
const later: typeof rows = [
  [
    'en',
    'The governor of Derna acknowledged late on Sunday that two dams had burst.',
    'two dams had burst',
    'the governor of Derna | acknowledged | –',
  ],
  [
    'en',
    '“It was chaos,” a nurse at the Al-Wahda hospital told AFP by telephone.',
    'It was chaos',
    'a nurse at the Al-Wahda hospital | told | AFP',
  ],
  [
    'en',
    'Spokeswoman Maria Duarte declined to comment, but a second official said talks would resume on Monday.',
    'talks would resume',
    'a second official | said | –',
  ],
  // Not read at first.
  [
    'en',
    'At least 12 migrants drowned off Zuwara, the coast guard said, adding that 30 were rescued.',
    '12 migrants drowned',
    'the coast guard | said | –',
  ],
  [
    'en',
    'Residents reached by phone said shells had hit the market.',
    'shells had hit the market',
    'residents reached by phone | said | –',
  ],
  ['en', 'Three villages were burned, satellite images show.', 'Three villages were burned', ''],
  // Not read at first.
  [
    'en',
    'UNICEF estimates that 40,000 children are out of school.',
    '40,000 children',
    '*UNICEF | estimates | –',
  ],
  [
    'en',
    'Nobody was hurt, police chief Tomas Rehak told reporters.',
    'Nobody was hurt',
    '*police chief Tomas Rehak | told | reporters',
  ],
  // Not read at first.
  [
    'en',
    'The ministry, which had earlier denied the report, confirmed on Tuesday that the general was dead.',
    'the general was dead',
    'the ministry | confirmed | –',
  ],
  [
    'fr',
    'Des habitants joints par téléphone affirment que le marché a été touché.',
    'le marché a été touché',
    'des habitants joints par téléphone | affirment | –',
  ],
  [
    'fr',
    '« La situation est sous contrôle », assure le préfet.',
    'La situation est sous contrôle',
    'le préfet | assure | –',
  ],
  [
    'fr',
    'Trente personnes ont été secourues, a ajouté la garde-côtière dans un communiqué.',
    'Trente personnes',
    'la garde-côtière | a ajouté | –',
  ],
  [
    'es',
    'La portavoz del ejército, Lucía Prado, señaló que dos soldados resultaron heridos.',
    'dos soldados',
    '*Lucía Prado | señaló | –',
  ],
  [
    'es',
    '«La situación está bajo control», aseguró el gobernador.',
    'La situación está',
    'el gobernador | aseguró | –',
  ],
  [
    'es',
    'Vecinos contactados por teléfono afirmaron que el mercado fue alcanzado.',
    'el mercado',
    'vecinos contactados por teléfono | afirmaron | –',
  ],
  ['ar', 'وأوضح محافظ درنة أن سدين انهارا.', 'سدين انهارا', 'محافظ درنة | وأوضح | –'],
  ['ar', 'وزارة الداخلية أكدت أن التحقيق مستمر.', 'التحقيق مستمر', 'وزارة الداخلية | أكدت | –'],
  ['ar', 'وأضاف المصدر أن ثلاثين شخصا أنقذوا.', 'ثلاثين شخصا', 'المصدر | وأضاف | –'],
  ['ar', 'غرق اثنا عشر مهاجرا، بحسب خفر السواحل.', 'اثنا عشر مهاجرا', 'خفر السواحل | – | –'],
  // Not read at first.
  [
    'ar',
    'وقالت متحدثة باسم اليونيسف لوكالة فرانس برس إن المدارس مغلقة.',
    'المدارس مغلقة',
    'متحدثة باسم اليونيسف | وقالت | وكالة فرانس برس',
  ],
];

describe('who says a passage', () => {
  it.each([...rows, ...held, ...later])('%s: %s → %s', (language, text, passage, expected) => {
    expect(chain(text, passage, language)).toBe(expected);
  });

  it('is found without knowing the language', () => {
    expect(chain('« C’est faux », a déclaré le maire.', 'C’est faux')).toBe('le maire | a déclaré | –');
  });

  it('comes to an end in a line without one', () => {
    const text = `${'He said that, and she said this, '.repeat(3_000)}the end.`;
    expect(findAttribution(text, { start: 40_000, end: 40_020 }, 'en')).toEqual([]);
  });
});
