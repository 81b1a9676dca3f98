// The part of the package `edtf` that read-edtf.ts uses; the package itself has no types.

declare module 'edtf' {
  /** A parsed point, interval, set or list, before the package makes objects (and UTC instants) of it. */
  export interface ParsedEdtf {
    readonly type?: string;
    readonly level?: number;
    readonly values: readonly unknown[];
    readonly uncertain?: boolean | number;
    readonly approximate?: boolean | number;
    readonly unspecified?: number;
    readonly timeZone?: string;
    readonly earlier?: boolean;
    readonly later?: boolean;
  }

  /** Throws when the text is not EDTF of the given level. */
  export function parse(text: string, constraints?: { readonly level?: number }): ParsedEdtf;
}
