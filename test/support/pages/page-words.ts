// What pages of our own making are made of, in five languages: every sentence was written for this. The events are made up.
// Longer than other files, since it is data: a language stands in one piece.

export type PageWords = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly outlet: string;
  readonly author: string;
  readonly by: string;
  /** Of the body, in order. */
  readonly sentences: readonly string[];
  readonly subheads: readonly string[];
  readonly quotations: readonly string[];
  readonly items: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly listIntro: string;
  readonly menu: readonly string[];
  readonly cookies: string;
  readonly headlines: readonly string[];
  readonly relatedHead: string;
  readonly captions: readonly string[];
  readonly credit: string;
  readonly newsletter: string;
  readonly comments: readonly string[];
  readonly ticker: readonly string[];
  readonly share: readonly string[];
  readonly readMore: string;
  readonly updated: string;
  /** 18 May 2014, as it stands on pages. */
  readonly day: string;
  readonly published: string;
  readonly footer: string;
};

const en: PageWords = {
  language: 'en',
  direction: 'ltr',
  title: 'Three boats found empty near the western pier',
  outlet: 'The Pier Gazette',
  author: 'Ana Lund',
  by: 'By Ana Lund',
  sentences: [
    'The harbour office said on Monday that three boats, all of them empty, had been found near the western pier shortly before dawn.',
    'At least 14 people who had been expected on board have not been seen since Saturday evening, according to two relatives who waited at the quay.',
    'A spokesman for the coast guard put the number of missing at 11, and said that four of them were children.',
    'Fishermen told the Gazette that the engines were cold and that there was food for two days in the largest of the boats.',
    'The governor ordered the port closed until Wednesday, while divers search the channel between the two lighthouses.',
    'Nobody has claimed the boats, which carry no names and whose numbers had been filed off.',
    'Last month a similar boat was found forty kilometres further east; its passengers turned up a week later in the hills.',
    'The council will meet on Tuesday to decide whether the ferry may sail again before the end of the week.',
    'Two of the boats were towed to the old dock, where the police have put up a fence and a lamp.',
    'A teacher from the upper town said that she had heard shots on Saturday, although the garrison denies that any were fired.',
    'The price of fish has doubled since the market was shut, and several families have asked the parish for help.',
    'Rain is expected over the coming days, which would make the search in the channel harder still.',
  ],
  subheads: ['What the divers look for', 'A quiet weekend'],
  quotations: [
    '“We waited until it was dark, and then we went home,” one of the relatives said.',
    '“There is no reason to fear for the town,” the governor said in a short statement.',
  ],
  items: [
    'two oars, one of them broken',
    'a lamp without oil',
    'a sack of dried figs',
    'papers in a tin box',
  ],
  rows: [
    ['Source', 'Missing', 'Children'],
    ['Coast guard', '11', '4'],
    ['Relatives', '14', 'not known'],
  ],
  listIntro: 'In the boats the police found the following things:',
  menu: [
    'Home',
    'World',
    'Politics',
    'Business',
    'Culture',
    'Sport',
    'Weather',
    'Opinion',
    'Archive',
    'Log in',
  ],
  cookies:
    'We and our partners use cookies to store and read information on your device. You can accept all, or choose for which purposes they are used.',
  headlines: [
    'Ferry line asks for a new landing stage',
    'Why the lighthouse stayed dark in March',
    'Council argues over the price of ice',
    'A walk through the upper town',
    'School choir wins a prize abroad',
    'Storm takes the roof off the market hall',
  ],
  relatedHead: 'More on this',
  captions: ['The western pier on Sunday morning', 'Divers prepare to enter the channel'],
  credit: 'Photo: Omar Said/Pier Pictures',
  newsletter: 'Get the news of the harbour in your inbox every morning. Sign up for our newsletter.',
  comments: [
    'My uncle has fished there for thirty years and says no boat of his looked like these.',
    'The council should have closed the port on Saturday already, if you ask me.',
  ],
  ticker: ['Dockers end their strike', 'Sun and wind on Tuesday', 'Harbour fair put off to June'],
  share: ['Share', 'Tweet', 'Print', 'Share this article'],
  readMore: 'Read more: Why the lighthouse stayed dark in March',
  updated: 'Updated 2 hours ago',
  day: 'May 18, 2014',
  published: 'Published: 18 May 2014, 18:00',
  footer: 'All rights reserved. Imprint, terms of use, privacy notice, contact.',
};

const fr: PageWords = {
  language: 'fr',
  direction: 'ltr',
  title: 'Trois bateaux retrouvés vides près de la jetée ouest',
  outlet: 'La Gazette du Môle',
  author: 'Hélène Aubry',
  by: 'Par Hélène Aubry',
  sentences: [
    'La capitainerie a annoncé lundi que trois bateaux, tous vides, avaient été retrouvés près de la jetée ouest peu avant l’aube.',
    'Au moins 14 personnes attendues à bord n’ont pas été revues depuis samedi soir, selon deux proches qui patientaient sur le quai.',
    'Un porte-parole des garde-côtes a fait état de 11 disparus, dont quatre enfants.',
    'Des pêcheurs ont raconté que les moteurs étaient froids et que le plus grand des bateaux contenait des vivres pour deux jours.',
    'Le gouverneur a ordonné la fermeture du port jusqu’à mercredi, le temps que les plongeurs fouillent le chenal entre les deux phares.',
    'Personne n’a réclamé ces bateaux, qui ne portent aucun nom et dont les numéros avaient été limés.',
    'Le mois dernier, une embarcation semblable avait été découverte quarante kilomètres plus à l’est ; ses passagers étaient réapparus une semaine plus tard dans les collines.',
    'Le conseil se réunira mardi pour décider si le bac peut reprendre la mer avant la fin de la semaine.',
    'Deux des bateaux ont été remorqués jusqu’au vieux bassin, où la police a posé une clôture et une lampe.',
    'Une institutrice de la ville haute dit avoir entendu des coups de feu samedi, ce que la garnison dément.',
    'Le prix du poisson a doublé depuis la fermeture du marché, et plusieurs familles ont demandé l’aide de la paroisse.',
    'De la pluie est attendue ces prochains jours, ce qui rendrait les recherches plus difficiles encore.',
  ],
  subheads: ['Ce que cherchent les plongeurs', 'Un week-end tranquille'],
  quotations: [
    '« Nous avons attendu la nuit, puis nous sommes rentrés », a dit l’un des proches.',
    '« Il n’y a pas lieu de craindre pour la ville », a déclaré le gouverneur dans un bref communiqué.',
  ],
  items: [
    'deux rames, dont une cassée',
    'une lampe sans huile',
    'un sac de figues sèches',
    'des papiers dans une boîte',
  ],
  rows: [
    ['Source', 'Disparus', 'Enfants'],
    ['Garde-côtes', '11', '4'],
    ['Proches', '14', 'inconnu'],
  ],
  listIntro: 'Dans les bateaux, la police a trouvé les objets suivants :',
  menu: [
    'Accueil',
    'Monde',
    'Politique',
    'Économie',
    'Culture',
    'Sports',
    'Météo',
    'Débats',
    'Archives',
    'Connexion',
  ],
  cookies:
    'Avec nos partenaires, nous utilisons des cookies pour stocker et lire des informations sur votre appareil. Vous pouvez tout accepter ou choisir.',
  headlines: [
    'Le bac réclame un nouvel embarcadère',
    'Pourquoi le phare est resté éteint en mars',
    'Le conseil se dispute sur le prix de la glace',
    'Promenade dans la ville haute',
    'La chorale de l’école primée à l’étranger',
    'La tempête emporte le toit de la halle',
  ],
  relatedHead: 'Sur le même sujet',
  captions: ['La jetée ouest, dimanche matin', 'Des plongeurs se préparent à descendre dans le chenal'],
  credit: 'Crédit photo : Omar Saïd/Môle Images',
  newsletter: 'Recevez chaque matin les nouvelles du port. Inscrivez-vous à notre lettre d’information.',
  comments: [
    'Mon oncle pêche là depuis trente ans et aucun de ses bateaux ne ressemblait à ceux-là.',
    'À mon avis, il fallait fermer le port dès samedi.',
  ],
  ticker: ['Les dockers cessent la grève', 'Soleil et vent mardi', 'La foire du port repoussée en juin'],
  share: ['Partager', 'Imprimer', 'Envoyer par e-mail', 'Partager cet article'],
  readMore: 'Lire aussi : Pourquoi le phare est resté éteint en mars',
  updated: 'Mis à jour il y a 2 heures',
  day: '18 mai 2014',
  published: 'Publié le 18 mai 2014 à 18h00',
  footer: 'Tous droits réservés. Mentions légales, conditions, confidentialité, contact.',
};

const ar: PageWords = {
  language: 'ar',
  direction: 'rtl',
  title: 'العثور على ثلاثة قوارب خالية قرب الرصيف الغربي',
  outlet: 'جريدة الرصيف',
  author: 'سالم العربي',
  by: 'بقلم سالم العربي',
  sentences: [
    'قال مكتب الميناء يوم الاثنين إن ثلاثة قوارب خالية عُثر عليها قرب الرصيف الغربي قبيل الفجر.',
    'ولم يُشاهد ما لا يقل عن 14 شخصا كان ينتظر وصولهم منذ مساء السبت، بحسب اثنين من الأقارب كانا على الرصيف.',
    'وقال متحدث باسم خفر السواحل إن عدد المفقودين 11، بينهم أربعة أطفال.',
    'وروى صيادون أن المحركات كانت باردة وأن في أكبر القوارب طعاما يكفي يومين.',
    'وأمر المحافظ بإغلاق الميناء حتى الأربعاء ريثما يبحث الغواصون في القناة الواقعة بين المنارتين.',
    'ولم يطالب أحد بالقوارب التي لا تحمل أسماء والتي مُحيت أرقامها بالمبرد.',
    'وكان قارب مشابه قد وُجد الشهر الماضي على مسافة أربعين كيلومترا إلى الشرق، وظهر ركابه بعد أسبوع في التلال.',
    'ويجتمع المجلس يوم الثلاثاء ليقرر هل يُسمح للعبّارة بالإبحار قبل نهاية الأسبوع.',
    'وسُحب قاربان إلى الحوض القديم حيث أقامت الشرطة سياجا ومصباحا.',
    'وقالت معلمة من المدينة العليا إنها سمعت إطلاق نار يوم السبت، بينما تنفي الحامية ذلك.',
    'وتضاعف سعر السمك منذ إغلاق السوق، وطلبت أسر عدة المساعدة من الأهالي.',
    'ويُتوقع هطول المطر في الأيام المقبلة مما يزيد البحث في القناة صعوبة.',
  ],
  subheads: ['عمّ يبحث الغواصون', 'نهاية أسبوع هادئة'],
  quotations: [
    '«انتظرنا حتى حل الظلام ثم عدنا إلى البيت»، قال أحد الأقارب.',
    '«لا داعي للخوف على المدينة»، قال المحافظ في بيان قصير.',
  ],
  items: ['مجدافان أحدهما مكسور', 'مصباح بلا زيت', 'كيس من التين المجفف', 'أوراق في علبة من الصفيح'],
  rows: [
    ['المصدر', 'المفقودون', 'الأطفال'],
    ['خفر السواحل', '11', '4'],
    ['الأقارب', '14', 'غير معروف'],
  ],
  listIntro: 'وعثرت الشرطة في القوارب على الأشياء التالية:',
  menu: ['الرئيسية', 'العالم', 'سياسة', 'اقتصاد', 'ثقافة', 'رياضة', 'الطقس', 'آراء', 'الأرشيف', 'دخول'],
  cookies:
    'نستخدم نحن وشركاؤنا ملفات تعريف الارتباط لحفظ معلومات على جهازك وقراءتها. يمكنك قبولها كلها أو الاختيار منها.',
  headlines: [
    'شركة العبّارة تطلب مرسى جديدا',
    'لماذا بقيت المنارة مظلمة في مارس',
    'المجلس يختلف على سعر الثلج',
    'جولة في المدينة العليا',
    'جوقة المدرسة تفوز بجائزة في الخارج',
    'العاصفة تقتلع سقف السوق',
  ],
  relatedHead: 'اقرأ أيضا',
  captions: ['الرصيف الغربي صباح الأحد', 'غواصون يستعدون للنزول إلى القناة'],
  credit: 'تصوير: عمر سعيد',
  newsletter: 'لتصلك أخبار الميناء كل صباح اشترك في نشرتنا البريدية.',
  comments: [
    'يصيد عمي هناك منذ ثلاثين عاما ولم يكن له قارب كهذه.',
    'كان على المجلس أن يغلق الميناء منذ السبت.',
  ],
  ticker: ['عمال الميناء ينهون إضرابهم', 'شمس ورياح يوم الثلاثاء', 'تأجيل سوق الميناء إلى يونيو'],
  share: ['شارك', 'طباعة', 'إرسال', 'شارك هذا المقال'],
  readMore: 'اقرأ أيضا: لماذا بقيت المنارة مظلمة في مارس',
  updated: 'آخر تحديث قبل ساعتين',
  day: '18 مايو 2014',
  published: 'نشر في 18 مايو 2014',
  footer: 'جميع الحقوق محفوظة. شروط الاستخدام، الخصوصية، اتصل بنا.',
};

const zh: PageWords = {
  language: 'zh',
  direction: 'ltr',
  title: '西码头附近发现三艘空船',
  outlet: '码头日报',
  author: '林远',
  by: '记者 林远',
  sentences: [
    '港务局星期一说，黎明前不久在西码头附近发现了三艘船，船上都没有人。',
    '据两名在岸边等候的亲属说，原定乘船抵达的至少十四人自星期六晚上以来一直没有音讯。',
    '海岸警卫队的一名发言人说，失踪者为十一人，其中四名是儿童。',
    '渔民们告诉本报，发动机是冷的，最大的那艘船上有够吃两天的食物。',
    '省长下令港口关闭至星期三，潜水员将在两座灯塔之间的航道里搜寻。',
    '没有人认领这些船，船上没有名字，编号也被锉掉了。',
    '上个月，在往东四十公里处也发现过一艘类似的船，乘客一周后出现在山里。',
    '市议会将于星期二开会，决定渡轮能否在周末以前恢复航行。',
    '其中两艘船被拖到旧船坞，警方在那里围起了栅栏，装上了灯。',
    '上城的一位教师说，她星期六听到了枪声，但驻军否认曾经开枪。',
    '市场关闭以后鱼价涨了一倍，好几户人家已经请求教区帮助。',
    '预计未来几天会下雨，航道里的搜寻将更加困难。',
  ],
  subheads: ['潜水员在找什么', '平静的周末'],
  quotations: [
    '一名亲属说：“我们等到天黑，然后就回家了。”',
    '省长在简短的声明中说：“没有理由为这座城市担心。”',
  ],
  items: ['两支桨，其中一支断了', '一盏没有油的灯', '一袋干无花果', '铁盒里的文件'],
  rows: [
    ['来源', '失踪人数', '儿童'],
    ['海岸警卫队', '11', '4'],
    ['亲属', '14', '不详'],
  ],
  listIntro: '警方在船上找到了下列物品：',
  menu: ['首页', '国际', '政治', '财经', '文化', '体育', '天气', '评论', '资料库', '登录'],
  cookies: '我们和合作伙伴使用缓存文件在您的设备上存储和读取信息。您可以全部接受，也可以选择用途。',
  headlines: [
    '渡轮公司要求新建栈桥',
    '灯塔三月为何没有亮',
    '议会为冰价争论',
    '漫步上城',
    '学校合唱团在国外获奖',
    '风暴掀翻市场屋顶',
  ],
  relatedHead: '相关阅读',
  captions: ['星期天早晨的西码头', '潜水员准备进入航道'],
  credit: '图片来源：码头图片社',
  newsletter: '每天早晨把港口的新闻送到您的邮箱。请订阅我们的电子报。',
  comments: ['我叔叔在那里打了三十年鱼，没有一艘船是这个样子的。', '要我说，星期六就该关闭港口。'],
  ticker: ['码头工人结束罢工', '星期二晴有风', '港口集市推迟到六月'],
  share: ['分享', '打印', '转发', '分享到微信'],
  readMore: '延伸阅读：灯塔三月为何没有亮',
  updated: '更新于两小时前',
  day: '2014年5月18日',
  published: '发布时间：2014年5月18日 18:00',
  footer: '版权所有。使用条款，隐私政策，联系我们。',
};

const ja: PageWords = {
  language: 'ja',
  direction: 'ltr',
  title: '西の桟橋で無人の船三隻見つかる',
  outlet: '桟橋新聞',
  author: '浜野 ゆき',
  by: '文・浜野 ゆき',
  sentences: [
    '港湾事務所は月曜日、夜明け前に西の桟橋の近くで三隻の船が見つかり、いずれも人が乗っていなかったと発表した。',
    '岸壁で待っていた親族二人によると、乗っているはずだった少なくとも十四人の姿は土曜の夜から見られていない。',
    '沿岸警備隊の報道官は、行方不明者は十一人で、うち四人は子どもだと述べた。',
    '漁師たちは、エンジンは冷えており、いちばん大きな船には二日分の食料があったと話している。',
    '知事は、潜水士が二つの灯台の間の水路を捜すあいだ、水曜日まで港を閉じるよう命じた。',
    '船の持ち主だと名乗り出た人はおらず、船には名前がなく、番号は削り取られていた。',
    '先月も東へ四十キロの場所で似た船が見つかり、乗客は一週間後に丘で見つかっている。',
    '町議会は火曜日に開かれ、週末までに渡し船を再開できるかどうかを決める。',
    '二隻は古いドックまで曳かれ、警察が柵と明かりを置いた。',
    '上町の教師は土曜日に銃声を聞いたと話すが、守備隊は発砲はなかったとしている。',
    '市場が閉まってから魚の値段は二倍になり、いくつかの家族が教会に助けを求めた。',
    'これから数日は雨の予報で、水路の捜索はさらに難しくなりそうだ。',
  ],
  subheads: ['潜水士が捜すもの', '静かな週末'],
  quotations: [
    '「暗くなるまで待って、それから家に帰りました」と親族の一人は話した。',
    '知事は短い声明で「町を心配する理由はない」と述べた。',
  ],
  items: ['櫂が二本、うち一本は折れている', '油のないランプ', '干しいちじくの袋', '缶に入った書類'],
  rows: [
    ['出所', '行方不明', '子ども'],
    ['沿岸警備隊', '11', '4'],
    ['親族', '14', '不明'],
  ],
  listIntro: '警察は船の中で次の物を見つけた：',
  menu: ['ホーム', '国際', '政治', '経済', '文化', 'スポーツ', '天気', '社説', '過去の記事', 'ログイン'],
  cookies:
    '当サイトと提携先は、お使いの端末に情報を保存し読み取るためクッキーを使います。すべて許可するか、目的を選ぶことができます。',
  headlines: [
    '渡し船の会社、新しい乗り場を求める',
    '三月に灯台が消えていた理由',
    '議会、氷の値段で対立',
    '上町を歩く',
    '学校の合唱団、海外で受賞',
    '嵐で市場の屋根が飛ぶ',
  ],
  relatedHead: '関連記事',
  captions: ['日曜日の朝の西の桟橋', '水路に入る準備をする潜水士'],
  credit: '写真：桟橋フォト',
  newsletter: '港のニュースを毎朝メールでお届けします。メールマガジンにご登録ください。',
  comments: [
    '叔父はそこで三十年漁をしているが、こんな船は一隻もなかった。',
    '土曜日のうちに港を閉じるべきだったと思う。',
  ],
  ticker: ['港湾労働者がストを終える', '火曜日は晴れて風が強い', '港の市は六月に延期'],
  share: ['シェア', '印刷', 'メールで送る', 'この記事をシェア'],
  readMore: '関連記事：三月に灯台が消えていた理由',
  updated: '更新：2時間前',
  day: '2014年5月18日',
  published: '公開日：2014年5月18日 18:00',
  footer: '無断転載を禁じます。利用規約、個人情報、お問い合わせ。',
};

export const pageWords: readonly PageWords[] = [en, fr, ar, zh, ja];
