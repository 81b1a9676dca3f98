// Lines that stand in articles and belong to the page around them, in the languages of the sources. A language is a row.

type Phrases = {
  /** Lead elsewhere: a line of one of them alone, or followed by a colon or a link. */
  readonly leads: string;
  /** Buttons and labels: a line of nothing else. */
  readonly buttons: string;
  /** When the page was published, and changed: a short line that begins with one and holds a number. */
  readonly published: string;
  readonly changed: string;
  /** Who made a picture: a line that begins with one and a colon. */
  readonly credits: string;
};

const phrases: Readonly<Record<string, Phrases>> = {
  en: {
    leads:
      'read more|read also|also read|see also|read next|related|related stories|related articles|related news|more on this|more on this story|recommended|don’t miss|watch|listen|more',
    buttons:
      'share|share this|share this article|share this story|share on facebook|share on twitter|tweet|print|email|e-mail|save|copy link|comment|comments|leave a comment|advertisement|advertising|sponsored|ad|follow us|subscribe|sign up|continue reading|skip to content|back to top|article continues below|story continues below|loading|whatsapp|facebook|twitter|reddit|pinterest|linkedin|telegram',
    published: 'published|first published|posted|posted on',
    changed: 'updated|last updated|last modified|modified|edited',
    credits: 'photo|photos|photograph|image|picture|photo credit|image credit|credit|video|file photo',
  },
  fr: {
    leads:
      'lire aussi|à lire aussi|lire la suite|voir aussi|à lire|lire également|lire plus|sur le même sujet|écouter aussi|regarder',
    buttons:
      'partager|partager cet article|partager sur facebook|partager sur twitter|imprimer|envoyer|envoyer par e-mail|commenter|commentaires|réagir|publicité|s’abonner|suivez-nous|copier le lien|ajouter à mes favoris',
    published: 'publié|publiée|publié le|mis en ligne',
    changed: 'mis à jour|mise à jour|dernière mise à jour|modifié|modifié le',
    credits: 'photo|photos|crédit|crédits|crédit photo|crédits photo|image|vidéo',
  },
  es: {
    leads:
      'leer más|lea también|lee también|ver también|te puede interesar|más información|noticias relacionadas',
    buttons:
      'compartir|compartir en facebook|compartir en twitter|imprimir|enviar|comentar|comentarios|publicidad|suscríbete|suscribirse|síguenos|copiar enlace|guardar',
    published: 'publicado|publicada|publicado el',
    changed: 'actualizado|actualizada|última actualización',
    credits: 'foto|fotos|crédito|crédito de la foto|fotografía|imagen|vídeo|video',
  },
  de: {
    leads: 'mehr lesen|lesen sie auch|lesen sie mehr|siehe auch|weiterlesen|mehr zum thema|lesen sie hier',
    buttons:
      'teilen|drucken|merken|kommentieren|kommentare|anzeige|werbung|newsletter|per e-mail teilen|abonnieren|zur startseite',
    published: 'veröffentlicht|veröffentlicht am|erschienen am',
    changed: 'aktualisiert|zuletzt aktualisiert|stand:',
    credits: 'foto|fotos|bild|bildquelle|quelle|video',
  },
  pt: {
    leads: 'leia mais|leia também|veja também|saiba mais|notícias relacionadas',
    buttons: 'compartilhar|partilhar|imprimir|comentar|comentários|publicidade|assine|siga-nos',
    published: 'publicado em',
    changed: 'atualizado|atualizada|última atualização',
    credits: 'foto|fotos|crédito|imagem|vídeo',
  },
  ru: {
    leads: 'читайте также|читать далее|читать дальше|подробнее|смотрите также|по теме',
    buttons: 'поделиться|печать|распечатать|комментарии|комментировать|реклама|подписаться|отправить',
    published: 'опубликовано',
    changed: 'обновлено',
    credits: 'фото|видео|источник фото',
  },
  ar: {
    leads:
      'اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|إقرأ أيضاً|اقرأ المزيد|المزيد|شاهد أيضا|شاهد أيضاً|مواضيع ذات صلة|أخبار ذات صلة|طالع أيضا',
    buttons:
      'شارك|مشاركة|شارك هذا المقال|شارك الخبر|شارك المقال|طباعة|إرسال|تعليق|تعليقات|أضف تعليقا|إعلان|إعلانات|اشترك|تابعنا|نسخ الرابط|غرد',
    published: 'نشر في|نُشر في|تاريخ النشر|نشر بتاريخ',
    changed: 'آخر تحديث|تم التحديث|حدث في',
    credits: 'تصوير|الصورة|صورة|مصدر الصورة|عدسة|المصور',
  },
  fa: {
    leads: 'بیشتر بخوانید|همچنین بخوانید|ادامه مطلب|مطالب مرتبط|اخبار مرتبط',
    buttons: 'اشتراک گذاری|اشتراک‌گذاری|چاپ|ارسال|نظرات|تبلیغات|آگهی',
    published: 'منتشر شده|تاریخ انتشار',
    changed: 'به روز شده|به‌روز شده',
    credits: 'عکس|منبع عکس|تصویر',
  },
  zh: {
    leads:
      '延伸阅读|相关阅读|相关新闻|相关文章|相关报道|阅读更多|查看更多|更多|延伸閱讀|相關新聞|相關文章|閱讀更多|看更多|推荐阅读',
    buttons: '分享|打印|转发|收藏|评论|广告|分享到|分享到微信|分享到微博|列印|轉發|評論|廣告|订阅|訂閱|点赞',
    published: '发布时间|發布時間|发表于|發表於|发布于',
    changed: '更新于|更新於|更新时间|更新時間|最后更新|最後更新',
    credits: '图片来源|图|图源|摄影|摄|圖片來源|圖|攝影|视频|资料图',
  },
  ja: {
    leads:
      '関連記事|あわせて読みたい|こちらもおすすめ|続きを読む|もっと読む|関連ニュース|関連リンク|おすすめ記事',
    buttons:
      'シェア|この記事をシェア|シェアする|ツイート|ツイートする|印刷|メールで送る|コメント|広告|保存|ブックマーク|フォロー',
    published: '公開日|公開|掲載日|投稿日|配信',
    changed: '更新|最終更新|更新日|更新日時',
    credits: '写真|画像|撮影|写真提供|画像提供|動画',
  },
};

const every = (key: keyof Phrases): string =>
  Object.values(phrases)
    .map((row) => row[key].replaceAll('’', "[’']"))
    .join('|');

const LEAD = new RegExp(`^(?:${every('leads')})\\s*(?:$|[:：>»›|…]|\\.\\.\\.)`, 'iu');
const LEAD_LINK = new RegExp(`^(?:${every('leads')})(?![\\p{L}\\p{N}])`, 'iu');
const BUTTON = new RegExp(`^(?:${every('buttons')})\\s*[:：.…]?$`, 'iu');
const NO_LETTER = '(?!\\p{Script=Latin}|\\p{Script=Cyrillic}|\\p{Script=Arabic})';
const STAMP = new RegExp(`^(?:${every('published')}|${every('changed')})${NO_LETTER}`, 'iu');
const PUBLISHED = new RegExp(`(?<![\\p{L}\\p{M}])(?:${every('published')})${NO_LETTER}`, 'iu');
const CHANGED = new RegExp(`(?<![\\p{L}\\p{M}])(?:${every('changed')})${NO_LETTER}`, 'iu');
const CREDIT = new RegExp(`^[(\\[]?(?:${every('credits')})\\s*[:：/©]`, 'iu');

const LONGEST_LEAD = 200;
const LONGEST_STAMP = 70;
const LONGEST_CREDIT = 150;
const SENTENCE_END = /[.!?。！？؟]["'”’»」]?$/u;

/** Whether a line of an article is one of the page's own. `linked`: the share of it that is link text. */
export function isPageLine(line: string, linked: number): boolean {
  if (line.length > LONGEST_LEAD) return false;
  if (BUTTON.test(line) || LEAD.test(line) || (linked > 0.5 && LEAD_LINK.test(line))) return true;
  return (
    line.length <= LONGEST_STAMP &&
    STAMP.test(line) &&
    /\p{N}/u.test(line + numerals(line)) &&
    !SENTENCE_END.test(line)
  );
}

/** Whether a line only says who made a picture. */
export const isCredit = (line: string): boolean => line.length <= LONGEST_CREDIT && CREDIT.test(line);

/** A number in words counts as one: "two hours ago" in languages that have a form of its own for two. */
const numerals = (line: string): string => (/ساعت|دقيق|دقائق|两小时|小时|時間|分/u.test(line) ? '2' : '');

/** Whether a short line says when something was published, or when it was changed. */
export const saysPublished = (line: string): boolean => line.length <= 160 && PUBLISHED.test(line);
export const saysChanged = (line: string): boolean => line.length <= 160 && CHANGED.test(line);
