// The editor of one rich text as a component: started once, and told of what comes from outside.

import { useEffect, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './rich-text-editor.module.css';
import type { RichTextEditorProps } from './editor-props.ts';
import { startEditor } from './start-editor.ts';

/** An editor; the caller gives it a key for each text, for it never shows another. */
export function RichTextEditor(props: RichTextEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const control = useRef<ReturnType<typeof startEditor> | null>(null);

  useEffect(() => {
    if (host.current === null) return;
    const started = startEditor(host.current, () => latest.current);
    control.current = started;
    latest.current.onEditor?.(started.editor);
    const stopFlush = latest.current.registerFlush(started.flush);
    const stopLabels = latest.current.subscribe(started.follow);
    return () => {
      stopFlush();
      stopLabels();
      latest.current.onEditor?.(null);
      started.stop();
      control.current = null;
    };
  }, []);
  useEffect(() => control.current?.setEditable(props.editable), [props.editable]);

  return <div ref={host} className={classNames(styles['editor'], styles[props.look ?? 'page'])} />;
}
