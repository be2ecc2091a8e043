import { useId, useMemo, useState } from "react";
import type { Dossier, Problem } from "#domain/dossier/dossier.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { downloadFile } from "#ui/download-file.ts";
import { Select } from "#ui/Select.tsx";
import { type PartCount, problemCounts, setAside } from "./problem-counts.ts";
import { problemsCsv } from "./problems-csv.ts";
import "./states.css";

/** Rows shown at once; the file holds all of them. */
const SHOWN = 300;
/** What scrolls has to be reachable by keyboard, though there is nothing in it to press. */
const SCROLLS = { tabIndex: 0 } as const;
const ALL = "All parts";
const KIND_WORDS: Readonly<Record<Problem["kind"], string>> = {
  refused: "Set aside",
  repeated: "Set aside, id seen before",
  dangling: "Kept, points nowhere",
};

/** Everything of the dossier that could not be used as it stands: counted, listed with its place, to be taken along (R14 to R16). */
export function ProblemsDialog(props: { readonly dossier: Dossier; readonly onClose: () => void }) {
  const { dossier, onClose } = props;
  const counts = useMemo(() => problemCounts(dossier), [dossier]);
  const [part, setPart] = useState(ALL);
  const [words, setWords] = useState("");
  const found = useMemo(
    () => filterProblems(dossier.problems, counts.find(({ name }) => name === part) ?? null, words),
    [dossier, counts, part, words],
  );
  return (
    <Dialog label="Data problems" className="problems-dialog" onClose={onClose}>
      <div className="dialog-head">
        <h2>Data problems</h2>
        <Button onClick={onClose}>Close</Button>
      </div>
      <p>{summaryOf(dossier)}</p>
      <CountTable counts={counts} />
      <div className="problems-filter">
        <Select
          label="Part"
          value={part}
          options={[ALL, ...counts.map(({ name }) => name)].map((name) => ({ value: name, label: name }))}
          onChange={setPart}
        />
        <FilterField words={words} onChange={setWords} />
        <Button look="line" size="small" onClick={() => download(found, dossier.id)}>
          Download {writeCount(found.length, "row")} as CSV
        </Button>
      </div>
      <ProblemTable found={found} />
    </Dialog>
  );
}

function summaryOf(dossier: Dossier): string {
  const { refused, total } = setAside(dossier);
  const dangling = dossier.problems.length - refused;
  const aside = `${writeNumber(refused)} of ${writeCount(total, "record")} could not be read and ${refused === 1 ? "was" : "were"} set aside.`;
  const kept =
    dangling === 0
      ? ""
      : ` ${writeCount(dangling, "reference")} ${dangling === 1 ? "points" : "point"} nowhere: the record is kept, and not drawn.`;
  return `${aside}${kept} The rest is used.`;
}

function filterProblems(problems: readonly Problem[], part: PartCount | null, words: string): readonly Problem[] {
  const wanted = words.trim().toLowerCase();
  return problems.filter(
    (problem) =>
      (part === null || part.has(problem.part)) &&
      (wanted === "" || `${problem.part} ${problem.path} ${problem.reason}`.toLowerCase().includes(wanted)),
  );
}

function CountTable({ counts }: { readonly counts: readonly PartCount[] }) {
  return (
    <table className="problems-counts">
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Set aside</th>
          <th scope="col">Of</th>
          <th scope="col">Points nowhere</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ name, refused, dangling, total }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{writeNumber(refused)}</td>
            <td>{total === null ? "n/a" : writeNumber(total)}</td>
            <td>{writeNumber(dangling)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FilterField(props: { readonly words: string; readonly onChange: (words: string) => void }) {
  const id = useId();
  return (
    <div className="problems-words">
      <label htmlFor={id}>Containing</label>
      <input
        className="input"
        id={id}
        type="search"
        value={props.words}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}

function ProblemTable({ found }: { readonly found: readonly Problem[] }) {
  const left = found.length - SHOWN;
  return (
    <section className="problems-list" aria-label="Problems" {...SCROLLS}>
      <table>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">What is wrong</th>
            <th scope="col">Record</th>
          </tr>
        </thead>
        <tbody>
          {numbered(found.slice(0, SHOWN)).map(({ number, problem }) => (
            <tr key={number}>
              <td>
                <code dir="auto">
                  {problem.part} {problem.path}
                </code>
              </td>
              <td dir="auto">{problem.reason}</td>
              <td>{KIND_WORDS[problem.kind]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.length === 0 ? <p>No problem matches.</p> : null}
      {left > 0 ? <p>{writeCount(left, "more row")} in the file.</p> : null}
    </section>
  );
}

/** Nothing else tells two problems of one record apart for certain. */
const numbered = (problems: readonly Problem[]) => problems.map((problem, number) => ({ number, problem }));

/** Hands the rows to the reader as a file. */
const download = (problems: readonly Problem[], dossier: string): void =>
  downloadFile(`${dossier}-data-problems.csv`, problemsCsv(problems), "text/csv;charset=utf-8");
