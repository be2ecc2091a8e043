import { FileText } from "lucide-react";
import { useMemo } from "react";
import { loadGraphPictures } from "#features/alliance-graph/index.ts";
import { loadTimelinePictures } from "#features/trade-timeline/index.ts";
import { useBriefingDeskStore } from "#state/briefing/briefing-desk.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";

/** The way out of the desk, with the views as pictures: few want it, so that all of it comes when it is asked for. */
export async function loadShare() {
  const [{ ShareDialog }, GraphPictures, TimelinePictures] = await Promise.all([
    import("#features/hand-over/index.ts"),
    loadGraphPictures(),
    loadTimelinePictures(),
  ]);
  return function ShareDesk({ onClose, onEmbed }: { readonly onClose: () => void; readonly onEmbed: () => void }) {
    const brief = useBrief(onClose);
    return (
      <GraphPictures>
        {(graph, places) => (
          <TimelinePictures>
            {(timeline) => (
              <ShareDialog
                pictures={[...graph, ...timeline]}
                places={places}
                more={brief}
                onEmbed={onEmbed}
                onClose={onClose}
              />
            )}
          </TimelinePictures>
        )}
      </GraphPictures>
    );
  };
}

/** The brief of one page, as the first way out; its page is laid out over the desk. */
function useBrief(onClose: () => void) {
  const desk = useBriefingDeskStore();
  const lens = useLensStore();
  return useMemo(() => {
    const open = () => {
      onClose();
      desk.getState().layOut({ kind: "brief", lens: lens.getState().lens });
    };
    const make = () => Promise.reject(new Error("The brief is printed, or saved as PDF, from its page."));
    const about = "PDF, A4, prints in black; graph and chart stay lines";
    return [{ id: "brief", name: "One-page brief", about, icon: FileText, isAble: () => true, open, make }];
  }, [desk, lens, onClose]);
}
