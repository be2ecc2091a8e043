import type { PlaceCode } from "../../shared/ids.ts";
import { STANCES, type Stance } from "../../shared/stance.ts";
import type { Dependence } from "./dependence.ts";

/** The part of a trade that comes from partners of one stance. */
export type ExposureBand = {
  /** `null`: there is no reading of the tie. */
  readonly stance: Stance | null;
  readonly share: number;
  readonly places: readonly PlaceCode[];
};

/** A trade by the stance towards its partners. */
export type Exposure = {
  /** Allied first, then down to hostile, last those without a reading; bands without a partner are left out. */
  readonly bands: readonly ExposureBand[];
  /** Cordial and allied together; strained and hostile together; both of the same whole as the shares. */
  readonly friendly: number;
  readonly neutral: number;
  readonly adverse: number;
  /** From partners without a reading. */
  readonly unread: number;
  /** What no partner is recorded for; 0 where the total is not known. */
  readonly unrecorded: number;
};

/**
 * The shares of a dependence by the stance of the tie with each partner, as read at the date of the lens. `null` where
 * shares are refused.
 */
export function exposureOf(
  { partners, refusal, total, recorded }: Pick<Dependence, "partners" | "refusal" | "total" | "recorded">,
  stanceOf: (place: PlaceCode) => Stance | null,
): Exposure | null {
  if (refusal !== null) return null;
  const order: readonly (Stance | null)[] = [...STANCES].reverse();
  const bands = [...order, null].map((stance): ExposureBand => {
    const members = partners.filter(({ place }) => stanceOf(place) === stance);
    return { stance, share: sumOf(members), places: members.map(({ place }) => place) };
  });
  const sum = (wanted: (stance: Stance | null) => boolean) => sumOf(bands.filter(({ stance }) => wanted(stance)));
  return {
    bands: bands.filter(({ places }) => places.length > 0),
    friendly: sum((stance) => stance !== null && stance > 0),
    neutral: sum((stance) => stance === 0),
    adverse: sum((stance) => stance !== null && stance < 0),
    unread: sum((stance) => stance === null),
    unrecorded: total === null ? 0 : Math.max(0, 1 - recorded / total),
  };
}

const sumOf = (parts: readonly { readonly share: number | null }[]) =>
  parts.reduce((sum, { share }) => sum + (share ?? 0), 0);
