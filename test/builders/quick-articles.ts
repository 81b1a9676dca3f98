// Three short articles about one made-up accident, as three newsrooms might have written it, with what an analyst takes of each.

import type { Actor } from '../../core/model/kinds/actor.ts';
import type { FigureCell } from '../../core/model/kinds/figure.ts';

export type QuickArticle = {
  readonly language: 'en' | 'fr' | 'ar';
  readonly title: string;
  readonly outlet: string;
  /** `YYYY-MM-DD` */
  readonly published: string;
  readonly paragraphs: readonly string[];
  readonly actors: readonly (readonly [name: string, type: Actor['actorType']])[];
  /** Passages that become excerpts, word for word. */
  readonly passages: readonly string[];
  /** Which of them become events. */
  readonly events: readonly number[];
  readonly question: string;
  readonly reports: readonly {
    readonly at: number;
    readonly who: string;
    readonly killed: number;
    readonly operator: FigureCell['operator'];
  }[];
  readonly briefTitle: string;
  /** Words, and the passage cited after them, or the range of the figure in its place. */
  readonly bottomLine: readonly (readonly [words: string, at: number | 'range'])[];
  /** Paragraphs of words and of passages cited. */
  readonly text: readonly (readonly (string | number)[])[];
};

export const quickArticles: Readonly<Record<QuickArticle['language'], QuickArticle>> = {
  en: {
    language: 'en',
    title: 'Ferry sinks off Port Maren with scores on board',
    outlet: 'Coast Wire',
    published: '2026-10-13',
    paragraphs: [
      'A passenger ferry sank off Port Maren on Monday evening after its engine failed in a storm, the coast guard said.',
      'At least 14 people died, said Lena Ortiz, a spokeswoman of the coast guard. A doctor at the Saint Brigid hospital put the dead at 19 and said that more bodies were being brought in.',
      'The Meridian had left the island of Sole at 17:40 with 112 passengers, according to its owner, Blue Line Ferries. On Saturday the harbour authority had warned small ships not to sail before the storm had passed.',
      'Divers went down on Tuesday morning and reached the hull at a depth of 40 metres.',
      'Transport minister Pavel Dragan said on Tuesday that all ferries older than thirty years would stay in port until they had been inspected.',
    ],
    actors: [
      ['Lena Ortiz', 'person'],
      ['Blue Line Ferries', 'organisation'],
      ['Pavel Dragan', 'person'],
    ],
    passages: [
      'A passenger ferry sank off Port Maren on Monday evening after its engine failed in a storm',
      'At least 14 people died',
      'A doctor at the Saint Brigid hospital put the dead at 19 and said that more bodies were being brought in.',
      'On Saturday the harbour authority had warned small ships not to sail before the storm had passed.',
      'Divers went down on Tuesday morning and reached the hull at a depth of 40 metres.',
      'Transport minister Pavel Dragan said on Tuesday that all ferries older than thirty years would stay in port until they had been inspected.',
    ],
    events: [0, 3, 4, 5],
    question: 'Killed when the Meridian sank',
    reports: [
      { at: 1, who: 'the coast guard', killed: 14, operator: 'atLeast' },
      { at: 2, who: 'a doctor at the Saint Brigid hospital', killed: 19, operator: null },
    ],
    briefTitle: 'Ferry accident off Port Maren',
    bottomLine: [
      ['The Meridian sank on Monday evening off Port Maren after its engine failed', 0],
      ['', 'range'],
      ['Ferries older than thirty years stay in port until they are inspected', 5],
    ],
    text: [
      [
        'The ferry sank in a storm against which the harbour authority had warned small ships two days before',
        3,
        '. The coast guard speaks of at least 14 dead',
        1,
        '; a doctor of the hospital that takes in the bodies has a higher number and expects more',
        2,
        '.',
      ],
      ['Divers have reached the hull', 4, '. What the engine failed of is not known.'],
    ],
  },
  fr: {
    language: 'fr',
    title: 'Naufrage d’un ferry au large de Port-Maren',
    outlet: 'Le Courrier des Îles',
    published: '2026-10-13',
    paragraphs: [
      'Un ferry a coulé lundi soir au large de Port-Maren, après une panne de moteur en pleine tempête, selon les garde-côtes.',
      'Au moins 14 personnes sont mortes, a déclaré Lena Ortiz, porte-parole des garde-côtes. Un médecin de l’hôpital Sainte-Brigitte a fait état de 19 morts et a dit que d’autres corps arrivaient encore.',
      'Le Méridien avait quitté l’île de Sole à 17 h 40 avec 112 passagers, d’après son armateur, la Compagnie Bleue. Samedi, la capitainerie avait demandé aux petits navires de ne pas sortir avant la fin de la tempête.',
      'Des plongeurs sont descendus mardi matin et ont atteint la coque, à 40 mètres de fond.',
      'Le ministre des transports, Pavel Dragan, a annoncé mardi que tous les ferries de plus de trente ans resteraient à quai jusqu’à leur contrôle.',
    ],
    actors: [
      ['Lena Ortiz', 'person'],
      ['Compagnie Bleue', 'organisation'],
      ['Pavel Dragan', 'person'],
    ],
    passages: [
      'Un ferry a coulé lundi soir au large de Port-Maren, après une panne de moteur en pleine tempête',
      'Au moins 14 personnes sont mortes',
      'Un médecin de l’hôpital Sainte-Brigitte a fait état de 19 morts et a dit que d’autres corps arrivaient encore.',
      'Samedi, la capitainerie avait demandé aux petits navires de ne pas sortir avant la fin de la tempête.',
      'Des plongeurs sont descendus mardi matin et ont atteint la coque, à 40 mètres de fond.',
      'Le ministre des transports, Pavel Dragan, a annoncé mardi que tous les ferries de plus de trente ans resteraient à quai jusqu’à leur contrôle.',
    ],
    events: [0, 3, 4, 5],
    question: 'Morts dans le naufrage du Méridien',
    reports: [
      { at: 1, who: 'les garde-côtes', killed: 14, operator: 'atLeast' },
      { at: 2, who: 'un médecin de l’hôpital Sainte-Brigitte', killed: 19, operator: null },
    ],
    briefTitle: 'Naufrage au large de Port-Maren',
    bottomLine: [
      ['Le Méridien a coulé lundi soir au large de Port-Maren après une panne de moteur', 0],
      ['', 'range'],
      ['Les ferries de plus de trente ans restent à quai jusqu’à leur contrôle', 5],
    ],
    text: [
      [
        'Le ferry a coulé dans une tempête dont la capitainerie avait averti les petits navires deux jours plus tôt',
        3,
        '. Les garde-côtes parlent d’au moins 14 morts',
        1,
        ' ; un médecin de l’hôpital qui reçoit les corps donne un nombre plus élevé et en attend d’autres',
        2,
        '.',
      ],
      ['Des plongeurs ont atteint la coque', 4, '. La cause de la panne n’est pas connue.'],
    ],
  },
  ar: {
    language: 'ar',
    title: 'غرق عبارة ركاب قبالة ميناء مارن',
    outlet: 'صحيفة الساحل',
    published: '2026-10-13',
    paragraphs: [
      'غرقت عبارة ركاب قبالة ميناء مارن مساء الاثنين بعد تعطل محركها وسط عاصفة، بحسب خفر السواحل.',
      'وقالت لينا أورتيز، المتحدثة باسم خفر السواحل، إن 14 شخصا على الأقل لقوا حتفهم. وقال طبيب في مستشفى القديسة بريجيت إن عدد القتلى بلغ 19 وإن جثثا أخرى ما زالت تصل.',
      'وكانت العبارة ميريديان غادرت جزيرة سولي وعلى متنها 112 راكبا، وفق شركة الخط الأزرق المالكة لها. وكانت سلطة الميناء حذرت السفن الصغيرة يوم السبت من الإبحار قبل انتهاء العاصفة.',
      'ونزل غواصون صباح الثلاثاء ووصلوا إلى هيكل العبارة على عمق 40 مترا.',
      'وقال وزير النقل بافل دراغان يوم الثلاثاء إن جميع العبارات التي يزيد عمرها على ثلاثين عاما ستبقى في الميناء إلى أن تفحص.',
    ],
    actors: [
      ['لينا أورتيز', 'person'],
      ['شركة الخط الأزرق', 'organisation'],
      ['بافل دراغان', 'person'],
    ],
    passages: [
      'غرقت عبارة ركاب قبالة ميناء مارن مساء الاثنين بعد تعطل محركها وسط عاصفة',
      'إن 14 شخصا على الأقل لقوا حتفهم',
      'وقال طبيب في مستشفى القديسة بريجيت إن عدد القتلى بلغ 19 وإن جثثا أخرى ما زالت تصل.',
      'وكانت سلطة الميناء حذرت السفن الصغيرة يوم السبت من الإبحار قبل انتهاء العاصفة.',
      'ونزل غواصون صباح الثلاثاء ووصلوا إلى هيكل العبارة على عمق 40 مترا.',
      'وقال وزير النقل بافل دراغان يوم الثلاثاء إن جميع العبارات التي يزيد عمرها على ثلاثين عاما ستبقى في الميناء إلى أن تفحص.',
    ],
    events: [0, 3, 4, 5],
    question: 'القتلى في غرق العبارة ميريديان',
    reports: [
      { at: 1, who: 'خفر السواحل', killed: 14, operator: 'atLeast' },
      { at: 2, who: 'طبيب في مستشفى القديسة بريجيت', killed: 19, operator: null },
    ],
    briefTitle: 'حادث العبارة قبالة ميناء مارن',
    bottomLine: [
      ['غرقت العبارة ميريديان مساء الاثنين قبالة ميناء مارن بعد تعطل محركها', 0],
      ['', 'range'],
      ['تبقى العبارات التي يزيد عمرها على ثلاثين عاما في الميناء إلى أن تفحص', 5],
    ],
    text: [
      [
        'غرقت العبارة في عاصفة كانت سلطة الميناء قد حذرت منها السفن الصغيرة قبل يومين',
        3,
        '. ويتحدث خفر السواحل عن 14 قتيلا على الأقل',
        1,
        '، فيما ذكر طبيب في المستشفى الذي يستقبل الجثث عددا أكبر ويتوقع وصول المزيد',
        2,
        '.',
      ],
      ['ووصل غواصون إلى هيكل العبارة', 4, '. ولا يعرف سبب تعطل المحرك.'],
    ],
  },
};
