// How a call of the contract is described: the schema of its input, and the type of what it gives.

import type { z } from 'zod';
import type { AppError } from '../base/app-error.ts';
import type { Result } from '../base/result.ts';

/** Inputs by call name. */
export type CallInputs = Readonly<Record<string, z.ZodType>>;

/** What the renderer may call: input in, result out, for each name. */
export type CallsOf<Inputs extends CallInputs, Outputs extends Record<keyof Inputs, unknown>> = {
  readonly [Name in keyof Inputs]: (input: z.infer<Inputs[Name]>) => Promise<Result<Outputs[Name], AppError>>;
};
