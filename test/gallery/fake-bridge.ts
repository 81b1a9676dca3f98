// Stands in for main and the project's process in the gallery: the sample project in memory. Keeps nothing.
import type { Bridge } from '../../core/contract/events.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';

type Sample = {
  readonly records: readonly AnyRecord[];
  readonly assets: readonly {
    readonly sha256: string;
    readonly mediaType: string;
    readonly base64: string;
  }[];
};

const ok = (value: unknown) => ({ ok: true, value });
const failed = (name: string) => ({
  ok: false,
  error: { kind: 'unexpected', detail: `${name}: not in the gallery` },
});

/** Puts `window.briefwright` there, over the sample as `change` leaves it. */
export async function installFakeBridge(
  change: (records: readonly AnyRecord[]) => readonly AnyRecord[],
): Promise<void> {
  const address = new URL('../../templates/sample-libya/sample.json', import.meta.url);
  const sample = (await (await fetch(address)).json()) as Sample;
  const records = change(sample.records);
  const bytesOf = (sha256: string): Uint8Array<ArrayBuffer> => {
    const base64 = sample.assets.find((asset) => asset.sha256 === sha256)?.base64 ?? '';
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  };
  const longText = {
    version: 1,
    blocks: Array.from({ length: 420 }, (_, index) => ({
      kind: index % 30 === 0 ? 'heading' : 'paragraph',
      ...(index % 30 === 0 ? { level: 2 } : {}),
      text:
        index % 30 === 0
          ? `Part ${index / 30 + 1}`
          : `${index}. ${'Men loyal to the retired general moved against bases in the city on Friday, and the fighting went on. '.repeat(3)}`.trim(),
    })),
  };
  let revision = 1;
  const project: Readonly<Record<string, (input: never) => unknown>> = {
    loadProject: () =>
      ok({
        name: 'Libya',
        state: { projectId: 'p', revision, mark: '' },
        records,
        readOnly: null,
        recovery: null,
      }),
    applyChange: () => ok({ projectId: 'p', revision: (revision += 1), mark: '' }),
    readSourceText: ({ sha256 }: { sha256: string }) =>
      ok(
        sha256 === LONG_TEXT ? longText : (JSON.parse(new TextDecoder().decode(bytesOf(sha256))) as unknown),
      ),
    search: ({ query }: { query: string }) =>
      ok(
        records
          .filter((record) => JSON.stringify(record).toLowerCase().includes(query.toLowerCase()))
          .map((record) => ({
            recordId: record.id,
            recordKind: record.kind,
            title: '',
            snippet: `… ${query} …`,
            matches: [],
          })),
      ),
  };
  const bridge: Bridge = {
    callApp: (name) => Promise.resolve(name === 'pickInputs' ? ok([]) : failed(name)),
    callProject: (name, input) => Promise.resolve(project[name]?.(input as never) ?? failed(name)),
    on: () => () => undefined,
    keepDrafts: () => undefined,
    platform: 'linux',
  };
  Object.assign(window, { briefwright: bridge });
}

/** The fingerprint under which the fake keeps a text of 20,000 words. */
export const LONG_TEXT = 'f'.repeat(64);
