// Short messages at the window's foot, with at most one action. Our own: the usual library injects styles
// that the page's security policy refuses.
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { words } from '../../words/en.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { classNames } from '../class-names.ts';
import styles from './toast.module.css';

type ToastAction = { readonly label: string; run(): void };

export type Toast = {
  /** One sentence; for failures: what happened, to what, what is safe. */
  readonly message: string;
  readonly tone?: 'plain' | 'done' | 'problem' | undefined;
  readonly action?: ToastAction | undefined;
  /** One more, after the first: "Undo" beside "Open". */
  readonly secondAction?: ToastAction | undefined;
  /** How long it stays. Problems stay until closed, others 6 s, with an action 10 s. */
  readonly durationMs?: number | undefined;
};

export type Toasts = {
  /** Shows a message and gives the number that takes it away again. */
  readonly show: (toast: Toast) => number;
  readonly dismiss: (id: number) => void;
  /** Takes failures away: what they tell of is not shown any more. */
  readonly clearProblems: () => void;
};

const ToastContext = createContext<Toasts>({
  show: () => 0,
  dismiss: () => undefined,
  clearProblems: () => undefined,
});

/** Says something to the analyst from anywhere inside `UiProvider`. */
export function useToasts(): Toasts {
  return use(ToastContext);
}

const most = 3;

/** Draws the messages; `UiProvider` contains it. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly (Toast & { id: number })[]>([]);
  const next = useRef(1);
  const dismiss = useCallback((id: number) => setShown((all) => all.filter((one) => one.id !== id)), []);
  const clearProblems = useCallback(
    () => setShown((all) => all.filter(({ tone }) => tone !== 'problem')),
    [],
  );
  const show = useCallback((toast: Toast) => {
    const id = next.current++;
    setShown((all) => [...all.filter((one) => one.message !== toast.message), { ...toast, id }].slice(-most));
    return id;
  }, []);
  const toasts = useMemo(() => ({ show, dismiss, clearProblems }), [show, dismiss, clearProblems]);
  return (
    <ToastContext value={toasts}>
      {children}
      <section className={styles['region']} aria-label={words.ui.messages} aria-live="polite">
        {shown.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onClose={() => dismiss(toast.id)} />
        ))}
      </section>
    </ToastContext>
  );
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const [held, setHeld] = useState(false);
  const close = useRef(onClose);
  close.current = onClose;
  const tone = toast.tone ?? 'plain';
  const durationMs = toast.durationMs ?? (tone === 'problem' ? Infinity : toast.action ? 10_000 : 6_000);
  useEffect(() => {
    if (held || durationMs === Infinity) return undefined;
    const timer = setTimeout(() => close.current(), durationMs);
    return () => clearTimeout(timer);
  }, [held, durationMs]);
  const actions = [toast.action, toast.secondAction].filter((action) => action !== undefined);
  return (
    <div
      className={classNames(styles['toast'], styles[tone])}
      role={tone === 'problem' ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone === 'problem' && <CircleAlert aria-hidden="true" />}
      {tone === 'done' && <CircleCheck aria-hidden="true" />}
      <p dir="auto">{toast.message}</p>
      {actions.map((action) => (
        <Button
          key={action.label}
          variant="ghost"
          size="small"
          className={styles['action']}
          onClick={() => {
            action.run();
            onClose();
          }}
        >
          {action.label}
        </Button>
      ))}
      <IconButton
        size="small"
        label={words.ui.close}
        icon={<X />}
        className={styles['close']}
        onClick={onClose}
      />
    </div>
  );
}
