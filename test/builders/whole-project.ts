// A whole project in open JSON, of records and the files they need.

import { type AnyRecord, FORMAT_VERSION } from '../../core/model/any-record.ts';
import { assetsOf } from '../../core/model/assets-of.ts';
import {
  PROJECT_JSON_FORMAT,
  type AssetJson,
  type ProjectJson,
} from '../../core/model/files/project-json.ts';

/** The project of a list of records and the assets they may need; assets that no record needs are left out. */
export function wholeProject(records: readonly AnyRecord[], assets: readonly AssetJson[]): ProjectJson {
  const needed = new Set(records.flatMap(assetsOf));
  const byHash = new Map(
    assets.filter(({ sha256 }) => needed.has(sha256)).map((asset) => [asset.sha256, asset]),
  );
  return {
    format: PROJECT_JSON_FORMAT,
    formatVersion: FORMAT_VERSION,
    records: [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    assets: [...byHash.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
  };
}
