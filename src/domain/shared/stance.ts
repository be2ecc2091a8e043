/** How two actors stand to each other: -2 hostile, -1 strained, 0 neutral, 1 cordial, 2 allied. */
export type Stance = -2 | -1 | 0 | 1 | 2;
/** The word for a stance. */
export type StanceName = "hostile" | "strained" | "neutral" | "cordial" | "allied";

/** From hostile to allied; the index is the stance plus two. */
export const STANCE_NAMES: readonly StanceName[] = ["hostile", "strained", "neutral", "cordial", "allied"];
/** From hostile to allied. */
export const STANCES: readonly Stance[] = [-2, -1, 0, 1, 2];

/** The word for a stance. */
export function stanceName(stance: Stance): StanceName {
  return STANCE_NAMES[stance + 2] as StanceName;
}

/** The stance a word names; `null` when it names none. */
export function stanceOf(name: string): Stance | null {
  const at = STANCE_NAMES.indexOf(name as StanceName);
  return at < 0 ? null : ((at - 2) as Stance);
}

/** The band a weighted mean falls in, with the limits of the reading: S < -1.2, < -0.4, <= 0.4, <= 1.2, above. */
export function stanceBand(mean: number): Stance {
  if (mean < -1.2) return -2;
  if (mean < -0.4) return -1;
  if (mean <= 0.4) return 0;
  return mean <= 1.2 ? 1 : 2;
}

/** What of the tie a piece of evidence speaks to. */
export const ASPECTS = ["political", "economic", "energy", "defence", "membership", "dispute", "sanction"] as const;
/** One of the aspects. */
export type Aspect = (typeof ASPECTS)[number];
