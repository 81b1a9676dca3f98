// The reader's type lives in model, below the queries that use it; the store's callers find it here.

export type { RecordReader } from '../model/record-reader.ts';
