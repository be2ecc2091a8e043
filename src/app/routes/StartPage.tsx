import type { Brought } from "#features/article-import/index.ts";
import { FirstRun } from "../shell/FirstRun.tsx";
import { PlainMasthead } from "../shell/PlainMasthead.tsx";
import type { DossierLoad } from "../wiring/use-dossier-load.ts";
import { useIntake } from "../wiring/workspace/use-intake.ts";

/** The first page: shown where the source lists no dossier, and when the name of the product is pressed. */
export function StartPage(props: {
  readonly load: Extract<DossierLoad, { kind: "empty" | "ready" }>;
  readonly onOpen: (dossier: string | null) => void;
  /** Begins a workspace without any dossier, with what was brought to it; `nothing`: the way in opens. */
  readonly onBlank: (brought: Brought | "nothing" | null) => void;
}) {
  const { load, onOpen, onBlank } = props;
  useIntake(true, onBlank);
  const own = [
    { label: "Paste an article", run: () => onBlank("nothing") },
    { label: "Start a blank workspace", run: () => onBlank(null) },
  ];
  return (
    <div className="desk">
      <PlainMasthead>{load.kind === "empty" ? "No dossier yet" : "Start page"}</PlainMasthead>
      {load.kind === "empty" ? (
        <FirstRun
          reason="The data source answered, and lists no dossier. Ask whoever keeps it, or try again."
          actions={[...own, { label: "Look again", run: load.retry }]}
        />
      ) : (
        <FirstRun
          reason={null}
          actions={[
            ...load.list.map(({ id, title }) => ({
              label: `Open ${load.dossier.sample ? "the sample: " : ""}${title}`,
              run: () => onOpen(id),
            })),
            ...own,
          ]}
        />
      )}
    </div>
  );
}
