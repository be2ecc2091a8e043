import type { StepTie } from "#domain/briefing/step-content.ts";
import { writeStance } from "#domain/reading/words.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeMonth } from "#domain/shared/wording.ts";
import { PairTag } from "#ui/PairTag.tsx";

/** The tie a step is about: its tag, what it is, and what it was at the beginning of the window. */
export function StepTieLine({ tie, since }: { readonly tie: StepTie; readonly since: MonthKey }) {
  const { reading, before, tags } = tie;
  const [left, right] = tags;
  return (
    <p className="talk-tie">
      <PairTag left={left} right={right} step={reading?.band ?? null} look="lit" size="large" />
      {reading === null ? (
        <span>no evidence yet</span>
      ) : (
        <>
          <b className={`talk-stance talk-stance-${stanceName(reading.band)}`}>{writeStance(reading.band)}</b>
          <span>
            {before === null
              ? `new since ${writeMonth(since)}`
              : before === reading.band
                ? `as in ${writeMonth(since)}`
                : `was ${stanceName(before)} in ${writeMonth(since)}`}
          </span>
        </>
      )}
    </p>
  );
}
