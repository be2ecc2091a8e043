import { Component, type ReactNode } from "react";
import { Button } from "#ui/Button.tsx";
import { CopyDetails } from "./states/CopyDetails.tsx";

type Props = { readonly name: string; readonly pane: string; readonly children: ReactNode };
type State = { readonly error: Error | null };

/** Keeps a broken view from taking the others along: it says what failed, offers Retry and the details to copy (R3). */
export class PaneBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(cause: unknown): State {
    return { error: cause instanceof Error ? cause : new Error(String(cause)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <section aria-label={this.props.name} data-pane={this.props.pane} tabIndex={-1} className="pane pane-broken">
        <div role="alert">
          <h2>
            <b>{this.props.name} could not be drawn.</b>
          </h2>
          <p>The other views still work, and nothing of yours is lost.</p>
        </div>
        <p className="flex gap-2">
          <Button look="line" onClick={() => this.setState({ error: null })}>
            Retry
          </Button>
          <CopyDetails text={() => detailsOf(this.props.name, error)} />
        </p>
        <pre>{error.message}</pre>
      </section>
    );
  }
}

const detailsOf = (name: string, error: Error) => `${name}: ${error.message}\n${error.stack ?? ""}`;
