import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { FlowId, QuoteId } from "#domain/shared/ids.ts";

/** How claims are shown within other views; whoever wires the desk gives it. */
export type ClaimViews = {
  /** What the figures say of each claim of a quote, in a line. */
  readonly tags: (quote: QuoteId) => ReactNode;
  /** The claims with everything their verdicts rest on; `onLeave`: a figure leads to its records. */
  readonly list: (quote: QuoteId, onLeave: () => void) => ReactNode;
};

/** A claim by its place among those of its quote. */
export type ClaimPlace = { readonly quote: QuoteId; readonly at: number };

/** Where claims lead on the desk. */
export type ClaimDesk = ClaimViews & {
  /** The claim that the chart was asked to bracket; `null`: it chooses among those of the selected quote. */
  readonly chosen: ClaimPlace | null;
  readonly choose: (claim: ClaimPlace) => void;
  /** The quote whose claims are open over the desk; `null`: none. */
  readonly opened: QuoteId | null;
  readonly open: (quote: QuoteId | null) => void;
  /** The records a figure was traced to, a new list each time; `null`: none. */
  readonly traced: readonly FlowId[] | null;
  readonly trace: (flows: readonly FlowId[]) => void;
};

const nothing = () => null;
const NOWHERE: ClaimDesk = {
  tags: nothing,
  list: nothing,
  chosen: null,
  choose: nothing,
  opened: null,
  open: nothing,
  traced: null,
  trace: nothing,
};
const ClaimDeskContext = createContext<ClaimDesk>(NOWHERE);

/** Lets any view below show what the figures say of a claim, open them, or trace one to its records. */
export function ClaimDeskProvider(props: { readonly views: ClaimViews; readonly children: ReactNode }) {
  const { views } = props;
  const [opened, open] = useState<QuoteId | null>(null);
  const [traced, trace] = useState<readonly FlowId[] | null>(null);
  const [chosen, choose] = useState<ClaimPlace | null>(null);
  const desk = useMemo(
    () => ({ ...views, opened, open, traced, trace: (flows: readonly FlowId[]) => trace([...flows]), chosen, choose }),
    [views, opened, traced, chosen],
  );
  return <ClaimDeskContext value={desk}>{props.children}</ClaimDeskContext>;
}

/** Where claims lead; nowhere without a provider. */
export function useClaimDesk(): ClaimDesk {
  return useContext(ClaimDeskContext);
}
