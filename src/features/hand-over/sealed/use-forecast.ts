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

/** What travels by a choice, counted and then weighed in slices; `null` until then. */
export function useForecast(context: BriefingContext, choice: SealedChoice): Forecast | null {
  const { briefing, dossier, method, madeOn } = context;
  const { notes, articles, wholeDossier } = choice;
  const [forecast, setForecast] = useState<Forecast | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const run = async () => {
      const { signal } = stop;
      const of = { briefing, dossier, method, madeOn };
      const { sealed, about } = await prepareSealed(of, { notes, articles, wholeDossier }, signal);
      const counts = { travels: about.travels, of: about.of };
      if (!signal.aborted) setForecast({ ...counts, bytes: null, fault: null });
      try {
        const viewer = await fetchViewer(signal);
        const bytes = (await weighData(sealed.dossier, signal)) + sizeOf(viewer);
        if (!signal.aborted) setForecast({ ...counts, bytes, fault: null });
      } catch (cause) {
        const fault = cause instanceof Error ? cause.message : String(cause);
        if (!signal.aborted) setForecast({ ...counts, bytes: null, fault });
      }
    };
    // Nothing to say of a choice that nobody waits for any more.
    run().catch((cause: unknown) => {
      if (!stop.signal.aborted) throw cause;
    });
    return () => stop.abort();
  }, [briefing, dossier, method, madeOn, notes, articles, wholeDossier]);
  return forecast;
}

const sizeOf = (texts: Readonly<Record<string, string>>): number =>
  Object.values(texts).reduce((sum, text) => sum + text.length, 0);
