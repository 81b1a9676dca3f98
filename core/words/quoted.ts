// A field of a record in a sentence of the program.

import { isolated } from '../base/isolate.ts';

/** “Name”: whatever the name holds, it does not turn the words around it. */
export const quoted = (name: string): string => `“${isolated(name, 'ltr')}”`;
