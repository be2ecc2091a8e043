import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { parsePartialDate } from "#domain/shared/month.ts";
import { writeDate, writeSpan, writeSpanLength } from "#domain/shared/wording.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";

/** What a printed desk was asked: its window, its clock, and the day it was printed. Not there on screen. */
export function PrintNote() {
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const { sample } = useDossier();
  const printed = useDayOfPrint();
  return (
    <div className="print-note">
      <p>
        Window {writeSpan(window)}, {writeSpanLength(window)}
        {printed === null ? "." : `. Printed ${writeDate(printed)}.`}
      </p>
      <p>
        {clock === "event"
          ? "Event clock: evidence counts from the date of the thing itself."
          : "Knowledge clock: evidence counts from the date it was published."}
        {sample ? " Sample dossier." : ""}
      </p>
    </div>
  );
}

/** The day by this device's calendar, as of the print that begins; `null` before any. */
function useDayOfPrint() {
  const [day, setDay] = useState<ReturnType<typeof parsePartialDate>>(null);
  useEffect(() => {
    const read = () => flushSync(() => setDay(parsePartialDate(dayOf(new Date()))));
    addEventListener("beforeprint", read);
    return () => removeEventListener("beforeprint", read);
  }, []);
  return day;
}

function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
