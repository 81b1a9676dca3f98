// A passphrase as it comes from a window.

import { z } from 'zod';
import { MOST_PASSPHRASE } from '../base/passphrase.ts';

export const passphraseSchema = z.string().min(1).max(MOST_PASSPHRASE);
