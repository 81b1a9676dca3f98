// A reader of files out of one that reads text.

import { ok } from '../../core/base/result.ts';
import type { Reader, TextReader } from './reader.ts';

export const ofText =
  (read: TextReader): Reader =>
  ({ bytes: _bytes, decoded, ...about }) => {
    const { text, encoding, losses } = decoded();
    const reading = read({ ...about, text });
    return reading.ok
      ? ok({ ...reading.value, losses: [...losses, ...reading.value.losses], encoding })
      : reading;
  };
