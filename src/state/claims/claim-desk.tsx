import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { FlowId, QuoteId } from "#domain/shared/ids.ts";

/** How claims are shown within other views; whoever wires the desk gives it. */
export type ClaimViews = {
  /** What the figures say of each claim of a quote, in a line. */
  readonly tags: (quote: QuoteId) => ReactNode;
  /** The claims with everything their verdicts rest on; `onLeave`: a figure leads to its records. */
  readonly list: (quote: QuoteId, onLeave: () => void) => ReactNode;
};

/** Where claims lead on the desk. */
export type ClaimDesk = ClaimViews & {
  /** The quote whose claims are open over the desk; `null`: none. */
  readonly opened: QuoteId | null;
  readonly open: (quote: QuoteId | null) => void;
  /** The records a figure was traced to, a new list each time; `null`: none. */
  readonly traced: readonly FlowId[] | null;
  readonly trace: (flows: readonly FlowId[]) => void;
};

const nothing = () => null;
const NOWHERE: ClaimDesk = { tags: nothing, list: nothing, opened: null, open: nothing, traced: null, trace: nothing };
const ClaimDeskContext = createContext<ClaimDesk>(NOWHERE);

/** Lets any view below show what the figures say of a claim, open them, or trace one to its records. */
export function ClaimDeskProvider(props: { readonly views: ClaimViews; readonly children: ReactNode }) {
  const { views } = props;
  const [opened, open] = useState<QuoteId | null>(null);
  const [traced, trace] = useState<readonly FlowId[] | null>(null);
  const desk = useMemo(
    () => ({ ...views, opened, open, traced, trace: (flows: readonly FlowId[]) => trace([...flows]) }),
    [views, opened, traced],
  );
  return <ClaimDeskContext value={desk}>{props.children}</ClaimDeskContext>;
}

/** Where claims lead; nowhere without a provider. */
export function useClaimDesk(): ClaimDesk {
  return useContext(ClaimDeskContext);
}
