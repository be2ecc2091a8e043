import { fc } from "@fast-check/vitest";
import { ANALYSES, isEvidence, type Lens } from "#domain/lens/lens.ts";
import { HEADINGS } from "#domain/reading/reading.ts";
import type { ActorId, ArticleId, TieId } from "#domain/shared/ids.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { ASPECTS, STANCE_NAMES } from "#domain/shared/stance.ts";

/** What a lens may name. */
type Names = {
  readonly ref: fc.Arbitrary<Ref>;
  readonly tie: fc.Arbitrary<TieId>;
  readonly month: fc.Arbitrary<MonthKey>;
  readonly actor: fc.Arbitrary<ActorId>;
  readonly article: fc.Arbitrary<ArticleId>;
  readonly series: fc.Arbitrary<NonNullable<Lens["series"]>>;
  /** The heaviest least weight, in hundredths. */
  readonly weight: number;
};

/** Any lens over such names that an address can carry: nothing is hovered, and only a comparison has a way round. */
export const anyLensOf = ({ ref, tie, month, actor, article, series, weight }: Names): fc.Arbitrary<Lens> =>
  fc
    .record({
      selection: fc.option(ref),
      way: fc.option(tie),
      ends: fc.tuple(month, month),
      clock: fc.constantFrom("event" as const, "knowledge" as const),
      aspects: fc.option(fc.subarray([...ASPECTS])),
      stances: fc.option(fc.subarray([...STANCE_NAMES])),
      trends: fc.option(fc.subarray([...HEADINGS])),
      minWeight: fc.nat(weight).map((hundredths) => hundredths / 100),
      ego: fc.option(actor),
      series: fc.option(series),
      held: fc.option(series),
      unit: fc.constantFrom("kbd" as const, "kt" as const, "usd" as const),
      chart: fc.constantFrom(null, "stacked" as const, "multiples" as const, "bilateral" as const),
      price: fc.boolean(),
      form: fc.constantFrom("graph" as const, "list" as const, "matrix" as const),
      tab: fc.constantFrom("article" as const, "evidence" as const, "data" as const),
      article: fc.option(article),
      analysis: fc.option(fc.constantFrom(...ANALYSES)),
      swapped: fc.boolean(),
      pane: fc.constantFrom("graph" as const, "timeline" as const, "reader" as const),
    })
    .map(({ ends: [one, other], way, ...rest }) => ({
      ...rest,
      swapped: rest.swapped && rest.analysis === "change",
      window: one < other ? { from: one, to: other } : { from: other, to: one },
      thread:
        rest.selection?.kind === "tie" ? rest.selection.id : rest.selection && isEvidence(rest.selection) ? way : null,
      hover: null,
      pickedBy: "address",
    }));
