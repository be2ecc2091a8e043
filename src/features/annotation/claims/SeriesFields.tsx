import { useId, useMemo } from "react";
import { CLAIM_UNITS, COMPARISONS, MEASURES, needsThreshold, seriesKind, unitsOf } from "#domain/claims/claim.ts";
import { CLAIM_UNIT_WORDS, COMPARISON_WORDS, MEASURE_WORDS } from "#domain/claims/claim-words.ts";
import { comparing, measuring, ofSeries } from "#domain/claims/edit-claim.ts";
import type { PlaceCode } from "#domain/shared/ids.ts";
import { capital } from "#domain/shared/wording.ts";
import { COMMODITIES } from "#domain/trade/flow.ts";
import { COMMODITY_WORDS } from "#domain/trade/trade-words.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { fieldName } from "../BearingFields.tsx";
import { Choice } from "../Choice.tsx";
import { FieldFault } from "../FieldFault.tsx";
import type { ClaimProps } from "./claim-props.ts";

const EVERYBODY = "";
/** Stands for the total of both directions among the goods. */
const TOTAL = "total";
const asGroup = <Value extends string>(choices: readonly { readonly value: Value; readonly label: string }[]) => [
  { heading: null, choices },
];

/** Whose trade, in what. */
export function SeriesFields({ claim, onClaim }: ClaimProps) {
  const { series } = claim;
  const places = usePlaceChoices([series.exporter, series.importer]);
  const { prices } = useDossier();
  const benchmarks = useMemo(() => [...new Set(prices.map(({ benchmark }) => benchmark))], [prices]);
  if (seriesKind(series) === "price")
    return (
      <div className="coding-row">
        <Choice
          label="Price of"
          value={series.benchmark ?? ""}
          groups={asGroup(benchmarks.map((value) => ({ value, label: value.replaceAll("_", " ") })))}
          onChange={(benchmark) => onClaim(ofSeries(claim, { benchmark }))}
        />
      </div>
    );
  const end = (value: string) => (value === EVERYBODY ? null : (value as PlaceCode));
  const goods = [
    ...COMMODITIES.map((value) => ({ value, label: capital(COMMODITY_WORDS[value]) })),
    { value: TOTAL, label: "Total trade, both ways" } as const,
  ];
  return (
    <div className="coding-row coding-three">
      <Choice
        label="From"
        value={series.exporter ?? EVERYBODY}
        groups={asGroup(places)}
        onChange={(value) => onClaim(ofSeries(claim, { exporter: end(value) }))}
      />
      <Choice
        label="To"
        value={series.importer ?? EVERYBODY}
        groups={asGroup(places)}
        onChange={(value) => onClaim(ofSeries(claim, { importer: end(value) }))}
      />
      <Choice
        label="Goods"
        value={series.direction === "both" ? TOTAL : series.commodity}
        groups={asGroup(goods)}
        onChange={(value) =>
          onClaim(ofSeries(claim, value === TOTAL ? { direction: "both" } : { commodity: value, direction: "import" }))
        }
      />
    </div>
  );
}

/** Places that trade, by name, everybody first; one that is named already is among them. */
function usePlaceChoices(named: readonly (PlaceCode | null)[]) {
  const { places } = useDossier();
  const lookup = useLookup();
  const key = named.join();
  return useMemo(() => {
    const codes = new Set<string>([...places.map(({ code }) => code), ...key.split(",").filter(Boolean)]);
    const choices = [...codes].map((value) => ({ value, label: lookup.placeName(value as PlaceCode) }));
    choices.sort((one, other) => one.label.localeCompare(other.label, "en"));
    return [{ value: EVERYBODY, label: "All" }, ...choices];
  }, [places, lookup, key]);
}

/** What is said of it: which measure, how it moved, and how much where that is said. */
export function AssertionFields(props: ClaimProps & { readonly at: number; readonly fault: string | null }) {
  const { claim, at, fault, onClaim } = props;
  const { prices } = useDossier();
  const { threshold, measure, comparison } = claim;
  const id = useId();
  const units = CLAIM_UNITS.filter((unit) => unitsOf(measure).includes(unit));
  return (
    <div className="coding-row coding-three">
      <Choice
        label="Measure"
        value={measure}
        groups={asGroup(MEASURES.map((value) => ({ value, label: capital(MEASURE_WORDS[value]) })))}
        onChange={(value) => onClaim(measuring(claim, value, prices[0]?.benchmark ?? null))}
      />
      <Choice
        label="Said of it"
        value={comparison}
        groups={asGroup(COMPARISONS.map((value) => ({ value, label: capital(COMPARISON_WORDS[value]) })))}
        onChange={(value) => onClaim(comparing(claim, value))}
      />
      {needsThreshold(comparison) && threshold ? (
        <div>
          <label>
            <span>Amount</span>
            <span className="coding-frame">
              <input
                type="number"
                min={0}
                step="any"
                data-field={fieldName({ field: "threshold", bearing: at })}
                value={threshold.value === 0 ? "" : threshold.value}
                aria-invalid={fault !== null || undefined}
                aria-describedby={fault === null ? undefined : id}
                onChange={(event) =>
                  onClaim({
                    ...claim,
                    threshold: { ...threshold, value: Math.max(0, event.target.valueAsNumber || 0) },
                  })
                }
              />
              <select
                aria-label="Unit"
                className="coding-unit"
                value={threshold.unit}
                onChange={(event) => {
                  const unit = units.find((one) => one === event.target.value);
                  if (unit) onClaim({ ...claim, threshold: { ...threshold, unit } });
                }}
              >
                {units.map((unit) => (
                  <option key={unit} value={unit}>
                    {CLAIM_UNIT_WORDS[unit]}
                  </option>
                ))}
              </select>
            </span>
          </label>
          <FieldFault id={id} words={fault} />
        </div>
      ) : null}
    </div>
  );
}
