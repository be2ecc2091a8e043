import { useState } from "react";
import type { PartialDate } from "#domain/shared/month.ts";
import { sourceHref } from "#domain/shared/source.ts";
import { writeCount, writeDate, writeNumber } from "#domain/shared/wording.ts";
import { lastFirst, type TradeFile } from "#domain/trade/trade-file.ts";
import { changeTradeFile, removeTradeFile } from "#domain/workspace/commands/trade-files.ts";
import { rowOf } from "#domain/workspace/document.ts";
import { useMayWrite } from "#state/workspace/may-write.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { ChoiceList } from "./ChoiceList.tsx";
import { ReasonList } from "./ReasonList.tsx";
import { RefusedRowsTable } from "./RefusedRowsTable.tsx";
import "./trade-files.css";

const PLOTS: readonly { readonly value: TradeFile["plot"]; readonly label: string }[] = [
  { value: "gaps", label: "Drawn where the dossier has none" },
  { value: "over", label: "Drawn in place of the dossier’s" },
];

/** The trade files of the workspace: what came of each, where it is from, and the way to take it out. */
export function TradeFiles() {
  const files = useWorkspace((state) => state.history.document.tradeFiles);
  const listed = Object.values(files).sort(lastFirst);
  if (listed.length === 0) return null;
  return (
    <section className="trade-files" aria-label="Trade files">
      <h3>Trade files {writeNumber(listed.length)}</h3>
      <ul>
        {listed.map((file) => (
          <FileEntry key={file.id} file={file} />
        ))}
      </ul>
    </section>
  );
}

function FileEntry({ file }: { readonly file: TradeFile }) {
  const store = useWorkspaceStore();
  const mayWrite = useMayWrite();
  const announce = useAnnounce();
  const source = useWorkspace((state) => rowOf(state.history.document.sources, file.source));
  const [isOpen, setOpen] = useState(false);
  const href = source === null ? null : sourceHref(source);
  const { kept, leftOut, refused } = file.rows;
  const remove = () => {
    if (!store.getState().perform(removeTradeFile(file.id, `removal of ${file.name}`))) return;
    announce(`${file.name} was removed with its records. Undo brings it back.`);
    // The entry that had the focus is gone.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-tool="import trade file"]')?.focus());
  };
  return (
    <li>
      <p className="trade-file-head">
        <b dir="auto">{file.name}</b> <span>{writeCount(kept, "row")}</span>
        <span>imported {writeDate(file.imported as PartialDate)}</span>
      </p>
      <p>
        Source: {href === null ? <bdi>{source?.title}</bdi> : <a href={href}>{source?.title}</a>}
        {source?.note ? `. ${source.note}` : ""}.
      </p>
      <div className="trade-file-tools">
        {mayWrite ? (
          <ChoiceList
            label={`Where the figures of ${file.name} are drawn`}
            value={file.plot}
            choices={PLOTS}
            size="row"
            onChoose={(plot) => store.getState().perform(changeTradeFile(file.id, { plot }))}
          />
        ) : (
          <span>{PLOTS.find(({ value }) => value === file.plot)?.label}</span>
        )}
        <Button look="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Report
        </Button>
        {mayWrite ? (
          <Button look="link" aria-label={`Remove ${file.name}`} onClick={remove}>
            Remove
          </Button>
        ) : null}
      </div>
      {isOpen ? (
        <div className="trade-file-report">
          <p>
            {writeCount(file.rows.read, "row")} read, {writeNumber(kept)} kept, {writeNumber(leftOut)} left out on
            purpose, {writeNumber(refused)} with a fault left out.
          </p>
          {file.leftOut.length === 0 ? null : (
            <>
              <h4>Left out on purpose</h4>
              <ReasonList reasons={file.leftOut} />
            </>
          )}
          {refused === 0 ? null : (
            <>
              <h4>Left out with a fault</h4>
              {file.refused === undefined ? (
                <p>Which rows they are was not kept. Importing the file again shows them.</p>
              ) : (
                <RefusedRowsTable file={file} refused={file.refused} />
              )}
            </>
          )}
          <p>
            Layout {file.mapping.layout}. SHA-256 <code>{file.sha256.slice(0, 16)}</code>…
          </p>
        </div>
      ) : null}
    </li>
  );
}
