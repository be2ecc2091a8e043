import type { PlaceCode } from "../../shared/ids.ts";
import type { Commodity } from "../flow.ts";

/** Whoever knows the words of trade files. Asked once for each distinct cell text, so it may be slow. */
export type ReadingTerms = {
  /** The place of a name, an ISO code, a number of UN Comtrade or a code of Eurostat; `null`: unknown. */
  readonly placeOfWords: (text: string) => PlaceCode | null;
  /** Places that unknown words most likely mean, nearest first. */
  readonly proposePlaces: (text: string) => readonly PlaceCode[];
  /** The commodity of a code or a name. `other`: known, and none of ours; `null`: unknown. */
  readonly commodityOfWords: (text: string) => Commodity | "other" | null;
};
