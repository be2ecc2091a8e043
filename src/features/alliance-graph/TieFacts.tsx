import type { Reading } from "#domain/reading/reading.ts";
import { writeHeading, writeStance } from "#domain/reading/words.ts";
import { stepStyle } from "#ui/diverging.ts";
import { TrendMark } from "#ui/TrendMark.tsx";

/** The stance in its word, and which way it goes: mark and word, the word for assistive technology where room is short. */
export function StanceWords(props: { readonly reading: Reading; readonly brief?: boolean }) {
  const { reading, brief = false } = props;
  const { heading } = reading;
  return (
    <span className="ag-stance">
      <b style={{ color: `var(${stepStyle(reading.band).text})` }}>{writeStance(reading.band)}</b>{" "}
      {heading === "warming" || heading === "cooling" ? (
        <TrendMark mark={heading === "warming" ? "meet" : "part"} />
      ) : null}
      {heading === "steady" ? null : (
        <span className={brief && heading !== "new" ? "sr-only-text" : ""}>{writeHeading(heading)}</span>
      )}
      {reading.contested ? <span>contested</span> : null}
      {reading.overridden ? <span>overridden</span> : null}
    </span>
  );
}
