// The signs that items of lists begin with.

const BULLET = /^[•●○◦▪▫■□◆◇‣⁃∙·➢➤►▶✓✔\uf0b7](?:\s+|(?=\p{L}))|^[–—*-]\s+(?=\S)/u;
const NUMBER = /^\(?(?:(\d{1,3})|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s+(?=\S)/u;

export type ListMark = {
  readonly length: number;
  readonly number: number | null;
  readonly isBullet: boolean;
};

/** The mark that a text begins with; null where it begins with none. */
export function listMark(text: string): ListMark | null {
  const bullet = BULLET.exec(text);
  if (bullet !== null) return { length: bullet[0].length, number: null, isBullet: true };
  const number = NUMBER.exec(text);
  return number === null
    ? null
    : {
        length: number[0].length,
        number: number[1] === undefined ? null : Number(number[1]),
        isBullet: false,
      };
}
