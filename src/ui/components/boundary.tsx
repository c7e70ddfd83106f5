/** Keeps a fault in one part of the screen from taking the rest with it. */
import { Component, type ErrorInfo, type ReactNode } from 'react';

interface Props {
  /** What stands in its place. `again` draws the part anew. */
  readonly instead: (error: Error, again: () => void) => ReactNode;
  /** A new value draws the part anew: what it shows has changed. */
  readonly of?: unknown;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
  readonly of: unknown;
}

export class Boundary extends Component<Props, State> {
  override state: State = { error: null, of: this.props.of };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): Partial<State> | null {
    return of === state.of ? null : { of, error: null };
  }

  override componentDidCatch(_error: Error, _info: ErrorInfo): void {
    // React has written it to the console, with the components it came through.
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? this.props.instead(error, () => this.setState({ error: null })) : this.props.children;
  }
}
