import { useEffect, useMemo, useRef } from "react";
import type { ClaimTest } from "#domain/claims/verdict.ts";
import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { FlowId } from "#domain/shared/ids.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { flowIndexOf } from "#domain/trade/flow-index.ts";
import { startOf } from "#domain/trade/flow-period.ts";
import { useClaimDesk } from "#state/claims/claim-desk.tsx";
import { useClaimTests } from "#state/claims/use-claim-tests.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { scrollNear } from "#ui/scroll-near.ts";
import type { RecordsEditing } from "./editing.ts";
import { FlowTable } from "./FlowTable.tsx";

/** The records behind the claims of the selected quote, wherever the window is; nothing for any other selection. */
export function ClaimRecords(props: { readonly choice: SeriesChoice; readonly mark: RecordsEditing["mark"] | null }) {
  const dossier = useDossier();
  const lookup = useLookup();
  const selection = useLens((lens) => lens.selection);
  const quote = selection?.kind === "quote" ? lookup.quote(selection.id) : null;
  const tests = useClaimTests(quote, true);
  const { traced } = useClaimDesk();
  const section = useRef<HTMLElement>(null);
  const flows = useMemo(() => {
    const index = flowIndexOf(dossier);
    const found = [...flowsBehind(tests ?? [])].flatMap((id) => index.find(id) ?? []);
    return found.toSorted((one, other) => (startOf(one.period) < startOf(other.period) ? -1 : 1));
  }, [dossier, tests]);
  const lit = useMemo(() => new Set(traced ?? []), [traced]);
  const followed = useRef<readonly FlowId[] | null>(null);
  useEffect(() => {
    if (traced === null || traced === followed.current || flows.length === 0) return;
    followed.current = traced;
    const row = section.current?.querySelector<HTMLElement>("tr[data-lit]");
    row?.focus({ preventScroll: true });
    scrollNear(row, { block: "center" });
  }, [traced, flows]);
  if (tests === null) return null;
  return (
    <section ref={section} aria-label="Records behind the claim" className="records-claim">
      <h3>Records behind the claim</h3>
      <p className="records-note">
        {flows.length === 0
          ? "Nothing is recorded that could be held against the words."
          : `${writeCount(flows.length, "record")} that the figures rest on, whatever the window shows.`}
      </p>
      {flows.length === 0 ? null : <FlowTable flows={flows} choice={props.choice} mark={props.mark} lit={lit} />}
      <h3>Months of the window</h3>
    </section>
  );
}

/** Every record a figure of the tests rests on. */
const flowsBehind = (tests: readonly ClaimTest[]): ReadonlySet<FlowId> =>
  new Set(
    tests.flatMap(({ readings }) =>
      readings.flatMap(({ trials }) =>
        trials.flatMap(({ figure, against }) => [...figure.flows, ...(against?.flows ?? [])]),
      ),
    ),
  );
