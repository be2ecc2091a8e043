import { FirstRun } from "../shell/FirstRun.tsx";
import { PlainMasthead } from "../shell/PlainMasthead.tsx";
import type { DossierLoad } from "../wiring/use-dossier-load.ts";

/** The first page: shown where the source lists no dossier, and when the name of the product is pressed. */
export function StartPage(props: {
  readonly load: Extract<DossierLoad, { kind: "empty" | "ready" }>;
  readonly onOpen: (dossier: string | null) => void;
}) {
  const { load, onOpen } = props;
  return (
    <div className="desk">
      <PlainMasthead>{load.kind === "empty" ? "No dossier yet" : "Start page"}</PlainMasthead>
      {load.kind === "empty" ? (
        <FirstRun
          reason="The data source answered, and lists no dossier. Ask whoever keeps it, or try again."
          actions={[{ label: "Look again", run: load.retry }]}
        />
      ) : (
        <FirstRun
          reason={null}
          actions={load.list.map(({ id, title }) => ({
            label: `Open ${load.dossier.sample ? "the sample: " : ""}${title}`,
            run: () => onOpen(id),
          }))}
        />
      )}
    </div>
  );
}
