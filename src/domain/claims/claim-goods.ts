import { capital } from "../shared/wording.ts";
import { COMMODITY_WORDS } from "../trade/trade-words.ts";
import { type Claim, seriesKind } from "./claim.ts";

/** The goods of a claim in a word or two: "Crude", "Total trade", "Price". */
export function claimGoods({ series }: Pick<Claim, "series">): string {
  const kind = seriesKind(series);
  if (kind === "price") return "Price";
  return kind === "total" && series.commodity === "all_goods"
    ? "Total trade"
    : capital(COMMODITY_WORDS[series.commodity]);
}
