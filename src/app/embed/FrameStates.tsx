import { type ReactNode, useSyncExternalStore } from "react";
import type { Dossier, Failure } from "#domain/dossier/dossier.ts";
import type { IgnoredParameter } from "#domain/embedding/embed-address.ts";
import { writeList } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";
import { adviceFor } from "../shell/states/failure-advice.ts";
import { onReloadOffer, reloadReason } from "../wiring/reload-offer.ts";
import { OpenInEntente } from "./FrameFoot.tsx";

const QUERY = new URLSearchParams(location.search);
const query = () => (QUERY.get("d") === null ? "" : `d=${encodeURIComponent(QUERY.get("d") ?? "")}`);

/** While the dossier is read: what is read and how far. */
export function FrameLoading({ said }: { readonly said: string }) {
  return (
    <main className="embed-said embed-loading" aria-busy="true">
      <p role="status">{said}</p>
      <div className="embed-skeleton" aria-hidden="true" />
    </main>
  );
}

/** Where nothing can be shown: what happened, what to do, and the way to the desk. */
export function FrameFailed(props: { readonly failure: Failure; readonly onRetry: () => void }) {
  const { failure, onRetry } = props;
  return (
    <FrameSaid title={failure.message} said={adviceFor(failure)}>
      <Button look="act" onClick={onRetry}>
        Retry
      </Button>
    </FrameSaid>
  );
}

/** A sentence in the place of the view, and the ways on. */
export function FrameSaid(props: { readonly title: string; readonly said: string; readonly children?: ReactNode }) {
  return (
    <main className="embed-said">
      <div role="alert">
        <h1>{props.title}</h1>
        <p>{props.said}</p>
      </div>
      <p className="embed-ways">
        {props.children}
        <OpenInEntente query={query()} />
      </p>
    </main>
  );
}

/** One notice for everything of the address that could not be used. */
export function FrameNotice(props: { readonly ignored: readonly IgnoredParameter[]; readonly onDismiss: () => void }) {
  const { onDismiss } = props;
  const ignored = [
    ...new Map(props.ignored.map((part) => [`${part.name}=${part.value} ${part.reason}`, part])).values(),
  ];
  if (ignored.length === 0) return null;
  return (
    <p className="embed-notice" role="status">
      <span>
        Part of the address was left out:{" "}
        {ignored.map(({ name, value, reason }, at) => (
          <span key={`${name}=${value} ${reason}`}>
            {at > 0 ? "; " : ""}
            <b dir="auto">
              {name}={value}
            </b>{" "}
            {reason}
          </span>
        ))}
        .
      </span>
      <Button look="line" size="small" onClick={onDismiss}>
        Dismiss
      </Button>
    </p>
  );
}

/** Offers to reload where a part of this build did not come; nothing otherwise. */
export function FrameReload() {
  const reason = useSyncExternalStore(onReloadOffer, reloadReason);
  if (reason === null) return null;
  return (
    <p className="embed-notice" role="status">
      <span>{reason} Some parts may not come until this view is loaded anew.</span>
      <Button look="line" size="small" onClick={() => location.reload()}>
        Reload
      </Button>
    </p>
  );
}

/** The source can be asked again for what did not come. */
export type Again = { readonly retry: () => void; readonly isAsking: boolean };

/** One notice for all parts of a dossier that did not come: a view that lacks them is not one that has none. */
export function FrameMissing({ dossier, again }: { readonly dossier: Dossier; readonly again: Again | null }) {
  const away = Object.entries(dossier.parts).flatMap(([part, state]) =>
    state.kind === "absent" ? [{ part, state }] : [],
  );
  const [first] = away;
  if (first === undefined || again === null) return null;
  const parts = writeList(away.map(({ part }) => (part === "flows" ? "trade figures" : part)));
  return (
    <p className="embed-notice" role="status">
      <span>
        {first.state.failure.message} This view is shown without {parts}.
      </span>
      <Button look="line" size="small" disabled={again.isAsking} onClick={again.retry}>
        {again.isAsking ? "Asking" : "Retry"}
      </Button>
    </p>
  );
}

/** What was wrong with the configuration of this copy; stays, since what is shown may not be what was meant. */
export function FrameConfigNotice({ notice }: { readonly notice: string | null }) {
  return notice === null ? null : (
    <p className="embed-notice" role="status">
      <span>{notice}</span>
    </p>
  );
}
