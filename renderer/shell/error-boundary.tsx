// When a part of the window breaks: says so in its place, and the rest goes on.
import { TriangleAlert } from 'lucide-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/controls/button.tsx';
import { words } from '../words/en.ts';
import styles from './error-boundary.module.css';

export type ErrorBoundaryProps = {
  /** When it changes, the part is tried again: the place's name, for one. */
  resetKey: string;
  /** For the log; gets no content of the project. */
  onError?: ((error: unknown, where: string) => void) | undefined;
  /** It is the whole window that it stands for. */
  whole?: boolean | undefined;
  children: ReactNode;
};

type State = { readonly failed: { readonly error: unknown } | null; readonly resetKey: string };

/** Keeps a fault in `children` from taking the window with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failed: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: { error } };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: State): State | null {
    return props.resetKey === state.resetKey ? null : { failed: null, resetKey: props.resetKey };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.props.onError?.(error, info.componentStack ?? '');
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    const detail = failed.error instanceof Error ? failed.error.message : String(failed.error);
    const { whole = false } = this.props;
    const Place = whole ? 'main' : 'div';
    const Heading = whole ? 'h1' : 'h2';
    return (
      <Place className={styles['crash']}>
        <TriangleAlert aria-hidden="true" />
        <Heading>{words.crash.title}</Heading>
        <p role="alert">{words.crash.body}</p>
        <details>
          <summary>{words.crash.detail}</summary>
          <pre>{detail}</pre>
        </details>
        <Button variant="primary" onClick={() => this.setState({ failed: null })}>
          {words.crash.again}
        </Button>
      </Place>
    );
  }
}
