import { useEffect, useState } from "react";
import { weighData } from "#data/sealed/seal-file.ts";
import type { SealedChoice } from "#domain/briefing/sealed/sealed-choice.ts";
import type { TravelCounts } from "#domain/briefing/sealed/travel-report.ts";
import type { BriefingContext } from "../briefing/briefing-export.ts";
import { fetchViewer } from "./fetch-viewer.ts";
import { prepareSealed } from "./make-sealed.ts";

/** What a choice comes to, before anything is written. */
export type Forecast = {
  readonly travels: TravelCounts;
  readonly of: TravelCounts;
  /** Of the whole file, within a few thousand; `null` until it is known. */
  readonly bytes: number | null;
  /** Why no file can be made, in words; `null`: one can. */
  readonly fault: string | null;
};

/** What travels by a choice, counted as soon as the choice has been painted, and weighed after that; `null` until then. */
export function useForecast(context: BriefingContext, choice: SealedChoice): Forecast | null {
  const { briefing, dossier, method, madeOn } = context;
  const { notes, articles, wholeDossier } = choice;
  const [forecast, setForecast] = useState<Forecast | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const run = async () => {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      if (stop.signal.aborted) return;
      const { sealed, about } = prepareSealed({ briefing, dossier, method, madeOn }, { notes, articles, wholeDossier });
      const { travels, of } = about;
      setForecast({ travels, of, bytes: null, fault: null });
      try {
        const viewer = await fetchViewer(stop.signal);
        const bytes = (await weighData(sealed.dossier, stop.signal)) + sizeOf(viewer);
        if (!stop.signal.aborted) setForecast({ travels, of, bytes, fault: null });
      } catch (cause) {
        const fault = cause instanceof Error ? cause.message : String(cause);
        if (!stop.signal.aborted) setForecast({ travels, of, bytes: null, fault });
      }
    };
    void run();
    return () => stop.abort();
  }, [briefing, dossier, method, madeOn, notes, articles, wholeDossier]);
  return forecast;
}

const sizeOf = (texts: Readonly<Record<string, string>>): number =>
  Object.values(texts).reduce((sum, text) => sum + text.length, 0);
