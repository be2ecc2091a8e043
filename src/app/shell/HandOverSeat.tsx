import { Printer } from "lucide-react";
import { type ComponentType, useCallback, useMemo } from "react";
import { appBase } from "#data/http/app-base.ts";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { loadStepGraphs } from "#features/alliance-graph/index.ts";
import type { BriefingExport } from "#features/hand-over/index.ts";
import { useBriefingDesk, useBriefingDeskStore } from "#state/briefing/briefing-desk.tsx";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { presentAddress } from "../wiring/talk/page-query.ts";
import { useLate } from "./use-late.ts";

type Leaving = { readonly briefing: Briefing; readonly onClose: () => void };

/** The ways out of the desk for a briefing, with its graphs as shapes: few want them, so that all of it comes when it is asked for. */
async function loadHandOver(): Promise<ComponentType<Leaving>> {
  const [{ HandOverDialog }, StepGraphs] = await Promise.all([
    import("#features/hand-over/index.ts"),
    loadStepGraphs(),
  ]);
  return function LeavingBriefing({ briefing, onClose }) {
    const dossier = useDossier().id;
    const address = appBase();
    const pages = usePages(briefing, onClose);
    return (
      <StepGraphs>
        {(graphs) => (
          <HandOverDialog
            briefing={briefing}
            graphs={graphs}
            address={address}
            more={pages}
            addressOf={(at) => presentAddress(address, { dossier, briefing: briefing.id, at })}
            onClose={onClose}
          />
        )}
      </StepGraphs>
    );
  };
}

/** The pages of a briefing, laid out over the desk: the browser itself prints them, or makes a PDF of them. */
function usePages(briefing: Briefing, onClose: () => void): readonly BriefingExport[] {
  const store = useBriefingDeskStore();
  return useMemo(() => {
    const make: BriefingExport["make"] = async ({ notes }) => {
      onClose();
      store.getState().layOut({ kind: "steps", briefing, notes });
      return "done";
    };
    const about = "One step a page, black on white; graph and chart stay lines, text stays text";
    const rest = { icon: Printer, foretell: () => null, isAble: () => briefing.steps.length > 0 };
    return [{ id: "pages", name: "Pages to print, or PDF", about, ...rest, make }];
  }, [store, briefing, onClose]);
}

/** Holds the briefing that is about to be taken along, over the desk. */
export function HandOverSeat() {
  const leaving = useBriefingDesk((desk) => desk.leaving);
  const store = useBriefingDeskStore();
  const close = useCallback(() => store.getState().handOver(null), [store]);
  const View = useLate(leaving !== null, loadHandOver, close);
  return leaving !== null && View ? <View briefing={leaving} onClose={close} /> : null;
}
