import { useEffect, useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { panelProps, TabRow, useTabIds } from "#ui/Tabs.tsx";
import { DisagreementStrip } from "./DisagreementStrip.tsx";
import { ExportPanel } from "./ExportPanel.tsx";
import "./exchange.css";
import { ImportPanel } from "./ImportPanel.tsx";
import { SecondCoderPanel } from "./SecondCoderPanel.tsx";
import type { OpenDisagreement } from "./use-comparison.ts";
import { useSecondCoder } from "./use-second-coder.ts";

const TABS = [
  { name: "import", label: "Import quotes" },
  { name: "export", label: "Export" },
  { name: "coder", label: "Second coder" },
] as const;
type Part = (typeof TABS)[number]["name"];

/** What comes into a workspace from elsewhere and goes out of it, and another coder's work beside one's own. */
export function ExchangeDialog(props: {
  /** The dossier below the workspace. */
  readonly base: Dossier;
  readonly onClose: () => void;
}) {
  const [part, setPart] = useState<Part>("import");
  const [shown, setShown] = useState<string | null>(null);
  const coder = useSecondCoder(props.base, part === "coder" || shown !== null);
  const ids = useTabIds();
  useReturn();
  const show = (disagreement: OpenDisagreement) => {
    coder.lead(disagreement);
    setShown(disagreement.key);
  };
  if (shown !== null)
    return (
      <DisagreementStrip
        coder={coder}
        shown={shown}
        onShow={show}
        onBack={() => setShown(null)}
        onClose={props.onClose}
      />
    );
  return (
    <Dialog label="Import and export" className="exchange" onClose={props.onClose}>
      <div className="dialog-head">
        <h2>Import and export</h2>
        <Button onClick={props.onClose}>Close</Button>
      </div>
      <TabRow
        label="Import and export"
        tabs={TABS}
        chosen={part}
        onChoose={setPart}
        idBase={ids}
        className="exchange-tabs"
      />
      <div {...panelProps(ids, part)}>
        {part === "import" ? <ImportPanel /> : null}
        {part === "export" ? <ExportPanel /> : null}
        {part === "coder" ? <SecondCoderPanel coder={coder} onShow={show} /> : null}
      </div>
    </Dialog>
  );
}

/** Gives the focus back to where it was when all this is over, dialog or strip. */
function useReturn(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
}
