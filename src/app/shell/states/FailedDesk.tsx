import type { Failure } from "#domain/dossier/dossier.ts";

/** Stands in until the failure state is there. */
export function FailedDesk(props: { readonly failure: Failure; readonly onRetry: () => void }) {
  return <p role="alert">{props.failure.message}</p>;
}
