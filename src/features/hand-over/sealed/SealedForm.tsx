import { useId, useState } from "react";
import { insideLines } from "#domain/briefing/sealed/inside-words.ts";
import { writeCount, writeList, writeNumber } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";
import type { BriefingContext, BriefingExport } from "../briefing/briefing-export.ts";
import { asFile, makeSealed } from "./make-sealed.ts";
import { type Forecast, useForecast } from "./use-forecast.ts";
import "./sealed-form.css";

/** What goes into a sealed file is chosen first: the least is chosen already, and everything is counted. */
export function SealedForm(props: {
  readonly context: BriefingContext;
  readonly onMake: (make: BriefingExport["make"]) => void;
}) {
  const { context, onMake } = props;
  const [articles, setArticles] = useState(false);
  const [wholeDossier, setWholeDossier] = useState(false);
  const [sum, setSum] = useState<string | null>(null);
  const heading = useId();
  const choice = { notes: context.notes, articles, wholeDossier };
  const forecast = useForecast(context, choice);
  const make: BriefingExport["make"] = async (now, signal, onProgress) => {
    setSum(null);
    const page = await makeSealed(now, { ...choice, notes: now.notes }, signal, onProgress);
    setSum(page.whole);
    return asFile(page);
  };
  return (
    <section className="sealed-form" aria-labelledby={heading}>
      <h4 id={heading}>What goes into the file</h4>
      {forecast === null ? (
        <p className="way-out-note">Counting what stands behind the steps</p>
      ) : (
        <ul className="sealed-lines">
          {insideLines(forecast.travels, forecast.of, choice).map(({ what, how }) => (
            <li key={what}>
              <b>{what}</b> {how}
            </li>
          ))}
        </ul>
      )}
      <Choice
        name="Full article text"
        about={articles ? "Check the publishers’ terms first" : "Left here: only the passages that are quoted go along"}
        checked={articles}
        onChange={setArticles}
      />
      <Choice
        name="The whole dossier"
        about={wholeDossier ? "Also what no step shows" : leftBehind(forecast)}
        checked={wholeDossier}
        onChange={setWholeDossier}
      />
      <p className="way-out-note">
        {`Speaker notes ${context.notes ? "travel" : "stay"}, as chosen under “What travels”. Your own notes, hidden items and other briefings never travel.`}
      </p>
      {forecast?.fault ? (
        <p className="way-out-note" role="alert">
          {forecast.fault}
        </p>
      ) : null}
      <Button look="act" disabled={forecast === null || forecast.fault !== null} onClick={() => onMake(make)}>
        {forecast?.bytes ? `Save the sealed file, ${writeSize(forecast.bytes)}` : "Save the sealed file"}
      </Button>
      {sum === null ? null : (
        <p className="way-out-note" role="status">
          Its sum, by which whoever gets it can tell that it is the same file:{" "}
          <code className="sealed-form-sum">{(sum.match(/.{1,8}/g) ?? []).join(" ")}</code>
        </p>
      )}
    </section>
  );
}

function Choice(props: {
  readonly name: string;
  readonly about: string;
  readonly checked: boolean;
  readonly onChange: (isChosen: boolean) => void;
}) {
  return (
    <label className="hand-over-choice">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />
      <span>
        <b>{props.name}</b>
        <small>{props.about}</small>
      </span>
    </label>
  );
}

/** "Left here: 1,615 trade records and 11 sources that no step shows". */
function leftBehind(forecast: Forecast | null): string {
  if (forecast === null) return "Left here: what no step shows";
  const { travels, of } = forecast;
  const left = (["ties", "quotes", "flows"] as const).flatMap((kind) => {
    const count = of[kind] - travels[kind];
    return count > 0 ? [writeCount(count, KINDS[kind])] : [];
  });
  return left.length === 0
    ? "Nothing is left here: the steps show all of it"
    : `Left here: ${writeList(left)} that no step shows`;
}

const KINDS = { ties: "tie", quotes: "quote", flows: "trade record" } as const;

const writeSize = (bytes: number): string => `${writeNumber(bytes / 1_000_000, 1)} MB`;
