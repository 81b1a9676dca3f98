// What the words for a way of reaching somebody tell: "Signal +218 91 555 01 02", "at his office in Tripoli, through Nadia Ferjani".

import { wordsOf } from '../../query/names/name-patterns.ts';
import { particles } from '../../query/names/name-words.ts';
import { reachedBy } from '../../reading/terms/reached-by.ts';

export type ChannelWords = {
  /** Numbers, addresses and handles: theirs alone. */
  readonly theirs: readonly string[];
  /** Two words and more with capitals in a row: whoever was between, or where they met. */
  readonly names: readonly string[];
  /** The other words, of which most are words of the language. */
  readonly rest: readonly string[];
};

/** What is written like an address or a handle: "salma@x.example", "zaraqa_h", "u/zaraqa", "t.me/zaraqa", "zaraqa7". */
const HANDLE = /[@\d_#]|[\p{L}\p{M}]\.[\p{L}\p{M}]|(?:^|\/)[\p{L}\p{M}]?\/[\p{L}\p{M}]/u;
const CAPITALS = /\p{Lu}[\p{L}\p{M}'’-]+(?:[ \u00a0]+\p{Lu}[\p{L}\p{M}'’-]+)+/gu;

export function channelWords(channel: string): ChannelWords {
  const isTheirs = (word: string): boolean => !WAYS.has(keyOf(word));
  const tokens = channel.split(/[\s,;:،؛()]+/u).map((token) => token.replace(/[.!?…]+$/u, ''));
  const [handles, others] = [tokens.filter(isHandle), tokens.filter((token) => !isHandle(token))];
  const rest = others
    .flatMap((token) => token.split('/'))
    .filter((word) => isTheirs(word) && !particles.has(keyOf(word)) && !isNumber(word));
  return {
    theirs: [
      ...reachedBy(channel),
      ...handles.flatMap((token) => token.split('/')).filter((part) => isTheirs(part) && !isNumber(part)),
    ],
    names: (channel.match(CAPITALS) ?? [])
      .map((name) => name.split(/\s+/u).filter(isTheirs))
      .filter(({ length }) => length > 1)
      .map((name) => name.join(' ')),
    rest,
  };
}

const keyOf = (word: string): string => wordsOf(word).join('');
const isHandle = (token: string): boolean => HANDLE.test(token);
/** Found as a whole with what stands around it. */
const isNumber = (word: string): boolean => /^[\d+().-]*$/u.test(word);

/** By what everybody is reached, in the languages of the sources. */
const WAYS = new Set(
  `by via through over on in at per the a and or app chat call called calls phone phones telephone mobile cell landline number voice video
  message messages messenger text sms mail email e person face office home radio frequency channel online internet web link note letter fax
  signal whatsapp telegram viber skype zoom teams meet meets facetime wire threema element matrix imo line wechat facebook twitter instagram
  google gmail proton protonmail satellite thuraya
  par au à en le la les sur un une téléphone portable appel vidéo courriel personne radio fréquence lettre bureau
  por el los en un una teléfono móvil llamada vídeo correo persona frecuencia carta oficina
  هاتف الهاتف هاتفيا بالهاتف مكالمة اتصال عبر في على شخصيا رسالة واتساب تلغرام تيليغرام سيغنال سكايب زوم بريد إذاعة مكتب`
    .split(/\s+/u)
    .map(keyOf),
);
