import { useEffect, useRef } from "react";
import { type ImportReport, printReport } from "#domain/exchange/import-report.ts";
import type { ArticleId } from "#domain/shared/ids.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { downloadFile, fileName } from "#ui/download-file.ts";
import { FileDrop } from "./FileDrop.tsx";
import { MissingActors } from "./MissingActors.tsx";
import { Progress } from "./Progress.tsx";
import { ReportList } from "./ReportList.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { type QuoteImport, useQuoteImport } from "./use-quote-import.ts";
import { WaitingQuotes } from "./WaitingQuotes.tsx";

const KINDS = ".json,.jsonld,.csv,.tsv,.txt,application/json,application/ld+json,text/csv";

/** Quotes of a file: read, laid over their articles, shown, and only then taken in, as one step. */
export function ImportPanel() {
  const work = useQuoteImport();
  const { file, failure, done } = work;
  const panel = useKeptFocus<HTMLDivElement>();
  return (
    <div ref={panel} tabIndex={-1} className="exchange-panel">
      <FileDrop
        label="Quotes file"
        about="W3C annotations, Hypothesis, Recogito, quotes CSV or DNA CSV, told by what is in it. Read on this machine."
        accept={KINDS}
        onFile={(given) => void work.bring(given)}
      />
      <Progress running={work.running} onCancel={work.cancel} />
      {failure === null ? null : (
        <p role="alert" className="exchange-fault">
          {failure}
        </p>
      )}
      {done === null ? null : <Done words={done.words} report={done.report} onUndone={work.forget} />}
      {file === null ? null : (
        <>
          <Homes work={work} />
          <MissingActors work={work} />
          <Preview work={work} />
        </>
      )}
    </div>
  );
}

function Done(props: { readonly words: string; readonly report: ImportReport; readonly onUndone: () => void }) {
  const store = useWorkspaceStore();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <section className="exchange-preview" aria-label="Report">
      <p ref={words} tabIndex={-1}>
        {props.words}{" "}
        <Button
          look="link"
          onClick={() => {
            if (store.getState().history.past.at(-1)?.label === "import of quotes") store.getState().undo();
            props.onUndone();
          }}
        >
          Undo
        </Button>
      </p>
      <ReportList report={props.report} />
      <div className="exchange-foot">
        <ReportButton report={props.report} />
      </div>
    </section>
  );
}

/** Which article the quotes belong to: said by the file, or chosen. */
function Homes({ work }: { readonly work: QuoteImport }) {
  const { articles } = useDossier();
  const { file, chosen } = work;
  if (file === null || file.groups.length === 0) return null;
  const open = file.groups.filter(({ article }) => article === null);
  const certain = new Set(file.groups.flatMap(({ article }) => article ?? [])).size;
  return (
    <section className="exchange-homes" aria-label="Articles">
      {certain > 0 ? <p>The file names {writeCount(certain, "article")} of this desk.</p> : null}
      {open.map(({ key, name, quotes }) => (
        <label key={key}>
          <span>
            {writeCount(quotes.length, "quote")} of{" "}
            {name === null ? "an article the file does not name" : <bdi>{name}</bdi>}
          </span>
          <select
            className="input"
            value={chosen.get(key) ?? ""}
            onChange={(event) => void work.choose(key, (event.target.value || null) as ArticleId | null)}
          >
            <option value="">Choose the article</option>
            {articles.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ))}
    </section>
  );
}

/** What would come in, what would not and why, before anything does. */
function Preview({ work }: { readonly work: QuoteImport }) {
  const { file, rows, settled } = work;
  const heading = useRef<HTMLHeadingElement>(null);
  const isReady = settled !== null;
  useEffect(() => {
    if (isReady) heading.current?.focus();
  }, [isReady]);
  if (file === null || rows === null || settled === null) return null;
  const { quotes, fates, report } = settled;
  const count = (fate: (typeof fates)[number]) => fates.filter((one) => one === fate).length;
  const [same, replaced, differing] = [count("same"), count("replaces"), count("differs") + count("replaces")];
  return (
    <section className="exchange-preview" aria-label="Preview">
      <h3 ref={heading} tabIndex={-1}>
        <bdi>{file.name}</bdi>, {report.format}
      </h3>
      <p>
        {quotes.length === 0
          ? "Nothing would come in. "
          : `${writeCount(quotes.length - replaced, "quote")} would come in. `}
        {replaced > 0 ? `${writeCount(replaced, "quote")} would be replaced. ` : ""}
        {same > 0 ? `${writeCount(same, "quote")} ${same === 1 ? "is" : "are"} here already. ` : ""}
        {report.counts.refused > 0
          ? `${writeCount(report.counts.refused, "record")} would stay out, listed below. `
          : ""}
      </p>
      {differing > 0 ? (
        <label className="exchange-tick">
          <input type="checkbox" checked={work.replace} onChange={(event) => work.setReplace(event.target.checked)} />
          <span>
            Replace {writeCount(differing, "quote")} that {differing === 1 ? "differs" : "differ"} here
          </span>
        </label>
      ) : null}
      <WaitingQuotes work={work} rows={rows} />
      <ReportList report={report} />
      <div className="exchange-foot">
        <ReportButton report={report} />
        <Button onClick={work.forget}>Cancel</Button>
        <Button look="act" disabled={quotes.length === 0 || work.running !== null} onClick={work.takeIn}>
          Import {writeCount(quotes.length, "quote")}
        </Button>
      </div>
    </section>
  );
}

function ReportButton({ report }: { readonly report: ImportReport }) {
  return (
    <Button
      look="line"
      onClick={() => downloadFile(`${fileName(report.file)}-report.csv`, printReport(report), "text/csv;charset=utf-8")}
    >
      Download the report
    </Button>
  );
}
