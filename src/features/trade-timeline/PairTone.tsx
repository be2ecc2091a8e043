import { type RefObject, useEffect } from "react";
import type { SeriesChoice } from "#domain/lens/lens.ts";
import { tieOf } from "#domain/shared/ids.ts";
import { actorOfPlace } from "#domain/trade/places.ts";
import { useDossier, useReadings } from "#state/dossier/dossier-context.tsx";
import { stepStyle } from "#ui/diverging.ts";

/** Gives the bars of one pair the colour of its tie as of the window's end: the only place where a chart takes it. */
export function PairTone(props: { readonly box: RefObject<HTMLElement | null>; readonly choice: SeriesChoice }) {
  const { box, choice } = props;
  const dossier = useDossier();
  const readings = useReadings();
  const one = choice.exporter === null ? null : actorOfPlace(dossier, choice.exporter);
  const other = choice.importer === null ? null : actorOfPlace(dossier, choice.importer);
  const tie = one !== null && other !== null ? tieOf(one, other) : null;
  const band = tie === null ? undefined : readings.get(tie)?.band;
  useEffect(() => {
    if (band === undefined) box.current?.style.removeProperty("--tt-pair");
    else box.current?.style.setProperty("--tt-pair", `var(${stepStyle(band).line})`);
  }, [box, band]);
  return null;
}
