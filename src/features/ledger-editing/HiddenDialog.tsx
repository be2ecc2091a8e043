import { useMemo, useRef, useState } from "react";
import { KIND_WORDS } from "#domain/dossier/item-name.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { showItem } from "#domain/workspace/commands/rows.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useMayWrite } from "#state/workspace/may-write.ts";
import { useWorkspaceDocument, useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { type HiddenEvidence, hiddenEvidence } from "./hidden-evidence.ts";
import "./ledger-editing.css";

/** More rows are added on request. */
const PAGE = 100;

/** Everything that is hidden, also what bears on no tie and so stands in no ledger, each to be shown again. */
export function HiddenDialog({ onClose }: { readonly onClose: () => void }) {
  const document = useWorkspaceDocument();
  const seen = useDossier();
  const mayWrite = useMayWrite();
  const store = useWorkspaceStore();
  const announce = useAnnounce();
  const [limit, setLimit] = useState(PAGE);
  const close = useRef<HTMLButtonElement>(null);
  const items = useMemo(() => hiddenEvidence(document, seen.ground ?? seen), [document, seen]);
  const show = ({ row }: HiddenEvidence) => {
    if (!store.getState().perform(showItem(row.ref))) return;
    announce("Shown again. It counts as before.");
    close.current?.focus();
  };
  return (
    <Dialog label="Hidden items" className="hidden-dialog" onClose={onClose}>
      <div className="dialog-head">
        <h2>Hidden items</h2>
        <Button ref={close} onClick={onClose}>
          Close
        </Button>
      </div>
      <p role="status">
        {items.length === 0
          ? "Nothing is hidden."
          : `${writeCount(items.length, "item")} of the dossier ${items.length === 1 ? "is" : "are"} out of sight and ${items.length === 1 ? "counts" : "count"} for nothing.`}
      </p>
      <ul className="ledger-hidden">
        {items.slice(0, limit).map((item) => (
          <Row key={item.row.id} item={item} onShow={mayWrite ? () => show(item) : null} />
        ))}
      </ul>
      {items.length > limit ? (
        <Button look="line" onClick={() => setLimit(limit + PAGE)}>
          Show more, {writeNumber(limit)} of {writeNumber(items.length)} are shown
        </Button>
      ) : null}
    </Dialog>
  );
}

/** One of them: its words, what it bears on, and why it is hidden. */
function Row(props: { readonly item: HiddenEvidence; readonly onShow: (() => void) | null }) {
  const { row, words, bearings, quotes } = props.item;
  const { tieName } = useLookup();
  const ties = [...new Set(bearings.map(({ tie }): TieId => tie))];
  const along = row.ref.kind === "article" ? ` with ${writeCount(quotes, "quote")}` : "";
  return (
    <li>
      <span>
        <q dir="auto">{words}</q>{" "}
        <bdi>
          {KIND_WORDS[row.ref.kind][0]}
          {along}, {ties.length === 0 ? "bears on no tie" : `on ${ties.map(tieName).join("; ")}`}
        </bdi>{" "}
        <bdi>{row.reason === "" ? "No reason was written." : row.reason}</bdi>
      </span>
      {props.onShow === null ? null : (
        <Button look="line" size="small" onClick={props.onShow}>
          Show again
        </Button>
      )}
    </li>
  );
}
