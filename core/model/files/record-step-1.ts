// Records of version 1 as version 2 has them: what a number is ("at least", "more than") apart from what it counts, "of whom"
// beside it, how a figure is told, paragraphs as readers count them, whether an excerpt claims a fact, and what the text of a source is.

/** The fields of a record, all of them or some. One that is `undefined` was not there at that time. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * A floor of version 1 was "at least" or "more than", which it didn't tell apart: it becomes "at least", which is so in both
 * cases. Its paragraphs counted headlines and menus: they go, until somebody who has the text counts anew
 * (`countParagraphs`).
 */
export function migrateFields1(kind: string, fields: Fields): Fields {
  const isWhole = 'id' in fields;
  switch (kind) {
    case 'excerpt': {
      const counted = 'paragraph' in fields && fields['paragraph'] !== undefined;
      const migrated = counted ? { ...fields, paragraph: null } : fields;
      return isWhole ? { ...migrated, asserts: null } : migrated;
    }
    case 'source':
      return isWhole ? { ...fields, extent: extentOf(fields['assets']) } : fields;
    case 'figure': {
      const reports = fields['reports'];
      const migrated = Array.isArray(reports) ? { ...fields, reports: reports.map(migrateReport) } : fields;
      return isWhole ? { ...migrated, telling: { form: 'range', reportId: null, reason: '' } } : migrated;
    }
    default:
      return fields;
  }
}

/** Of a page nobody noted whether the article in it was found; any other text is the document itself. */
function extentOf(assets: unknown): 'article' | null {
  const original = isObject(assets) ? assets['original'] : undefined;
  const mediaType = isObject(original) ? original['mediaType'] : undefined;
  return typeof mediaType === 'string' && /html/iu.test(mediaType) ? null : 'article';
}

function migrateReport(report: unknown): unknown {
  if (!isObject(report) || !Array.isArray(report['cells'])) return report;
  return { ...report, cells: report['cells'].map(migrateCell) };
}

function migrateCell(cell: unknown): unknown {
  if (!isObject(cell)) return cell;
  const floor = cell['scope'] === 'floor';
  return {
    ...cell,
    operator: floor ? 'atLeast' : null,
    scope: floor ? 'total' : cell['scope'],
    ofWhom: [],
  };
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
