import { ArrowUpRight } from "lucide-react";
import { appBase } from "#data/http/app-base.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { queryFor } from "../wiring/lens-from.ts";
import { writeAttribution } from "./frame-words.ts";

/** What the view rests on, how old it is, and the way to all of it. It cannot be turned off. */
export function FrameFoot(props: {
  /** What is known of a frozen copy; `null` for live data. */
  readonly frozen: string | null;
  /** The dossier is the host's alone: the desk, which asks its source, would find another one or none under its name. */
  readonly isGiven: boolean;
}) {
  const dossier = useDossier();
  const [basis, age] = writeAttribution(dossier);
  const query = useLens((lens) => queryFor(lens, dossier));
  return (
    <footer className="embed-foot">
      <BrandMark />
      {props.frozen === null ? (
        <p>
          <span className="embed-basis">{basis} </span>
          <bdi>{age}</bdi>
        </p>
      ) : (
        <p>
          <bdi>{props.frozen}</bdi>
        </p>
      )}
      <OpenInEntente query={props.isGiven ? "" : query} />
    </footer>
  );
}

/** The way out of the frame: the same view on the desk, in a window of its own. */
export function OpenInEntente({ query }: { readonly query: string }) {
  return (
    <a
      className="embed-open"
      href={`${appBase()}index.html${query === "" ? "" : `?${query}`}`}
      target="_blank"
      rel="noopener"
    >
      Open in Entente
      <ArrowUpRight size={16} aria-hidden="true" />
    </a>
  );
}

function BrandMark() {
  return (
    <svg className="brand-mark" width="30" height="14" viewBox="0 0 30 14" role="img" aria-label="Entente">
      <path d="M9 5.4h12M9 8.6h12" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="6" cy="7" r="5" fill="currentColor" />
      <circle className="brand-ring" cx="24" cy="7" r="4.2" stroke="currentColor" strokeWidth="1.7" />
    </svg>
  );
}
