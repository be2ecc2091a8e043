import { appBase } from "#data/http/app-base.ts";
import { loadGraphPictures } from "#features/alliance-graph/index.ts";
import { loadTimelinePictures } from "#features/trade-timeline/index.ts";

/** Code by which other pages show the view: few want it, so that all of it comes when it is asked for. */
export async function loadEmbed() {
  const [{ EmbedDialog }, { deskLayouts, useStills }, GraphPictures, TimelinePictures] = await Promise.all([
    import("#features/embed-code/index.ts"),
    import("#features/hand-over/index.ts"),
    loadGraphPictures(),
    loadTimelinePictures(),
  ]);
  const integrity = fetchSums();
  function Dialog(props: { readonly pictures: Parameters<typeof useStills>[0]; readonly onClose: () => void }) {
    const stills = useStills(props.pictures);
    return (
      <EmbedDialog
        stills={stills}
        appBase={appBase()}
        integrity={integrity}
        layoutsFor={deskLayouts}
        onClose={props.onClose}
      />
    );
  }
  return function EmbedDesk({ onClose }: { readonly onClose: () => void }) {
    return (
      <GraphPictures>
        {(graph) => (
          <TimelinePictures>
            {(timeline) => <Dialog pictures={[...graph, ...timeline]} onClose={onClose} />}
          </TimelinePictures>
        )}
      </GraphPictures>
    );
  };
}

/** The sums of the element's files that this build publishes. */
async function fetchSums(): Promise<Readonly<Record<string, string>>> {
  const answer = await fetch(new URL("embed/integrity.json", appBase()));
  const sums: unknown = await answer.json();
  const entries = typeof sums === "object" && sums !== null ? Object.entries(sums) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
