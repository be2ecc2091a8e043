import { type ReactNode, useMemo } from "react";
import type { PictureMaker } from "#domain/picture/picture-maker.ts";
import { tieOf } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeSpan } from "#domain/shared/wording.ts";
import { BARRELS_PER_TONNE } from "#domain/trade/flow-figure.ts";
import { actorOfPlace } from "#domain/trade/places.ts";
import { lastDataMonth } from "#domain/trade/trade-table.ts";
import { titleOf, UNIT_WORDS } from "#domain/trade/trade-words.ts";
import { useDossier, useEmphasis, useLookup, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { buildTimelinePicture } from "./build-timeline-picture.ts";
import { chartDomain } from "./chart-domain.ts";
import { directLabels } from "./direct-labels.ts";
import { layLane } from "./event-lane.ts";
import { buildPriceStrip } from "./price-strip.ts";
import { MARK_WORDS, marksIn, sourcesIn, usesFactor } from "./series-marks.ts";
import { buildScene } from "./timeline-scene.ts";
import { type TradeOnDesk, useTradeSeries } from "./use-trade-series.ts";

/** Height of a picture of width 960: that of the pane on the desk, a little taller. */
const HEIGHT = 360;

/** Hands over what draws the timeline as of the lens; nobody where no trade is recorded. Draws nothing itself. */
export function TimelinePictures(props: { readonly children: (makers: readonly PictureMaker[]) => ReactNode }) {
  const maker = useTimelineMaker();
  return props.children(maker === null ? [] : [maker]);
}

function useTimelineMaker(): PictureMaker | null {
  const dossier = useDossier();
  const lookup = useLookup();
  const emphasis = useEmphasis();
  const trade = useTradeSeries();
  const pair = usePairTone(trade);
  const window = useLens((lens) => lens.window);
  const price = useLens((lens) => lens.price) && dossier.prices.length > 0;
  const article = useLens((lens) => lens.article) ?? dossier.opening.article;
  return useMemo(() => {
    const { table, mode, chosen } = trade;
    if (table.series.length === 0) return null;
    const domain = chartDomain("5y", table, window, lastDataMonth(dossier));
    const partners = table.series.flatMap(({ place }) => place ?? []);
    const make: PictureMaker["make"] = (width, _widthOf, height = HEIGHT) => {
      const scene = buildScene({ table, mode, domain, width, height, em: 1, compact: false, price });
      const { frame } = scene;
      const lane = { dossier, choice: chosen.choice, partners, domain, frame, emphasis, article };
      const body = buildTimelinePicture({
        scene,
        pins: layLane(lane),
        labels: directLabels({ scene, trade, window, dossier, lookup }),
        strip: price ? buildPriceStrip(dossier.prices, domain, frame, window.to) : null,
        window,
        unit: table.unit,
        stressOf: (id) => emphasis.of({ kind: "month", id }),
        pair,
      });
      const factor = usesFactor(trade, domain) ? [`1 tonne = ${BARRELS_PER_TONNE} barrels.`] : [];
      return {
        body,
        title: titleOf(chosen.choice, lookup),
        about: `${UNIT_WORDS[table.unit].title}. Shown: ${writeSpan(domain)}`,
        legend: [],
        description: `Oil-trade timeline, ${writeSpan(domain)}: ${titleOf(chosen.choice, lookup)}. The window is ${writeSpan(window)}.`,
        sources: sourcesIn(trade, domain),
        note: [...[...marksIn(scene)].map((mark) => MARK_WORDS[mark]), ...factor].join(" "),
      };
    };
    return { id: "timeline", name: "Timeline", make };
  }, [trade, window, dossier, lookup, emphasis, article, price, pair]);
}

/** Tone of the tie of a pair; of the first series where there is none. */
function usePairTone({ chosen }: TradeOnDesk) {
  const dossier = useDossier();
  const readings = useReadings();
  const { exporter, importer } = chosen.choice;
  const [one, other] = [exporter, importer].map((place) => (place === null ? null : actorOfPlace(dossier, place)));
  const tie = one && other ? tieOf(one, other) : null;
  const band = tie === null ? undefined : readings.get(tie)?.band;
  return band === undefined ? ("s1" as const) : stanceName(band);
}
