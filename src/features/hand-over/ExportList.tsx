import { Download } from "lucide-react";
import { useId, useState } from "react";
import { downloadFile, fileName } from "#ui/download-file.ts";
import { useWork } from "#ui/use-work.ts";
import { WayOutProgress } from "#ui/WayOutDialog.tsx";
import type { ShareContext, SharedFile, ShareExport } from "./exports.ts";

/** Every way to take the desk along as a file, each a row that says what it is for. */
export function ExportList(props: { readonly exports: readonly ShareExport[]; readonly context: ShareContext }) {
  const { exports, context } = props;
  const heading = useId();
  const { running, cancel, run } = useWork();
  const [said, setSaid] = useState<string | null>(null);
  const save = async ({ name, make, open }: ShareExport) => {
    if (open) return open();
    setSaid(null);
    const made = await run(`Writing ${name}`, (signal, tell) => make(context, signal, tell));
    if (made === null) return;
    if ("failure" in made) {
      setSaid(made.failure);
      return;
    }
    const file = nameOf(made.output, context);
    downloadFile(file, made.output.content, made.output.mediaType);
    setSaid(`${file} is saved.`);
  };
  return (
    <section className="way-out-part way-out-ways share-exports" aria-labelledby={heading}>
      <h3 id={heading}>Export a file</h3>
      <ul>
        {exports.map((one) => (
          <li key={one.id}>
            <button type="button" disabled={!one.isAble(context)} onClick={() => void save(one)}>
              <one.icon size={16} aria-hidden="true" />
              <span>
                <b>{one.name}</b>
                <small>{one.about}</small>
              </span>
              <Download size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <WayOutProgress running={running} onCancel={cancel} />
      <p role="status" className="way-out-note">
        {said ?? "Every export carries the window, the clock, the date it was made and its sources."}
      </p>
    </section>
  );
}

/** "pakistan-s-opening-to-russia-sample-evidence-2024-10-2025-09.csv": sample and window are in the name, whatever the format can say. */
export function nameOf({ kind, ending }: SharedFile, { dossier, query }: ShareContext): string {
  const { from, to } = query.window;
  return `${fileName(dossier.title)}${dossier.sample ? "-sample" : ""}-${kind}-${from}-${to}.${ending}`;
}
