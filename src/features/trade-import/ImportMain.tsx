import { type ReactNode, useMemo, useRef, useState } from "react";
import type { PartialDate } from "#domain/shared/month.ts";
import { writeCount, writeDate, writeNumber } from "#domain/shared/wording.ts";
import { MOST_FAULTS } from "#domain/trade/import/trade-reading.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { downloadFile } from "#ui/download-file.ts";
import { panelProps, TabRow, useTabIds } from "#ui/Tabs.tsx";
import { AllRows } from "./AllRows.tsx";
import { Counts } from "./Counts.tsx";
import type { FixWork } from "./fix-work.ts";
import { ImportFoot, importWords } from "./ImportFoot.tsx";
import { ProblemTable } from "./ProblemTable.tsx";
import { Progress } from "./Progress.tsx";
import { placeChoices } from "./place-choices.ts";
import { ReasonList } from "./ReasonList.tsx";
import { countRows } from "./row-counts.ts";
import { shownColumns } from "./shown-columns.ts";
import type { useFileImport } from "./use-file-import.ts";
import { useFileRows } from "./use-file-rows.ts";
import type { useProblems } from "./use-problems.ts";

type Tab = "problems" | "all";

/** The rows: how many are ready, what is wrong with the others, and the way to bring them in. */
export function ImportMain(props: {
  readonly work: ReturnType<typeof useFileImport>;
  readonly problems: ReturnType<typeof useProblems>;
  readonly isLeaving: boolean;
  /** What stood in the way of the last import; `null`: nothing. */
  readonly said: string | null;
  readonly onStay: () => void;
  readonly onLeave: () => void;
  readonly onCancel: () => void;
  readonly onSkip: () => void;
  readonly onImport: () => void;
}) {
  const { work, problems } = props;
  const { opened, mapping, reading, fixes, earlier } = work;
  const { read, progress } = reading;
  const [chosen, setChosen] = useState<Tab | null>(null);
  const ids = useTabIds();
  const scroller = useRef<HTMLDivElement>(null);
  const dossier = useDossier();
  const sample = opened?.sample ?? NONE;
  const version = read === null ? null : opened;
  const byLine = useFileRows(work.session, version, sample, "line");
  const byPosition = useFileRows(work.session, version, sample, "position");
  const faults = read?.faults ?? NONE;
  // A file in which nothing is wrong shows its rows at once, and so does one about which something is asked first; one that
  // was mended stays where it was.
  const isClean = read === null ? work.needs.length > 0 : faults.length === 0 && read.rows.read > 0;
  const tab = chosen ?? (isClean && fixes.count === 0 ? "all" : "problems");
  const columns = useMemo(
    () =>
      mapping === null
        ? NONE
        : shownColumns(
            mapping,
            faults,
            sample.map(({ cells }) => cells),
          ),
    [mapping, faults, sample],
  );
  const fixWork: FixWork = {
    places: placeChoices(dossier),
    rules: fixes.corrections,
    columns: mapping?.columns.length ?? 0,
    alike: problems.alike,
    onFix: fixes.fix,
    onAccept: fixes.accept,
  };
  const counts = read === null ? null : countRows(read, problems.left, fixes.corrections);
  const [lost, setLost] = useState<string | null>(null);
  const report = () => {
    setLost(null);
    work.session?.ask("report", null).then(
      (csv) => downloadFile(reportName(opened?.name), csv, "text/csv;charset=utf-8"),
      (error: unknown) => setLost(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <section className="ti-main" aria-label="Rows of the file">
      <div className="ti-head">
        {counts === null ? <Waiting work={work} /> : <Counts counts={counts} />}
        {read === null || read.rows.leftOut === 0 ? null : (
          <details className="ti-left-out">
            <summary>{writeCount(read.rows.leftOut, "row")} left out on purpose</summary>
            <ReasonList reasons={read.leftOut} />
          </details>
        )}
      </div>
      {progress === null || (progress.done === 0 && read !== null) ? null : (
        <Progress progress={progress} onStop={work.stop} />
      )}
      {reading.isStopped || reading.fault !== null ? (
        <div className="ti-stopped" role="alert">
          <p>{reading.fault ?? "Reading was called off. Nothing was imported."}</p>
          <Button look="line" ref={whereNothingElseIs} onClick={work.again}>
            Read the file again
          </Button>
        </div>
      ) : null}
      {earlier === null ? null : (
        <div className="ti-stopped" role="status">
          <p>
            This very file was imported on {writeDate(earlier.imported as PartialDate)}, with{" "}
            {writeCount(earlier.rows.kept, "row")}. Importing it again takes their place: nothing is counted twice.
          </p>
          <Button look="line" onClick={props.onSkip}>
            Leave it as it is
          </Button>
        </div>
      )}
      <div className="ti-tabs">
        <TabRow
          label="Rows"
          idBase={ids}
          chosen={tab}
          onChoose={setChosen}
          className="ti-tab-row"
          tabs={[
            { name: "problems", label: `Rows with problems ${writeNumber(problems.rows.length)}` },
            { name: "all", label: `All rows ${read === null ? "" : writeNumber(read.rows.read)}` },
          ]}
        />
        <p>
          {fixes.count > 0 ? (
            <Button look="link" aria-keyshortcuts="Control+Z" onClick={fixes.undo}>
              {fixes.count === 1 ? "Undo the fix" : `Undo the last of ${writeNumber(fixes.count)} fixes`}
            </Button>
          ) : tab === "problems" ? (
            "Showing problems with the rows around them"
          ) : (
            "As they stand in the file"
          )}
        </p>
      </div>
      {/* Focusable, so that the keyboard can scroll what has nothing to press. */}
      <div ref={scroller} className="ti-panel" {...panelProps(ids, tab)} {...REACHED_BY_KEYS}>
        {tab === "all" ? (
          <AllRows
            faults={problems.left}
            columns={columns}
            rows={byPosition}
            count={read?.positions ?? sample.length}
            scroller={scroller}
          />
        ) : problems.rows.length > 0 ? (
          <ProblemTable
            faults={problems.left}
            columns={columns}
            rows={byLine}
            firstRow={sample[0]?.row ?? 1}
            work={fixWork}
            active={problems.active}
            onActive={problems.setActive}
          />
        ) : (
          <NoProblems work={work} />
        )}
        {faults.length >= MOST_FAULTS ? (
          <p className="ti-note">
            The first {writeNumber(MOST_FAULTS)} problems are listed; the download has every row that is left out.
          </p>
        ) : null}
      </div>
      <ImportFoot
        problems={(counts?.fix ?? 0) + (counts?.check ?? 0)}
        words={
          read === null ? "Import" : importWords(read.rows.kept, read.rows.read - read.rows.kept, earlier !== null)
        }
        lacks={lost === null ? props.said : `The problem rows could not be written: ${lost}`}
        isBusy={work.isBusy || read === null || progress !== null}
        onReport={report}
        onCancel={props.onCancel}
        onImport={props.onImport}
      >
        {props.isLeaving ? <LeavingQuestion fixes={fixes.count} onStay={props.onStay} onLeave={props.onLeave} /> : null}
      </ImportFoot>
    </section>
  );
}

const NONE = [] as const;

/** For whoever scrolls by keys. */
const REACHED_BY_KEYS = { tabIndex: 0 } as const;

/** Takes the focus where what had it is gone, as the button that called the reading off is. */
function whereNothingElseIs(button: HTMLButtonElement | null): void {
  const { activeElement: focused } = document;
  if (focused === null || focused === document.body || focused.tagName === "DIALOG") button?.focus();
}

const reportName = (name = "trade-file") => `${name.replace(/\.\w+$/, "")}-problem-rows.csv`;

/** What is asked before rows can be read, or that they are being read. */
function Waiting({ work }: { readonly work: ReturnType<typeof useFileImport> }): ReactNode {
  if (work.needs.length === 0) return <p className="ti-lead">Reading the rows</p>;
  return (
    <div className="ti-needs" role="status">
      <p>Before its rows can be read, say on the left:</p>
      <ul>
        {work.needs.map((need) => (
          <li key={need.about}>{need.ask}</li>
        ))}
      </ul>
    </div>
  );
}

function NoProblems({ work }: { readonly work: ReturnType<typeof useFileImport> }) {
  const { read } = work.reading;
  if (read === null) return null;
  return (
    <p className="ti-none-left">
      {read.rows.read === 0 ? "The file has no rows below its header." : "No row has a problem that is not settled."}
    </p>
  );
}

/** Asks before what was mended goes with the view. */
function LeavingQuestion(props: { readonly fixes: number; readonly onStay: () => void; readonly onLeave: () => void }) {
  return (
    <div className="ti-leaving" role="alert">
      <p>
        {props.fixes > 0
          ? `${writeCount(props.fixes, "fix", "fixes")} and what was chosen here`
          : "What was chosen here"}{" "}
        would be lost. Nothing was imported.
      </p>
      <Button look="line" ref={(button) => button?.focus()} onClick={props.onStay}>
        Stay
      </Button>
      <Button onClick={props.onLeave}>Close without importing</Button>
    </div>
  );
}
