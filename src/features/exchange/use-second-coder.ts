import { useEffect, useState } from "react";
import { readWorkspaceInSlices } from "#data/local/workspaces/workspace-file.ts";
import { placeSteps } from "#domain/analysis/agreement/place-theirs.ts";
import { keepMine, takeTheirs, whereOf } from "#domain/analysis/agreement/settle-disagreement.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { coderName } from "#domain/workspace/coder-mark.ts";
import { overlay } from "#domain/workspace/overlay.ts";
import type { Command } from "#domain/workspace/step.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLensGestures } from "#state/lens/lens-context.tsx";
import { useSecondCoderGestures, useSecondCoderLayer } from "#state/workspace/second-coder.ts";
import { useWorkspaceDocument, useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useWork } from "#ui/use-work.ts";
import { inSlices } from "#workers/in-slices.ts";
import { type OpenDisagreement, useComparison } from "./use-comparison.ts";

/** What was done last, with the way back. */
export type Settled = { readonly words: string; readonly undo: () => void };

/**
 * Another coder's workspace beside the open one: how far the two agree, and what is left to settle. `active`: somebody
 * looks at it, so that the comparison is worth its time.
 */
export function useSecondCoder(base: Dossier, active: boolean) {
  const seen = useDossier();
  const mine = useWorkspaceDocument();
  const layer = useSecondCoderLayer();
  const gestures = useSecondCoderGestures();
  const { pick, set } = useLensGestures();
  const [failure, setFailure] = useState<string | null>(null);
  const work = useWork();
  const { compared, again } = useComparison(active ? layer : null, seen, mine, work);
  const settling = useSettling(setFailure);
  const theirs = layer?.document ?? null;
  const name = theirs === null ? "" : coderName(theirs.about);
  // What is compared anew knows what was settled.
  const { forget, gone } = settling;
  useEffect(() => {
    if (compared !== null) forget();
  }, [compared, forget]);
  return {
    ...{ layer, theirs, name, failure, compared, again, settled: settling.settled },
    running: work.running,
    cancel: work.cancel,
    open: (compared?.open ?? []).filter(({ key }) => !gone.has(key)),
    isElsewhere: theirs !== null && theirs.about.dossier !== mine.about.dossier,
    bring: async (file: File) => {
      settling.clear();
      setFailure(null);
      const text = await file.text();
      const content = await readWorkspaceInSlices(text);
      if ("message" in content) {
        setFailure(`${file.name}: ${content.message}`);
        return;
      }
      const steps = placeSteps(seen.articles, overlay(base, content.document));
      const outcome = await work.run("Finding their words in your articles", (signal, tell) =>
        inSlices(steps, signal, tell),
      );
      if (outcome === null) return;
      if ("failure" in outcome) setFailure(`${file.name}: ${outcome.failure}`);
      else gestures.bring({ text, document: content.document, unread: content.refused }, outcome.output);
    },
    show: gestures.show,
    keepAgain: gestures.keepAgain,
    letGo: () => {
      if (layer === null) return;
      gestures.letGo();
      settling.say(`The layer of ${name} is closed.`, () => gestures.takeBack(layer));
    },
    lead: ({ pair }: OpenDisagreement) => {
      // On a phone one pane is in front: that in which the words can be read.
      set({ pane: "reader", tab: "article" });
      pick(whereOf(pair), "desk");
    },
    keep: (one: OpenDisagreement) => {
      if (theirs === null) return;
      settling.settle(one.key, keepMine(one.pair, one.words.join(". "), theirs), keptWords(one.pair));
    },
    take: (one: OpenDisagreement) => {
      if (compared === null) return;
      const command = takeTheirs(one.pair, { base, mine: seen, theirs: compared.coded.seen });
      settling.settle(one.key, command, takenWords(one.pair, name, base));
    },
  };
}

const keptWords = ({ one }: OpenDisagreement["pair"]): string =>
  one === null ? "Theirs is left out, and a note says so." : "Yours is kept, and a note says so.";

/** What became of the one's own quote: one of the dossier is only hidden. */
function takenWords({ one, other }: OpenDisagreement["pair"], name: string, base: Dossier): string {
  if (one === null) return `That of ${name} was added.`;
  if (other !== null) return `That of ${name} was taken.`;
  return lookupOf(base).quote(one.id) === null ? "Yours was deleted." : "Yours was hidden, as a quote of the dossier.";
}

const NONE: ReadonlySet<string> = new Set();

/** Settles one disagreement after the other: what was done last, and what is settled since the last comparison. */
function useSettling(onFailure: (words: string) => void) {
  const store = useWorkspaceStore();
  const [settled, setSettled] = useState<Settled | null>(null);
  const [gone, setGone] = useState(NONE);
  const [forget] = useState(() => () => setGone(NONE));
  return {
    settled,
    gone,
    forget,
    clear: () => setSettled(null),
    say: (words: string, back: () => void) =>
      setSettled({
        words,
        undo: () => {
          back();
          setSettled(null);
        },
      }),
    settle: (key: string, command: Command, words: string) => {
      if (!store.getState().perform(command)) {
        onFailure("The workspace is read-only here: nothing was settled.");
        return;
      }
      const step = store.getState().history.past.at(-1);
      setGone((before) => new Set([...before, key]));
      setSettled({
        words,
        undo: () => {
          if (store.getState().history.past.at(-1) === step) store.getState().undo();
          forget();
          setSettled(null);
        },
      });
    },
  };
}

/** A comparison under way. */
export type SecondCoder = ReturnType<typeof useSecondCoder>;
