// Property tests draw the same cases in every run, so that a failure is a change of ours; BRIEFWRIGHT_SEED draws others.

import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['BRIEFWRIGHT_SEED'] ?? 20140518) });
