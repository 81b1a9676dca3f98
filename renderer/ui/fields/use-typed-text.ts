// Tells the window of a text that is typed into a field and not handed in yet.
import { useLayoutEffect, useRef } from 'react';
import { type Hold, placeOfFocus, unsaved } from '../../state/typed/unsaved.ts';

/**
 * `text` is null while nothing is typed. `commit` hands it in when the window closes; `tried` is asked, with its changes
 * caught, what handing in would change. The function given back runs work that hands the text in and lets go of it as one.
 */
export function useTypedText(
  text: string | null,
  how: { readonly commit?: () => void; readonly tried?: () => void } = {},
): (work: () => void) => void {
  const latest = useRef({ text, how });
  latest.current = { text, how };
  const hold = useRef<Hold | null>(null);
  const settle = useRef((work: () => void): void => {
    unsaved.together(() => {
      work();
      hold.current?.release();
      hold.current = null;
    });
  });
  // Before anything else can happen: the first key counts.
  useLayoutEffect(() => {
    if (text === null) {
      hold.current?.release();
      hold.current = null;
      return;
    }
    if (hold.current === null) {
      const place = placeOfFocus();
      hold.current = unsaved.hold({
        read: () => {
          const now = latest.current;
          if (now.text === null) return null;
          const { tried } = now.how;
          const patches = tried === undefined ? null : unsaved.attempt(tried);
          // Spaces at the end, say: handed in it would be what stands there.
          if (patches?.length === 0) return null;
          return {
            kind: 'field',
            at: Date.now(),
            place,
            text: now.text,
            patches: patches === null ? null : [...patches],
          };
        },
        commit: () => latest.current.how.commit?.(),
      });
    }
    hold.current.changed();
  }, [text]);
  useLayoutEffect(
    () => () => {
      hold.current?.release();
      hold.current = null;
    },
    [],
  );
  return settle.current;
}
