// Runs commands from components and tells the analyst in words when one could not be done.

import { useCallback } from 'react';
import type { AppError } from '../../core/base/app-error.ts';
import type { Command } from '../../core/store/command.ts';
import { errorToWords } from '../../core/words/error-words.ts';
import { useProject } from '../state/project/use-project.tsx';
import { useToasts } from '../ui/layers/toast.tsx';

/** `run(command, input)`: true when it was done; otherwise a message says why not. */
export function useRun(): <Input>(command: Command<Input>, input: Input) => boolean {
  const session = useProject();
  const tell = useTellError();
  return useCallback(
    (command, input) => {
      const result = session.run(command, input);
      if (!result.ok) tell(result.error);
      return result.ok;
    },
    [session, tell],
  );
}

/** Shows an error as a message. */
export function useTellError(): (error: AppError) => void {
  const { show } = useToasts();
  return useCallback(
    (error) => {
      const { message, detail } = errorToWords(error);
      show({ message: detail === null ? message : `${message} ${detail}`, tone: 'problem' });
    },
    [show],
  );
}
