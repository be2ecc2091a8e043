import { useMemo, useState } from "react";
import type { NetworkQuery } from "#domain/exchange/graph/exported-network.ts";
import type { NetworkLook } from "#domain/exchange/graph/network-look.ts";
import { calendarDay } from "#domain/shared/month.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { readPictureColours, rgbOf } from "./picture-colours.ts";

/** Where actors stand on the desk, in drawing units. */
export type Places = NetworkLook["places"];

/** As of what everything goes out: the lens, the method in force, and today. */
export function useQuery(): NetworkQuery {
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const stances = useLens((lens) => lens.stances);
  const trends = useLens((lens) => lens.trends);
  const minWeight = useLens((lens) => lens.minWeight);
  const ego = useLens((lens) => lens.ego);
  const method = useMethod();
  const [madeOn] = useState(() => calendarDay(new Date()));
  return useMemo(
    () => ({ window, clock, aspects, stances, trends, minWeight, ego, method, madeOn }),
    [window, clock, aspects, stances, trends, minWeight, ego, method, madeOn],
  );
}

/** Network programs draw on white: the light theme is what they get. */
export function lookOf(places: Places): NetworkLook {
  const colours = readPictureColours(document.body, "light");
  return { places, tie: (band) => rgbOf(colours[stanceName(band)]), actor: rgbOf(colours.ink) };
}
