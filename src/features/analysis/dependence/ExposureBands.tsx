import { useMemo } from "react";
import type { Dependence } from "#domain/analysis/dependence/dependence.ts";
import { exposureOf } from "#domain/analysis/dependence/exposure.ts";
import { writeStance } from "#domain/reading/words.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeMonth } from "#domain/shared/wording.ts";
import { useLookup, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { stepStyle } from "#ui/diverging.ts";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import { writeExposure, writePart } from "./dependence-words.ts";
import { usePartnerTies } from "./use-partner-ties.ts";

/** The shares by the stance towards each partner: five bands, and the split in words. */
export function ExposureBands({ dependence }: { readonly dependence: Dependence }) {
  const lookup = useLookup();
  const readings = useReadings();
  const at = useLens((lens) => lens.window.to);
  const tieOfPartner = usePartnerTies(dependence.question);
  const exposure = useMemo(
    () =>
      exposureOf(dependence, (place) => {
        const tie = tieOfPartner(place);
        return tie === null ? null : (readings.get(tie)?.band ?? null);
      }),
    [dependence, readings, tieOfPartner],
  );
  if (exposure === null) return null;
  return (
    <section className="sheet-section" aria-label="By stance">
      <h3>By stance, as of {writeMonth(at)}</h3>
      <p className="dependence-line">{writeExposure(exposure, dependence.question)}</p>
      <dl className="exposure">
        {exposure.bands.map(({ stance, share, places }) => (
          <div key={stance ?? "unread"}>
            <dt>
              {stance === null ? (
                <span className="exposure-unread">No reading</span>
              ) : (
                <span className={`stance-word stance-${stanceName(stance)}`}>
                  <StrokeSample step={stance} />
                  {writeStance(stance)}
                </span>
              )}
            </dt>
            <dd className="exposure-share">{writePart(share)}</dd>
            <dd className="exposure-bar" aria-hidden="true">
              <span
                style={{
                  width: `${100 * share}%`,
                  background: stance === null ? "var(--color-rule2)" : `var(${stepStyle(stance).line})`,
                }}
              />
            </dd>
            <dd className="exposure-places">
              <bdi>{places.map(lookup.placeName).join(", ")}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
