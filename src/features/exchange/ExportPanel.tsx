import { useId, useState } from "react";
import { type Publication, publishDossier } from "#data/publish/publish-dossier.ts";
import { zipFolder } from "#data/publish/zip-folder.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { QUOTE_FORMATS, type QuoteFormat } from "#domain/exchange/formats.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { listedWhole, MOST_LISTED } from "#domain/trade/listed-whole.ts";
import { countRows, rowOf } from "#domain/workspace/document.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useWorkspaceDocument } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { downloadFile, fileName } from "#ui/download-file.ts";
import { useWork } from "#ui/use-work.ts";
import { inSlices } from "#workers/in-slices.ts";
import { Progress } from "./Progress.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";

/** Quotes in formats of other tools, and the dossier with the workspace over it as a folder. Reads memory alone (R9). */
export function ExportPanel() {
  return (
    <div className="exchange-panel">
      <QuotesOut />
      <DossierOut />
    </div>
  );
}

/** Ends the name of a file, so that the formats stay apart beside each other. */
const KINDS: Readonly<Record<QuoteFormat["id"], string>> = {
  w3c: "annotations",
  "dna-csv": "dna",
  "quotes-csv": "quotes",
};

function QuotesOut() {
  const dossier = useDossier();
  const lookup = useLookup();
  const document = useWorkspaceDocument();
  const { running, cancel, run } = useWork();
  const own = dossier.quotes.filter(({ id }) => rowOf(document.quotes, id) !== null);
  const [all, setAll] = useState(own.length === 0);
  const [said, setSaid] = useState<string | null>(null);
  const group = useId();
  const quotes = all ? dossier.quotes : own;
  const save = async (format: QuoteFormat) => {
    setSaid(null);
    // Who coded the quotes of the dossier is not known.
    const coder = all ? null : document.about.coder || null;
    const { article, actor, actorName } = lookup;
    const printed = await run(`Writing ${writeCount(quotes.length, "quote")}`, (signal, tell) =>
      inSlices(format.print(quotes, { article, actor, actorName, coder }), signal, tell),
    );
    if (printed === null) return;
    if ("failure" in printed) {
      setSaid(printed.failure);
      return;
    }
    const name = `${fileName(all ? dossier.title : document.about.title)}-${KINDS[format.id]}.${format.ending}`;
    downloadFile(name, printed.output, format.mediaType);
    setSaid(`${writeCount(quotes.length, "quote")} written to ${name}.`);
  };
  return (
    <section className="exchange-part" aria-labelledby={`${group}-quotes`}>
      <h3 id={`${group}-quotes`}>Quotes</h3>
      <fieldset className="exchange-choice">
        <legend className="sr-only-text">Which quotes</legend>
        <label className="exchange-tick">
          <input type="radio" name={group} checked={!all} disabled={own.length === 0} onChange={() => setAll(false)} />
          <span>{writeCount(own.length, "quote")} of this workspace</span>
        </label>
        <label className="exchange-tick">
          <input type="radio" name={group} checked={all} onChange={() => setAll(true)} />
          <span>All {writeCount(dossier.quotes.length, "quote")} on the desk</span>
        </label>
      </fieldset>
      <ul className="exchange-formats">
        {QUOTE_FORMATS.map((format) => (
          <li key={format.id}>
            <div>
              <b>{format.name}</b>
              <p>{format.about}</p>
            </div>
            <Button
              look="line"
              disabled={quotes.length === 0}
              onClick={() => void save(format)}
              aria-label={`Export as ${format.name}`}
            >
              Export
            </Button>
          </li>
        ))}
      </ul>
      <Progress running={running} onCancel={cancel} />
      {said === null ? null : <p role="status">{said}</p>}
    </section>
  );
}

/** Problems shown at once. */
const SHOWN = 50;

function DossierOut() {
  const dossier = useDossier();
  const document = useWorkspaceDocument();
  const { running, cancel, run } = useWork();
  const [made, setMade] = useState<{ readonly publication: Publication; readonly of: Dossier } | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const heading = useId();
  const section = useKeptFocus<HTMLElement>();
  const rows = countRows(document);
  // What changed since is not in it.
  const publication = made?.of === dossier ? made.publication : null;
  const check = async () => {
    setSaid(null);
    const found = await run("Writing the folder and reading it again", (signal) =>
      publishDossier(listedWhole(dossier).dossier, signal),
    );
    if (found === null) return;
    if ("failure" in found) setSaid(found.failure);
    else setMade({ publication: found.output, of: dossier });
  };
  const save = async (folder: Publication["folder"]) => {
    const zip = await run("Packing the folder", (signal) => zipFolder(folder, signal));
    if (zip === null) return;
    if ("failure" in zip) {
      setSaid(zip.failure);
      return;
    }
    const name = `${fileName(dossier.id)}.zip`;
    downloadFile(name, zip.output, "application/zip");
    setSaid(`${writeCount(folder.size, "file")} packed into ${name}. Unpack it where the desk's configuration points.`);
  };
  const faults = publication === null ? [] : [...lacks(dossier), ...publication.problems.map(problemWords)];
  return (
    <section ref={section} tabIndex={-1} className="exchange-part" aria-labelledby={heading}>
      <h3 id={heading}>The dossier, ready to publish</h3>
      <p>
        The dossier{rows === 0 ? "" : ` with ${writeCount(rows, "record")} of this workspace`}, as a folder that any web
        server can serve, in a zip. It is read again first, so that you know what a reader’s desk would set aside.
      </p>
      {publication === null ? (
        <div className="exchange-foot">
          <Button look="line" onClick={() => void check()}>
            Check the folder
          </Button>
        </div>
      ) : (
        <>
          {faults.length === 0 ? (
            <p role="status">No problems found.</p>
          ) : (
            <div role="status">
              <p>{writeCount(faults.length, "problem")}:</p>
              <ul className="exchange-remarks">
                {faults.slice(0, SHOWN).map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
              {faults.length > SHOWN ? <p>And {writeCount(faults.length - SHOWN, "more", "more")}.</p> : null}
            </div>
          )}
          <div className="exchange-foot">
            <Button look="act" onClick={() => void save(publication.folder)}>
              {faults.length === 0 ? "Download the folder" : "Download the folder all the same"}
            </Button>
          </div>
        </>
      )}
      <Progress running={running} onCancel={cancel} />
      {said === null ? null : <p role="status">{said}</p>}
    </section>
  );
}

/** What is not on the desk and would therefore be missing in the folder. */
function lacks(dossier: Dossier): readonly string[] {
  const { parts, problems, tradeFilesAway = [] } = dossier;
  const { leftOut } = listedWhole(dossier);
  const away = tradeFilesAway.length;
  const absent = Object.entries(parts).filter(([, state]) => state.kind === "absent");
  return [
    ...absent.map(([name]) => `${name}: did not load, so the folder would have none`),
    ...(leftOut > 0
      ? [
          `${writeCount(leftOut, "record")} of trade files are not in the folder: a desk loads every record before it draws, and takes ${writeNumber(MOST_LISTED)} at most from files`,
        ]
      : []),
    ...(away > 0 ? [`The records of ${writeCount(away, "trade file")} are not at hand and not in the folder`] : []),
    ...(problems.length > 0
      ? [
          `${writeCount(problems.length, "record")} of the dossier had problems when it was loaded: what was set aside is not in the folder`,
        ]
      : []),
  ];
}

const problemWords = ({ part, path, reason }: Publication["problems"][number]): string => `${part} ${path}: ${reason}`;
