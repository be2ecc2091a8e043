import { useState } from "react";
import type { TieId } from "#domain/shared/ids.ts";
import { printRef } from "#domain/shared/ref.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { showItem } from "#domain/workspace/commands/rows.ts";
import type { Hidden } from "#domain/workspace/document.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useMayWrite } from "#state/workspace/may-write.ts";
import { useWorkspaceDocument } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { focusAfter } from "./focus-after.ts";
import { hiddenEvidence } from "./hidden-evidence.ts";
import "./ledger-editing.css";
import { useLedgerWork } from "./use-ledger-work.ts";

/** Where the focus goes when the item it stood on is hidden. */
export const HIDDEN_LIST = "hidden list";

/** At the foot of a ledger: what of its evidence is hidden here, with the reasons, each to be shown again. */
export function HiddenItems({ tie }: { readonly tie: TieId }) {
  const document = useWorkspaceDocument();
  const seen = useDossier();
  const mayWrite = useMayWrite();
  const perform = useLedgerWork(tie);
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const items = hiddenEvidence(document, seen.ground ?? seen).filter(({ bearings }) =>
    bearings.some((bearing) => bearing.tie === tie),
  );
  if (items.length === 0) return null;
  const show = ({ ref }: Hidden) => {
    if (!perform(showItem(ref))) return;
    announce("Shown again. It counts as before.");
    focusAfter(HIDDEN_LIST, `edit ${printRef(ref)}`);
  };
  return (
    <section className="ledger-hidden">
      <h3 className="ledger-section">
        <Button look="link" data-tool={HIDDEN_LIST} aria-expanded={open} onClick={() => setOpen(!open)}>
          Hidden by you: {writeNumber(items.length)}
        </Button>
      </h3>
      {open ? (
        <ul>
          {items.map(({ row, words }) => (
            <li key={row.id}>
              <span>
                <q dir="auto">{words}</q> <bdi>{row.reason === "" ? "No reason was written." : row.reason}</bdi>
              </span>
              {mayWrite ? (
                <Button look="line" size="small" onClick={() => show(row)}>
                  Show again
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
