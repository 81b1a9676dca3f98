// Arabic: who says it. The verb stands first, and what is said begins with إن or أن.

import { type AttributionWords, list } from './attribution-words.ts';

export const attributionAr: AttributionWords = {
  language: 'ar',
  verbFirst: true,
  verbs: list(
    'قال قالت وقال وقالت صرح صرحت وصرح أعلن أعلنت وأعلن وأعلنت أفاد أفادت وأفاد وأفادت أكد أكدت وأكد وأكدت ذكر ذكرت وذكر وذكرت أضاف أضافت وأضاف وأضافت أوضح أوضحت وأوضح وأوضحت أشار أشارت وأشار وأشارت كشف كشفت نفى نفت ونفى أبلغ أبلغت',
  ),
  telling: [],
  notAfter: [],
  to: [],
  accordingTo: ['وفقا ل', 'وفقًا ل', 'وفق', 'بحسب', 'حسب', 'نقلا عن', 'نقلاً عن'],
  citing: ['نقلا عن', 'نقلاً عن'],
  stops: list(
    'إن أن بأن أنه إنه أنها إنها إنهم أنهم بأنه خلال يوم أمس في عبر مساء صباح الذي التي إلى وأن اليوم',
  ),
  bodies: {
    after: list('في'),
    words: list(
      'مستشفى المستشفى وزارة الوزارة الجيش الشرطة الحكومة مكتب هيئة الهيئة شركة مركز لجنة بلدية البلدية جامعة سفارة',
    ),
  },
  relatives: list('الذي التي الذين'),
  leads: [],
  pronouns: list('إنه هو هي هم'),
  articles: list('أحد مسؤول مصدر مصادر شهود'),
  roles: list('مسؤولون مصادر شهود سكان أطباء ناشطون'),
};
