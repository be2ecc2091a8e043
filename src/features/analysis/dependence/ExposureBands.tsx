import { useMemo } from "react";
import type { Dependence } from "#domain/analysis/dependence/dependence.ts";
import { writeExposure, writePart } from "#domain/analysis/dependence/dependence-words.ts";
import { exposureOf } from "#domain/analysis/dependence/exposure.ts";
import { choiceOf, withPartner } from "#domain/analysis/dependence/trade-grid.ts";
import { writeStance } from "#domain/reading/words.ts";
import type { PlaceCode } from "#domain/shared/ids.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeMonth } from "#domain/shared/wording.ts";
import { useLookup, useReadings } from "#state/dossier/dossier-context.tsx";
import { stepStyle } from "#ui/diverging.ts";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import { LeadButton } from "../LeadButton.tsx";
import { useLeads } from "../use-leads.ts";
import { usePartnerTies } from "./use-partner-ties.ts";

/** The shares by the stance towards each partner: five bands, and the split in words. */
export function ExposureBands({ dependence, window }: { readonly dependence: Dependence; readonly window: MonthSpan }) {
  const lookup = useLookup();
  const readings = useReadings();
  const { records, evidence } = useLeads();
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
  // A share by stance rests on both: the stance on evidence, the share on records, to which the table above leads.
  const wayTo = (place: PlaceCode) => {
    const tie = tieOfPartner(place);
    return tie === null
      ? {
          name: `${lookup.placeName(place)}, no reading: open its records`,
          onPress: () => records(withPartner(dependence.question, place), dependence.unit, window),
        }
      : { name: `${lookup.placeName(place)}: evidence of the stance`, onPress: () => evidence({ tie }) };
  };
  return (
    <section className="sheet-section" aria-label="By stance">
      <h3>By stance, as of {writeMonth(window.to)}</h3>
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
            <dd className="exposure-share">
              <LeadButton
                name={`${writePart(share)}: open the records of all`}
                onPress={() => records(choiceOf(dependence.question), dependence.unit, window)}
              >
                {writePart(share)}
              </LeadButton>
            </dd>
            <dd className="exposure-bar" aria-hidden="true">
              <span
                style={{
                  width: `${100 * share}%`,
                  background: stance === null ? "var(--color-rule2)" : `var(${stepStyle(stance).line})`,
                }}
              />
            </dd>
            <dd className="exposure-places">
              {places.map((place) => (
                <LeadButton key={place} {...wayTo(place)}>
                  <bdi>{lookup.placeName(place)}</bdi>
                </LeadButton>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
