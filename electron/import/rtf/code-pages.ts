// The code pages of RTF (1.9.1, character sets): by number and by the charset of a font.

/** Those of DOS, which no decoder of the platform knows; from 0x80 on. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const DOS: Readonly<Record<number, string>> = { 437: CP437, 850: CP850 };

/** Names that the Encoding standard has for them. */
const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};
const OF_CHARSETS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};
export const WESTERN = 1252;
/** The charset of fonts whose characters are signs of their own. */
export const SYMBOL_CHARSET = 2;

/** The code page of a font's `\\fcharset`; null for those that leave it to the document. */
export const codePageOfCharset = (charset: number): number | null => OF_CHARSETS[charset] ?? null;

const decoders = new Map<number, TextDecoder>();

/** Bytes of a code page as text; those of one that isn't known as Western ones. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  const dos = DOS[codePage];
  if (dos !== undefined) {
    let text = '';
    for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : dos.charAt(byte - 0x80);
    return text;
  }
  let decoder = decoders.get(codePage);
  if (decoder === undefined) {
    const isWindows = codePage >= 1250 && codePage <= 1258;
    decoder = new TextDecoder(LABELS[codePage] ?? `windows-${isWindows ? codePage : WESTERN}`);
    decoders.set(codePage, decoder);
  }
  return decoder.decode(bytes);
}
