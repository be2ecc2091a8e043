import { ChevronDown, ChevronUp, Download } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { lensOfStep } from "#domain/briefing/step-lens.ts";
import { downloadFile, fileName } from "#ui/download-file.ts";
import { useWork } from "#ui/use-work.ts";
import { WayOutProgress } from "#ui/WayOutDialog.tsx";
import type { SharedFile } from "../exports.ts";
import type { BriefingContext, BriefingExport } from "./briefing-export.ts";

/** Every way to take a briefing along, each a row that says what it is for and what becomes a picture in it. */
export function BriefingExportList(props: {
  readonly exports: readonly BriefingExport[];
  readonly context: BriefingContext;
}) {
  const { exports, context } = props;
  const heading = useId();
  const { running, cancel, run } = useWork();
  const [said, setSaid] = useState<string | null>(null);
  const told = useRef<HTMLDivElement>(null);
  const isRunning = running !== null;
  // What is going on, and what came of it, may be said below the fold.
  useEffect(() => {
    if (isRunning || said !== null) told.current?.scrollIntoView?.({ block: "nearest" });
  }, [isRunning, said]);
  const save = async ({ name, make }: Pick<BriefingExport, "name" | "make">) => {
    setSaid(null);
    const made = await run(`Writing ${name}`, (signal, tell) => make(context, signal, tell));
    if (made === null) setSaid("Stopped; nothing was saved.");
    else if ("failure" in made) setSaid(`${made.failure} Nothing was saved; the briefing is as it was.`);
    else if (made.output === "done") setSaid(null);
    else {
      const file = nameOf(made.output, context);
      downloadFile(file, made.output.content, made.output.mediaType);
      setSaid(`${file} is saved.`);
    }
  };
  return (
    <section className="way-out-part way-out-ways" aria-labelledby={heading}>
      <h3 id={heading}>Hand over as</h3>
      <ul>
        {exports.map((one) => (
          <li key={one.id}>
            <Row one={one} context={context} onMake={(make) => void save({ name: one.name, make })} />
          </li>
        ))}
      </ul>
      <div ref={told} className="hand-over-said">
        <WayOutProgress running={running} onCancel={cancel} />
        <p role="status" className="way-out-note">
          {said ?? "Every file states window, clock, date and sources, step by step."}
        </p>
      </div>
    </section>
  );
}

function Row(props: {
  readonly one: BriefingExport;
  readonly context: BriefingContext;
  readonly onMake: (make: BriefingExport["make"]) => void;
}) {
  const { one, context, onMake } = props;
  const told = useId();
  const form = useId();
  const [isAsked, setAsked] = useState(false);
  const foretold = useMemo(() => one.foretell(context), [one, context]);
  const { Form } = one;
  const asks = Form === undefined ? {} : { "aria-expanded": isAsked, "aria-controls": form };
  const End = Form === undefined ? Download : isAsked ? ChevronUp : ChevronDown;
  return (
    <>
      <button
        type="button"
        aria-describedby={foretold === null ? undefined : told}
        {...asks}
        disabled={!one.isAble(context)}
        onClick={() => (Form === undefined ? onMake(one.make) : setAsked(!isAsked))}
      >
        <one.icon size={16} aria-hidden="true" />
        <span>
          <b>{one.name}</b>
          <small>{one.about}</small>
        </span>
        <End size={16} aria-hidden="true" />
      </button>
      {foretold === null ? null : (
        <p id={told} className="way-out-note hand-over-told">
          {foretold}
        </p>
      )}
      {Form === undefined ? null : <div id={form}>{isAsked ? <Form context={context} onMake={onMake} /> : null}</div>}
    </>
  );
}

/** "pakistan-s-opening-to-russia-sample-slides-2024-10-2025-09.pptx": from the first month of any step to the last. */
function nameOf({ kind, ending }: SharedFile, { briefing, dossier }: BriefingContext): string {
  const windows = briefing.steps.map((step) => lensOfStep(step, dossier).lens.window);
  const [from] = windows.map((window) => window.from).sort();
  const to = windows
    .map((window) => window.to)
    .sort()
    .at(-1);
  const months = from === undefined ? "" : `-${from}-${to}`;
  return `${fileName(briefing.title)}${dossier.sample ? "-sample" : ""}-${kind}${months}.${ending}`;
}
