import { useState } from "react";
import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { flowIndexOf } from "#domain/trade/flow-index.ts";
import type { Mirror } from "#domain/trade/mirror.ts";
import type { PairGoods, Side } from "#domain/trade/trade-file.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";
import { chooseSide } from "#domain/workspace/commands/trade-files.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useMayWrite } from "#state/workspace/may-write.ts";
import { useWorkspaceIfOpen, useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { MirrorPanel } from "./MirrorPanel.tsx";
import { SideChoice } from "./SideChoice.tsx";

/** What both ends say of the flow that is shown, when somebody asks; of a group there is nothing to set side by side. */
export function MirrorSection(props: { readonly table: TradeTable; readonly window: MonthSpan }) {
  const { table, window } = props;
  const [open, setOpen] = useState(false);
  const hasFiles = flowIndexOf(useDossier()).files.length > 0;
  const store = useWorkspaceIfOpen();
  const pair = pairIn(table.choice);
  if (pair === null && !hasFiles) return null;
  return (
    <section className="mirror" aria-label="Both sides of the flow">
      <h3>Both sides of the flow</h3>
      {pair === null ? (
        <p className="records-note">
          Choose one exporter and one importer above the chart to see what each of them says of the same flow.
        </p>
      ) : (
        <>
          <Button look="line" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? "Hide the comparison" : "Compare importer and exporter"}
          </Button>
          {open ? (
            <MirrorPanel
              pair={pair}
              unit={table.unit}
              window={window}
              choice={store === null ? null : (mirror) => <KeptSideChoice pair={pair} mirror={mirror} />}
            />
          ) : null}
        </>
      )}
    </section>
  );
}

function pairIn({ exporter, importer, commodity }: SeriesChoice): PairGoods | null {
  return exporter === null || importer === null ? null : { exporter, importer, commodity };
}

/** The choice of a side, kept in the workspace as one step. */
function KeptSideChoice(props: { readonly pair: PairGoods; readonly mirror: Mirror }) {
  const { pair, mirror } = props;
  const store = useWorkspaceStore();
  const mayWrite = useMayWrite();
  const lookup = useLookup();
  const announce = useAnnounce();
  const nameOf = (side: Side) => lookup.placeName(pair[side]);
  const choose = (side: Side | null) => {
    if (!store.getState().perform(chooseSide(pair, side))) return announce("Nothing can be changed here.");
    return announce(
      side === null ? "The importer’s word comes first again." : `The series shows what ${nameOf(side)} says first.`,
    );
  };
  return mayWrite ? <SideChoice mirror={mirror} nameOf={nameOf} onChoose={choose} /> : null;
}
