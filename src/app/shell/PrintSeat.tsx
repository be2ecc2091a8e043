import { type ReactNode, useCallback, useEffect, useState } from "react";
import { appBase } from "#data/http/app-base.ts";
import type { Lens } from "#domain/lens/lens.ts";
import type { PictureMaker } from "#domain/picture/picture-maker.ts";
import { calendarDay } from "#domain/shared/month.ts";
import { loadGraphPictures } from "#features/alliance-graph/index.ts";
import { loadTimelinePictures } from "#features/trade-timeline/index.ts";
import { useBriefingDesk, useBriefingDeskStore } from "#state/briefing/briefing-desk.tsx";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { LensProvider } from "#state/lens/lens-context.tsx";
import { createLensStore } from "#state/lens/lens-store.ts";
import { presentAddress } from "../wiring/talk/page-query.ts";
import { useLate } from "./use-late.ts";

/** Where pages are laid out before they are printed. */
export function PrintSeat() {
  const sheets = useBriefingDesk((desk) => desk.sheets);
  const store = useBriefingDeskStore();
  const close = useCallback(() => store.getState().layOut(null), [store]);
  const Pages = useLate(sheets !== null, loadPages, close);
  if (sheets === null || Pages === null) return null;
  return (
    <>
      <DeskAside />
      <Pages sheets={sheets} onClose={close} />
    </>
  );
}

/**
 * Puts the desk out of reach, and gives the focus back afterwards. It stands before the pages, so that it looks at the
 * focus after the dialog that asked for them has given it back, and before they take it.
 */
function DeskAside() {
  useEffect(() => {
    const before = document.activeElement;
    setAside(true);
    return () => {
      setAside(false);
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>("[data-pane]")?.focus({ preventScroll: true });
    };
  }, []);
  return null;
}

function setAside(isPrint: boolean): void {
  document.querySelector<HTMLElement>(".desk")?.toggleAttribute("inert", isPrint);
  if (isPrint) document.documentElement.dataset.print = "";
  else delete document.documentElement.dataset.print;
}

async function loadPages() {
  const [{ PrintScreen }, { RichText }, GraphPictures, TimelinePictures] = await Promise.all([
    import("#features/hand-over/index.ts"),
    import("#features/briefing/index.ts"),
    loadGraphPictures(),
    loadTimelinePictures(),
  ]);
  const drawn = (lens: Lens, children: (makers: readonly PictureMaker[]) => ReactNode) => (
    <OverLens lens={lens}>
      <GraphPictures>
        {(graph) => <TimelinePictures>{(timeline) => children([...graph, ...timeline])}</TimelinePictures>}
      </GraphPictures>
    </OverLens>
  );
  const rich = (text: string, className: string) => <RichText text={text} className={className} />;
  return function Pages(props: Pick<Parameters<typeof PrintScreen>[0], "sheets" | "onClose">) {
    const { id } = useDossier();
    const addressOf = (briefing: string, at: number) => presentAddress(appBase(), { dossier: id, briefing, at });
    return <PrintScreen {...props} today={calendarDay(new Date())} drawn={drawn} rich={rich} addressOf={addressOf} />;
  };
}

/** Views as of a lens that is not the desk's. */
function OverLens({ lens, children }: { readonly lens: Lens; readonly children: ReactNode }) {
  const [store] = useState(() => createLensStore(lens));
  return <LensProvider store={store}>{children}</LensProvider>;
}
