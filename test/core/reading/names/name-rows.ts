// Sentences as newsrooms write them, made up, with the people and organisations that an analyst would want from each.

export type NameRow = readonly [text: string, names: readonly string[]];

export const nameRows: Readonly<Record<'en' | 'fr' | 'es' | 'ar', readonly NameRow[]>> = {
  en: [
    [
      'Prime Minister Anders Holm met the opposition on Monday. Holm said nothing afterwards.',
      ['Anders Holm'],
    ],
    [
      'The World Food Programme stopped its flights, a spokeswoman, Carla Benedetti, said.',
      ['World Food Programme', 'Carla Benedetti'],
    ],
    ['Colonel Yusuf al-Amin told Reuters that the bridge was open.', ['Yusuf al-Amin', 'Reuters']],
    ['“We counted twelve,” said Dr. Miriam Okafor of the Saint Luke Hospital.', ['Miriam Okafor']],
    [
      'The Ministry of Interior denied it. Interior minister Goran Petrovic spoke of an accident.',
      ['Ministry of Interior', 'Goran Petrovic'],
    ],
    [
      'Human Rights Watch and Amnesty International asked for an inquiry.',
      ['Human Rights Watch', 'Amnesty International'],
    ],
    [
      'Judge Helena de Souza ordered the release of Tomas Varga on Thursday.',
      ['Helena de Souza', 'Tomas Varga'],
    ],
    ['According to the Red Crescent, nine people drowned. The Red Crescent sent boats.', ['Red Crescent']],
    ['Sheikh Hamad bin Khalid opened the talks. Mr bin Khalid left early.', ['Hamad bin Khalid']],
    [
      'The African Union welcomed the truce, and the European Union followed.',
      ['African Union', 'European Union'],
    ],
    [
      'Bishop Tadeusz Nowak thanked the Norwegian Refugee Council.',
      ['Tadeusz Nowak', 'Norwegian Refugee Council'],
    ],
    [
      'Police chief Nikolai Ivanov resigned. His deputy, Lena Ortiz, took over.',
      ['Nikolai Ivanov', 'Lena Ortiz'],
    ],
    ['Gen. Abdel Fattah al-Sayed commands the Third Brigade.', ['Abdel Fattah al-Sayed', 'Third Brigade']],
    [
      'Blue Line Ferries said that its captain, Erik Lund, had been questioned.',
      ['Blue Line Ferries', 'Erik Lund'],
    ],
    [
      'The Committee to Protect Journalists named two reporters, Ana Lima and Jorge Cruz.',
      ['Committee to Protect Journalists', 'Ana Lima', 'Jorge Cruz'],
    ],
    ['UNICEF reported that schools were shut. UNICEF had warned of it in March.', ['UNICEF']],
    ['Senator Grace O’Neill and Senator Paul van Dijk voted against it.', ['Grace O’Neill', 'Paul van Dijk']],
    [
      'The Central Bank raised its rate, Governor Samuel Adeyemi announced.',
      ['Central Bank', 'Samuel Adeyemi'],
    ],
    ['Lt. Col. Peter Marsh of the Royal Navy led the search.', ['Peter Marsh', 'Royal Navy']],
    [
      'The Free Officers Movement claimed the attack, the news site Al Masar reported.',
      ['Free Officers Movement', 'Al Masar'],
    ],
    ['Ambassador Ruth Stein met President Idris Kone at the palace.', ['Ruth Stein', 'Idris Kone']],
    ['Jean-Pierre Mbala, who led the union, was freed. Mbala thanked his lawyers.', ['Jean-Pierre Mbala']],
    [
      'Doctors Without Borders treated 40 people, its coordinator Sofia Rossi said.',
      ['Doctors Without Borders', 'Sofia Rossi'],
    ],
  ],
  fr: [
    ['Le ministre de l’Intérieur, Paul Delmas, a démenti. M. Delmas parlera jeudi.', ['Paul Delmas']],
    ['Selon l’AFP, la ministre Claire Fontaine a reçu les syndicats.', ['AFP', 'Claire Fontaine']],
    ['Le colonel Amadou Diallo a déclaré que la route était ouverte.', ['Amadou Diallo']],
    [
      'La Croix-Rouge a évacué douze blessés, a dit son porte-parole Marc Olivier.',
      ['Croix-Rouge', 'Marc Olivier'],
    ],
    ['Le président Moussa Konaté a rencontré l’ambassadrice Anne Keller.', ['Moussa Konaté', 'Anne Keller']],
    [
      'Médecins sans frontières a fermé son hôpital. Médecins sans frontières avait prévenu.',
      ['Médecins sans frontières'],
    ],
    [
      'L’Union africaine a condamné l’attaque, et l’Union européenne aussi.',
      ['Union africaine', 'Union européenne'],
    ],
    [
      'Le général Jean-Marie Lebrun a quitté ses fonctions. Son adjoint, Yann Morel, le remplace.',
      ['Jean-Marie Lebrun', 'Yann Morel'],
    ],
    ['Mme Fatou N’Diaye, directrice de l’hôpital, a fait état de neuf morts.', ['Fatou N’Diaye']],
    ['Le juge Henri de La Tour a libéré Karim Benali mardi.', ['Henri de La Tour', 'Karim Benali']],
    ['Le procureur Louis Garnier a ouvert une enquête, a rapporté Le Monde.', ['Louis Garnier', 'Le Monde']],
    [
      'L’Organisation mondiale de la santé a envoyé une équipe menée par le docteur Élise Martin.',
      ['Organisation mondiale de la santé', 'Élise Martin'],
    ],
    [
      'Le ministère de la Défense a confirmé. Le ministère de la Défense a donné un bilan.',
      ['ministère de la Défense'],
    ],
    ['Le maire Pierre Vidal et la députée Nadia Brahimi ont voté contre.', ['Pierre Vidal', 'Nadia Brahimi']],
    [
      'Amnesty International a publié un rapport que signe Sophie Laurent.',
      ['Amnesty International', 'Sophie Laurent'],
    ],
  ],
  es: [
    ['El presidente Carlos Medina viajó a la frontera. Medina no habló.', ['Carlos Medina']],
    ['Según EFE, la ministra Laura Ibáñez recibió a los sindicatos.', ['EFE', 'Laura Ibáñez']],
    ['El coronel José Luis Vargas dijo que el puente estaba abierto.', ['José Luis Vargas']],
    ['La Cruz Roja evacuó a doce heridos, dijo su portavoz Marta Soler.', ['Cruz Roja', 'Marta Soler']],
    [
      'El general Andrés de la Fuente dejó el cargo. Su adjunto, Pablo Rey, lo sustituye.',
      ['Andrés de la Fuente', 'Pablo Rey'],
    ],
    [
      'Médicos Sin Fronteras cerró su hospital. Médicos Sin Fronteras lo había advertido.',
      ['Médicos Sin Fronteras'],
    ],
    ['El juez Antonio Ríos liberó a Diego Navarro el martes.', ['Antonio Ríos', 'Diego Navarro']],
    ['La Unión Europea condenó el ataque. La Unión Africana también.', ['Unión Europea', 'Unión Africana']],
    ['El fiscal Ramón Ortega abrió una investigación, informó El País.', ['Ramón Ortega', 'El País']],
    [
      'El Ministerio de Defensa confirmó la muerte del capitán Luis Prado.',
      ['Ministerio de Defensa', 'Luis Prado'],
    ],
    [
      'Amnistía Internacional publicó un informe que firma Elena Castro.',
      ['Amnistía Internacional', 'Elena Castro'],
    ],
    ['El embajador Tomás Lara se reunió con la alcaldesa Rosa Peña.', ['Tomás Lara', 'Rosa Peña']],
    [
      'El doctor Iván Salas, del Hospital San Juan, habló de nueve muertos.',
      ['Iván Salas', 'Hospital San Juan'],
    ],
    ['Reuters informó de que la senadora Ana Belén Cruz votó en contra.', ['Reuters', 'Ana Belén Cruz']],
  ],
  ar: [
    ['قال الرئيس عمر سالم إن المفاوضات انتهت. وغادر سالم القصر.', ['عمر سالم']],
    ['وصرح العقيد يوسف الأمين بأن الجسر مفتوح.', ['يوسف الأمين']],
    [
      'أعلنت وزارة الداخلية القبض على ثلاثة أشخاص. وقال الوزير كمال ناصر إن التحقيق مستمر.',
      ['وزارة الداخلية', 'كمال ناصر'],
    ],
    ['وقالت منظمة الصحة العالمية إن المستشفى أغلق.', ['منظمة الصحة العالمية']],
    ['التقى السفير هاني مراد اللواء خالد حسن يوم الاثنين.', ['هاني مراد', 'خالد حسن']],
    [
      'ودعا الاتحاد الأفريقي إلى وقف القتال. ورحب الاتحاد الأوروبي بذلك.',
      ['الاتحاد الأفريقي', 'الاتحاد الأوروبي'],
    ],
    ['وأكد الدكتور سامي عادل من مستشفى السلام وصول تسع جثث.', ['سامي عادل', 'مستشفى السلام']],
    ['وذكرت وكالة رويترز أن القاضي محمود فريد أفرج عنه.', ['وكالة رويترز', 'محمود فريد']],
    ['قال الشيخ حمد بن خالد إن الهدنة باقية.', ['حمد بن خالد']],
    ['وأفاد الهلال الأحمر بغرق تسعة أشخاص.', ['الهلال الأحمر']],
    ['وقال الجنرال عبد الله الطيب إن القوات انسحبت. وأضاف الطيب أنها ستعود.', ['عبد الله الطيب']],
    ['نفت حركة الضباط الأحرار مسؤوليتها عن الهجوم.', ['حركة الضباط الأحرار']],
    ['وزار رئيس الوزراء علي منصور مدينة درنة مع المهندس فؤاد رشيد.', ['علي منصور', 'فؤاد رشيد']],
    ['وقال النائب إبراهيم الصالح إن المجلس سيجتمع.', ['إبراهيم الصالح']],
    ['وأعلنت هيئة الإغاثة وصول المساعدات، بحسب مديرها الأستاذ نبيل جابر.', ['هيئة الإغاثة', 'نبيل جابر']],
    ['ورفض السفير جمال فاضل الاتهام.', ['جمال فاضل']],
    ['واتهم النقيب طارق سعيد كتيبة الفجر بإطلاق النار.', ['طارق سعيد', 'كتيبة الفجر']],
  ],
};
