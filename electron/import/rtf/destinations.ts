// What the groups of RTF (1.9.1) hold, by the control word that they begin with.

/** `text`: into the text of the story around it; `pass`: nothing itself, but what is in it may; `skip`: nothing to read. */
export type Destination =
  | 'text'
  | 'pass'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'lists'
  | 'overrides'
  | 'authors'
  | 'title'
  | 'author'
  | 'created'
  | 'modified'
  | 'footnote'
  | 'comment'
  | 'commentAuthor'
  | 'running'
  | 'box'
  | 'fieldCode'
  | 'fieldResult'
  | 'formField'
  | 'listMark'
  | 'picture'
  | 'object'
  | 'formula'
  | 'power'
  | 'denominator'
  | 'propertyName'
  | 'propertyValue';

/** A group with `\*` whose word isn't here is skipped, as the standard has it. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['listtable', 'lists'],
  ['listoverridetable', 'overrides'],
  ['revtbl', 'authors'],
  ['info', 'pass'],
  ['title', 'title'],
  ['author', 'author'],
  ['creatim', 'created'],
  ['revtim', 'modified'],
  ['footnote', 'footnote'],
  ['annotation', 'comment'],
  ['atnauthor', 'commentAuthor'],
  ...'header headerl headerr headerf footer footerl footerr footerf'
    .split(' ')
    .map((name): [string, Destination] => [name, 'running']),
  ['shptxt', 'box'],
  ['dptxbxtext', 'box'],
  ['do', 'pass'],
  ['shp', 'pass'],
  ['shpinst', 'pass'],
  ['shpgrp', 'pass'],
  ['shppict', 'pass'],
  ['picprop', 'pass'],
  ['sp', 'pass'],
  ['sn', 'propertyName'],
  ['sv', 'propertyValue'],
  ['pict', 'picture'],
  ['object', 'object'],
  ['fldinst', 'fieldCode'],
  ['fldrslt', 'fieldResult'],
  ['formfield', 'formField'],
  ['listtext', 'listMark'],
  ['pntext', 'listMark'],
  ['mmath', 'formula'],
  ['moMath', 'text'],
  ['moMathPara', 'text'],
  ['msup', 'power'],
  ['mden', 'denominator'],
  ['nesttableprops', 'pass'],
  ['pn', 'pass'],
  ...(
    'colortbl filetbl rsidtbl pgptbl xmlnstbl generator latentstyles themedata colorschememapping datastore defchp ' +
    'defpap mmathPr nonshppict shprslt nonesttables objdata bkmkstart bkmkend xe tc tcn rxe txe ftnsep ftnsepc ftncn ' +
    'aftnsep aftnsepc aftncn pntxta pntxtb background template private userprops doccomm subject operator keywords ' +
    'comment company manager category hlinkbase printim buptim falt panose fname leveltext levelnumbers listname ' +
    'liststylename listpicture atnid atntime atnref atndate atnparent atnicn atrfstart atrfend ffname ffdeftext ' +
    'ffformat ffhelptext ffstattext ffentrymcr ffexitmcr ffl datafield blipuid fontemb fontfile xmlopen xmlclose ' +
    'mmathPict mfPr msSupPr msSubPr msSubSupPr mradPr mdPr mnaryPr mctrlPr mrPr mfuncPr maccPr mbarPr mboxPr meqArrPr ' +
    'mgroupChrPr mlimLowPr mlimUppPr mmPr mphantPr msPrePr moMathParaPr mborderBoxPr docvar mhtmltag htmltag pnseclvl mvfmf mvfml mvtof mvtol protusertbl wgrffmtfilter passwordhash ' +
    'writereservation writereservhash oldcprops oldpprops oldtprops oldsprops'
  )
    .split(' ')
    .map((name): [string, Destination] => [name, 'skip']),
]);

/** Control words that are characters. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['line', ' '],
  ['page', ' '],
  ['column', ' '],
  ['softline', ' '],
  ['~', ' '],
  ['_', '-'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['zwbo', '\u200b'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
]);
