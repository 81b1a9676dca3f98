// Words for screen readers only.
import { VisuallyHidden as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

/** Spoken, not seen. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <Primitive.Root>{children}</Primitive.Root>;
}
