import { useEffect, useMemo, useState } from "react";
import { flowIndexOf } from "#domain/trade/flow-index.ts";
import type { RecordedTrade } from "#domain/trade/recorded-trade.ts";
import { partsOfTrade } from "#domain/trade/trade-parts.ts";
import { afterPaint } from "#ui/after-paint.ts";
import type { JobList, JobName } from "#workers/jobs.ts";
import { runJob } from "#workers/runner.ts";

/** The jobs that rest on recorded trade. */
type TradeJob = Extract<JobName, "dependence" | "comparable" | "silentMoves">;

/** A question with its answer. */
export type Answered<Name extends TradeJob> = {
  readonly asked: JobList[Name]["input"];
  readonly answer: JobList[Name]["output"];
};

/** Where the work stands; the last answer stays in sight while the next is worked out. */
export type TradeWork<Name extends TradeJob> = {
  /** `null`: there is none yet. */
  readonly last: Answered<Name> | null;
  /** Why there is no answer to the present question; `null`: there is, or it is on its way. */
  readonly fault: string | null;
};

/** Over no more records than these an answer takes a frame or two, and so is there at once: a dossier without large trade files. */
export const FEW_RECORDS = 5_000;

/**
 * The answer to a question on recorded trade: with few records at once by `here`, else away from the page; the last question
 * wins. `here` is `null` where even few records are slow. The trade is sent once for all questions on it.
 */
export function useTradeAnswer<Name extends TradeJob>(
  name: Name,
  trade: RecordedTrade,
  asked: JobList[Name]["input"] | null,
  here: ((trade: RecordedTrade, asked: JobList[Name]["input"]) => JobList[Name]["output"]) | null,
): TradeWork<Name> {
  const isAway = here === null || flowIndexOf(trade).count > FEW_RECORDS;
  const near = useMemo(
    () => (isAway || asked === null ? null : { asked, answer: here(trade, asked) }),
    [isAway, here, trade, asked],
  );
  const [far, setFar] = useState<TradeWork<Name>>({ last: null, fault: null });
  useEffect(() => {
    if (!isAway || asked === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    // What is on the desk is drawn first: sending a million records takes some milliseconds.
    const stop = afterPaint(() => {
      runJob(name, asked, { held: partsOfTrade(trade), signal, lane: name }).then((outcome) => {
        if (signal.aborted) return;
        if (outcome.ok) setFar({ last: { asked, answer: outcome.value }, fault: null });
        else if (outcome.fault.kind === "failed") setFar(({ last }) => ({ last, fault: outcome.fault.reason }));
      });
    });
    return () => {
      stop();
      controller.abort();
    };
  }, [name, isAway, trade, asked]);
  return isAway ? far : { last: near, fault: null };
}
