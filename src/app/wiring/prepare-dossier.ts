import type { Dossier } from "#domain/dossier/dossier.ts";
import { dossierSpan } from "#domain/dossier/dossier-span.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { articleTextOf } from "#domain/evidence/article-text.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { shapeOf } from "#domain/layout/graph-shape.ts";
import { restingLens } from "#domain/lens/lens.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import { readTies } from "#domain/reading/read-ties.ts";
import type { ReadingQuery } from "#domain/reading/reading.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { chooseSeries } from "#domain/trade/series-choice.ts";
import { tradeTableOf } from "#domain/trade/trade-table.ts";

/** What every view derives first, one after the other; each remembers its answer as long as the dossier lives. */
const STEPS: readonly ((dossier: Dossier) => unknown)[] = [
  lookupOf,
  // The first number written makes a formatter, which takes as long as an index.
  (dossier) => writeNumber(dossier.quotes.length),
  evidenceIndexOf,
  (dossier) => evidenceIndexOf(dossier).evidenceIn(dossier.opening.window.to),
  (dossier) => dossier.quotes[0] && evidenceIndexOf(dossier).datingOf({ kind: "quote", id: dossier.quotes[0].id }),
  (dossier) => dossier.opening.article && articleTextOf(dossier, dossier.opening.article),
  (dossier) => readTies(evidenceIndexOf(dossier), openingQuery(dossier)),
  (dossier) => shapeOf(dossier, evidenceIndexOf(dossier)),
  dossierSpan,
  (dossier) => {
    const { choice, focus } = chooseSeries(dossier, restingLens(dossier.opening.window));
    return tradeTableOf(dossier, choice, "kbd", focus);
  },
];

/**
 * Derives what the views will ask for first, in steps with a breath between them, so that a dossier a hundred times the
 * usual size does not hold the page up when the desk is mounted (R8, R17). Changes nothing but how soon answers come.
 */
export async function prepareDossier(dossier: Dossier, signal: AbortSignal): Promise<void> {
  for (const step of STEPS) {
    signal.throwIfAborted();
    step(dossier);
    await breath();
  }
}

/** Lets the page answer what came in meanwhile. A message is not held back in a hidden page, as timers are. */
const breath = () =>
  new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

const openingQuery = ({ opening: { window } }: Dossier): ReadingQuery => ({
  at: window.to,
  since: window.from,
  clock: "event",
  method: DEFAULT_METHOD,
  aspects: null,
});
