// The statements that make the tables of each version of the project file. A version that was released stays as it is.

/** `prefix` is empty or names an attached database ("copy."). */
export type TablesOf = (prefix: string) => string;

/**
 * `rowid`: a record's own words are at `record.seq * 2`, the text of a source at `record.seq * 2 + 1`. Derived from the
 * rest, and made anew whenever anything is wrong with it.
 */
export const searchTable: TablesOf = (prefix) =>
  `CREATE VIRTUAL TABLE ${prefix}search USING fts5(title, body, stems, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');`;

export const tablesOf1: TablesOf = (prefix) => `
CREATE TABLE ${prefix}record(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, json TEXT NOT NULL, revision INTEGER NOT NULL) STRICT;
CREATE TABLE ${prefix}asset(sha256 TEXT NOT NULL PRIMARY KEY, mediaType TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE TABLE ${prefix}change(revision INTEGER PRIMARY KEY, last INTEGER NOT NULL, at TEXT NOT NULL, until TEXT NOT NULL, author TEXT NOT NULL, label TEXT NOT NULL, json TEXT NOT NULL) STRICT;
CREATE TABLE ${prefix}version(id INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL, revision INTEGER NOT NULL) STRICT;
CREATE TABLE ${prefix}sender(id TEXT NOT NULL PRIMARY KEY, seq INTEGER NOT NULL) STRICT;
${searchTable(prefix)}
`;

/**
 * `change` holds former values only; a row stands for the revisions `revision` to `last`. `sender` remembers the last
 * change that was taken from each of the latest windows that wrote. Columns that say something of the content are `ANY`,
 * so that they can hold ciphertext. The bytes of an asset stand last: whatever is read of it besides is before them.
 */
export const tablesOf2: TablesOf = (prefix) => `
CREATE TABLE ${prefix}record(seq INTEGER PRIMARY KEY, id ANY NOT NULL UNIQUE, kind ANY NOT NULL, json ANY NOT NULL, revision INTEGER NOT NULL, sum BLOB NOT NULL) STRICT;
CREATE TABLE ${prefix}asset(sha256 ANY NOT NULL PRIMARY KEY, mediaType ANY NOT NULL, sum BLOB NOT NULL, bytes ANY NOT NULL) STRICT;
CREATE TABLE ${prefix}change(revision INTEGER PRIMARY KEY, last INTEGER NOT NULL, at ANY NOT NULL, until ANY NOT NULL, author ANY NOT NULL, label ANY NOT NULL, json ANY NOT NULL, sum BLOB NOT NULL) STRICT;
CREATE TABLE ${prefix}version(id INTEGER PRIMARY KEY, name ANY NOT NULL, at ANY NOT NULL, revision INTEGER NOT NULL, sum BLOB NOT NULL) STRICT;
CREATE TABLE ${prefix}sender(id ANY NOT NULL PRIMARY KEY, seq INTEGER NOT NULL, revision INTEGER NOT NULL, sum BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE ${prefix}meta(key TEXT NOT NULL PRIMARY KEY, value ANY NOT NULL, sum BLOB NOT NULL) STRICT, WITHOUT ROWID;
${searchTable(prefix)}
`;
