// Starts PDFium, the library that takes PDF files apart, out of its WebAssembly. Knows nothing of text.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { init, type Methods } from '@embedpdf/pdfium';

/** One instance of the library. Numbers that stand for things of PDFium are addresses in its memory; 0 is none. */
export type Pdfium = {
  /** A function of PDFium. Its truth values come as 0 and 1, and strings go as their addresses. */
  readonly fn: (name: keyof Methods) => (...args: number[]) => number;
  /** Reserves bytes in its memory. */
  readonly reserve: (bytes: number) => number;
  readonly release: (address: number) => void;
  /** Its memory as it is now: a call may move it. */
  readonly bytes: () => Uint8Array;
  readonly floats: () => Float32Array;
  readonly doubles: () => Float64Array;
};

let compiled: Promise<WebAssembly.Module> | null = null;

/**
 * An instance of its own for each file: whatever a file did to its memory is gone with it, and nothing has to be trusted
 * to free what it took. The code is compiled once a process. Nothing is fetched: the bytes lie beside this code.
 */
export async function startPdfium(): Promise<Pdfium> {
  compiled ??= WebAssembly.compile(readFileSync(wasmFile()));
  const code = await compiled;
  const options = {
    // Called back, since the library's own start waits for it and not for a promise.
    instantiateWasm: (
      imports: WebAssembly.Imports,
      use: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => {
      const instance = new WebAssembly.Instance(code, imports);
      use(instance, code);
      return instance.exports;
    },
    print: () => {},
    printErr: () => {},
  };
  const { pdfium } = await init(options as Parameters<typeof init>[0]);
  // The wrapped functions check their arguments with every call, which takes ten times as long as the call.
  const exported = pdfium as unknown as Readonly<Record<string, (...args: unknown[]) => number>> & {
    readonly HEAPU8: Uint8Array;
    readonly HEAPF32: Float32Array;
    readonly HEAPF64: Float64Array;
    readonly wasmExports: Readonly<Record<string, (...args: unknown[]) => number>>;
  };
  const fn: Pdfium['fn'] = (name) => {
    const found = exported.wasmExports[name];
    if (found === undefined) throw new Error(`PDFium has no ${name}`);
    return found;
  };
  exported.wasmExports['PDFiumExt_Init']?.();
  return {
    fn,
    reserve: (bytes) => pdfium.wasmExports.malloc(bytes),
    release: (address) => pdfium.wasmExports.free(address),
    bytes: () => exported.HEAPU8,
    floats: () => exported.HEAPF32,
    doubles: () => exported.HEAPF64,
  };
}

/** Beside the bundle where the app is built, else in the package. */
function wasmFile(): string {
  const beside = fileURLToPath(new URL('data/pdfium.wasm', import.meta.url));
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
}
