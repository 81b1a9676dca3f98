// Words for screen readers only.
import { VisuallyHidden as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';

/** Spoken, not seen. */
export function VisuallyHidden(props: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root {...props} />;
}
