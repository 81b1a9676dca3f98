// A whole project as one open JSON file, so that nobody is locked in: the format that leaves and enters, and its check.

import { z } from 'zod';
import type { AppError } from '../../base/app-error.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { FORMAT_VERSION } from '../any-record.ts';
import { assetsOf } from '../assets-of.ts';
import { type Surroundings, withParagraph } from '../text/count-paragraphs.ts';
import { recordJsonSchema } from './record-json.ts';
import { type Fields, type RecordStep, recordSteps, migrateRecord } from './record-steps.ts';
import { referencesOf } from '../references.ts';
import { readSourceText, type SourceText } from '../text/source-text.ts';

/** The value of `format` in the file. */
export const PROJECT_JSON_FORMAT = 'briefwright-project';

/** A file kept inside the project: the original of a source, its text, a picture. Found by the hash of its bytes. */
export const assetJsonSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  mediaType: z.string().max(200),
  base64: z.base64(),
});
export type AssetJson = z.infer<typeof assetJsonSchema>;

/**
 * The file: `records` are those of any-record.ts, in any order, and together they are whole: no record refers to one that
 * is not there, no record needs an asset that is not there. Excerpts count UTF-16 units of their source's canonical text;
 * the code points beside them are for other programs and are not kept.
 */
export const projectJsonSchema = z.strictObject({
  format: z.literal(PROJECT_JSON_FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  /** It was written with protected names and with sources that are not on the record; not given where it has none. */
  holdsProtectedNames: z.literal(true).optional(),
  records: z.array(recordJsonSchema).max(1_000_000),
  assets: z.array(assetJsonSchema).max(1_000_000),
});
export type ProjectJson = z.infer<typeof projectJsonSchema>;

const headSchema = z.looseObject({ format: z.literal(PROJECT_JSON_FORMAT), formatVersion: z.int() });

/** The UTF-8 text in base64, for texts of sources in a document of an earlier version; may throw. */
type Decode = (base64: string) => string;

/**
 * Reads a parsed JSON value as a project; one of an earlier format version comes out as one of this. Fails with `not-a-project`, `newer-format`, `invalid-record`,
 * `dangling-reference` or `damaged-file`; that an asset's bytes have its hash is checked where they are stored.
 */
export function readProjectJson(
  json: unknown,
  name: string,
  steps: readonly RecordStep[] = recordSteps,
  decode: Decode = () => '',
): Result<ProjectJson, AppError> {
  const head = headSchema.safeParse(json);
  if (!head.success || head.data.formatVersion < 1) return err({ kind: 'not-a-project', name });
  if (head.data.formatVersion > FORMAT_VERSION)
    return err({ kind: 'newer-format', name, found: head.data.formatVersion, supported: FORMAT_VERSION });
  const present = migrateDocument(json, head.data.formatVersion, steps, decode);
  const parsed = projectJsonSchema.safeParse(present);
  if (!parsed.success)
    return err(invalidPart(present, parsed.error.issues[0]?.path ?? [], parsed.error.issues[0]?.message));
  const { records, assets } = parsed.data;
  const ids = new Set<string>();
  for (const record of records) {
    if (ids.has(record.id))
      return err({ kind: 'damaged-file', name, detail: `two records have the id ${record.id}` });
    ids.add(record.id);
  }
  const hashes = new Set(assets.map((asset) => asset.sha256));
  for (const record of records) {
    const dangling = referencesOf(record).find((id) => !ids.has(id));
    if (dangling !== undefined)
      return err({ kind: 'dangling-reference', recordKind: record.kind, to: dangling });
    const lacking = assetsOf(record).find((hash) => !hashes.has(hash));
    if (lacking !== undefined)
      return err({
        kind: 'damaged-file',
        name,
        detail: `a ${record.kind} needs the asset ${lacking}, which is not in the file`,
      });
  }
  return ok(parsed.data);
}

/** A document of an earlier version as the present one writes it; what is no record is left to the check. */
function migrateDocument(json: unknown, from: number, steps: readonly RecordStep[], decode: Decode): unknown {
  if (from >= FORMAT_VERSION) return json;
  const document = json as Readonly<Record<string, unknown>>;
  const records = document['records'];
  if (!Array.isArray(records)) return { ...document, formatVersion: FORMAT_VERSION };
  const migrated = records.map((record: unknown) => migrateRecord(record, from, steps));
  const surroundings = surroundingsIn(migrated, document['assets'], decode);
  return {
    ...document,
    formatVersion: FORMAT_VERSION,
    records: migrated.map((record) => (isFields(record) ? withParagraph(record, surroundings) : record)),
  };
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The sources and texts of a document that was not checked yet. */
function surroundingsIn(records: readonly unknown[], assets: unknown, decode: Decode): Surroundings {
  const sources = new Map(
    records
      .filter(isFields)
      .flatMap((record) => (record['kind'] === 'source' ? [[record['id'], record]] : [])),
  );
  const encoded = new Map(
    (Array.isArray(assets) ? assets : []).filter(isFields).map((asset) => [asset['sha256'], asset['base64']]),
  );
  const texts = new Map<string, SourceText | null>();
  return {
    sourceOf: (id) => sources.get(id) ?? null,
    textOf: (sha256) => {
      let text = texts.get(sha256);
      if (text === undefined) {
        text = textIn(encoded.get(sha256), decode);
        texts.set(sha256, text);
      }
      return text;
    },
  };
}

function textIn(base64: unknown, decode: Decode): SourceText | null {
  if (typeof base64 !== 'string') return null;
  try {
    return readSourceText(decode(base64));
  } catch {
    return null;
  }
}

function invalidPart(json: unknown, path: readonly PropertyKey[], message = 'not valid'): AppError {
  const [part, index, ...field] = path;
  const list =
    typeof json === 'object' && json !== null ? (json as Record<string, unknown>)['records'] : undefined;
  const record: unknown = part === 'records' && Array.isArray(list) ? list[Number(index)] : undefined;
  const kind =
    typeof record === 'object' && record !== null && 'kind' in record && typeof record.kind === 'string'
      ? record.kind
      : '';
  return {
    kind: 'invalid-record',
    recordKind: kind,
    field: field.map(String).join('.') || path.map(String).join('.'),
    reason: message,
  };
}
