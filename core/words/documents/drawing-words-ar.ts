// Arabic words of drawings. See drawing-words.ts for what each is for.

import type { DrawingWords } from './drawing-words.ts';

export const arabicDrawingWords: DrawingWords = {
  part: (number, count) => `(${number} من ${count})`,
  list: (parts) =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('، ')} و${parts.at(-1) ?? ''}`,
  stop: '.',
  contested: 'محل خلاف',
  network: {
    caption: 'العلاقات بين الأطراف.',
    edge: {
      commands: 'يقود',
      partOf: 'جزء من',
      allyOf: 'حليف',
      opponentOf: 'خصم',
      supports: 'يدعم',
      relativeOf: 'قريب',
      other: 'على صلة بـ',
    },
    // Nominal sentences, so that no verb has to agree with a name whose gender is not known.
    sentence: {
      commands: (from, to) => `قيادة ${to} لدى ${from}`,
      partOf: (from, to) => `${from} جزء من ${to}`,
      allyOf: (from, to) => `تحالف بين ${from} و${to}`,
      opponentOf: (from, to) => `خصومة بين ${from} و${to}`,
      supports: (from, to) => `دعم من ${from} إلى ${to}`,
      relativeOf: (from, to) => `قرابة بين ${from} و${to}`,
      other: (from, to) => `صلة بين ${from} و${to}`,
    },
    role: (person, title, organisation) => `${person}: ${title}، ${organisation}`,
    shows: (count, actors) => `شبكة الأطراف (${count}): ${actors}.`,
    relations: 'العلاقات: ',
    unconnected: (actors) => `لم تسجل علاقة ببقية الأطراف لكل من: ${actors}.`,
    dashed: 'خط متقطع: محل خلاف',
    types: {
      person: 'شخص',
      organisation: 'منظمة',
      armedGroup: 'جماعة مسلحة',
      stateBody: 'جهة حكومية',
      media: 'وسيلة إعلام',
      other: 'طرف آخر',
    },
  },
  timeline: {
    caption: (dates, byActor) => `الأحداث${byActor ? ' بحسب الطرف' : ''}، ${dates}.`,
    shows: (dates, count, byActor) =>
      `خط زمني للأحداث${byActor ? ' بحسب الطرف' : ''}، ${dates} (عدد الأحداث: ${count}).`,
    alsoDated: (date) => `ويؤرخ أيضا ${date}`,
    legend: {
      day: 'حدث مؤرخ',
      span: 'حدث ممتد',
      uncertain: 'تاريخ غير مؤكد',
      competing: 'تاريخ آخر ورد للحدث',
      continues: 'يستمر خارج الصف',
    },
  },
  undescribedPicture: 'صورة بلا وصف',
};
