import { CircleHelp, Search, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { AnalysisToggles } from "./AnalysisToggles.tsx";
import { Brand } from "./Brand.tsx";
import { PrintNote } from "./PrintNote.tsx";
import { Settings } from "./Settings.tsx";
import type { DeskLayout } from "./use-layout.ts";
import { WindowControl } from "./WindowControl.tsx";

export type DeskDialog = "find" | "keys" | "problems" | "share" | "embed" | "start";

/** Name of the dossier, the window every pane follows, and what acts on the whole desk. */
export function Masthead(props: {
  readonly layout: DeskLayout;
  readonly onOpen: (dialog: DeskDialog) => void;
  /** What the workspace shows of itself. */
  readonly children: ReactNode;
}) {
  const dossier = useDossier();
  const { layout, onOpen } = props;
  const phone = layout === "phone";
  return (
    <header className="masthead">
      <div className="masthead-start">
        <button type="button" className="brand" aria-label="Entente, start page" onClick={() => onOpen("start")}>
          <Brand />
        </button>
        <div className="masthead-dossier">
          <h1>
            <bdi dir="auto" title={dossier.title}>
              {dossier.title}
            </bdi>
            {dossier.sample && !phone ? <span className="sample-tag">Sample dossier</span> : null}
          </h1>
          <p>
            {dossier.sample ? (
              <span className="sample-word">{phone ? "Sample dossier" : "Sample dossier, "}</span>
            ) : null}
            {phone && dossier.sample ? null : contentsOf(dossier)}
          </p>
        </div>
      </div>
      {phone ? null : <WindowControl />}
      <PrintNote />
      <div className="masthead-actions">
        {props.children}
        <Problems dossier={dossier} onOpen={() => onOpen("problems")} />
        <Button aria-keyshortcuts="/ Control+K" aria-label="Find" onClick={() => onOpen("find")}>
          <Search size={16} aria-hidden="true" />
          {phone ? null : (
            <>
              <span className="hide-below-desk">Find</span> <Kbd>/</Kbd>
            </>
          )}
        </Button>
        {layout === "wide" ? <AnalysisToggles /> : null}
        <Settings onShare={phone ? () => onOpen("share") : null} />
        {phone ? null : (
          <Button aria-label="Help and keys" title="Help and keys" onClick={() => onOpen("keys")}>
            <CircleHelp size={16} aria-hidden="true" />
          </Button>
        )}
        {phone ? null : (
          <Button look="solid" title="Share this view" onClick={() => onOpen("share")}>
            Share
          </Button>
        )}
      </div>
    </header>
  );
}

function contentsOf(dossier: Dossier): string {
  const people = dossier.actors.filter(({ kind }) => kind === "person").length;
  const actors = writeCount(dossier.actors.length - people, "actor");
  return `${actors}, ${writeCount(people, "leader")}, ${writeCount(dossier.articles.length, "article")}`;
}

/** Shown only while some records could not be used (R14, R16). */
function Problems(props: { readonly dossier: Dossier; readonly onOpen: () => void }) {
  const count = props.dossier.problems.length;
  if (count === 0) return null;
  return (
    <Button className="text-warn" onClick={props.onOpen}>
      <TriangleAlert size={16} aria-hidden="true" />
      <span>
        Data problems <b>{writeNumber(count)}</b>
      </span>
    </Button>
  );
}
