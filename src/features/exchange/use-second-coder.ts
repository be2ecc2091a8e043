import { useMemo, useState } from "react";
import { type ReadWorkspace, readWorkspaceFile } from "#data/local/workspaces/workspace-file.ts";
import { codedQuotes } from "#domain/analysis/agreement/coded-quotes.ts";
import { agreementOf } from "#domain/analysis/agreement/coder-agreement.ts";
import { type Disagreement, disagreements } from "#domain/analysis/agreement/disagreements.ts";
import { isKept, keepMine, takeTheirs, whereOf } from "#domain/analysis/agreement/settle-disagreement.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { type ActorId, endsOf } from "#domain/shared/ids.ts";
import type { Command } from "#domain/workspace/step.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLensGestures } from "#state/lens/lens-context.tsx";
import { useWorkspaceDocument, useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { type Names, writeDisagreement } from "./disagreement-words.ts";

/** A disagreement that is not settled yet, in words. */
export type OpenDisagreement = {
  readonly pair: Disagreement;
  /** The same as long as the passage is the same. */
  readonly key: string;
  readonly words: readonly string[];
};

/** What was done last, with the way back. */
export type Settled = { readonly words: string; readonly undo: () => void };

/** Another coder's workspace beside the open one: how far the two agree, and what is left to settle. */
export function useSecondCoder(base: Dossier) {
  const seen = useDossier();
  const mine = useWorkspaceDocument();
  const store = useWorkspaceStore();
  const { pick, set } = useLensGestures();
  const [read, setRead] = useState<ReadWorkspace | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [settled, setSettled] = useState<Settled | null>(null);
  const theirs = read?.document ?? null;
  const compared = useMemo(() => {
    if (theirs === null) return null;
    const coded = codedQuotes(base, mine, theirs);
    const agreement = agreementOf(coded.ones, coded.others);
    return { coded, agreement, found: disagreements(agreement.pairs) };
  }, [base, theirs, mine]);
  const name = theirs === null ? "" : theirs.about.coder || theirs.about.title;
  const open = useMemo(() => {
    if (theirs === null || compared === null) return [];
    const names = namesOf(seen, compared.coded.seen);
    return compared.found.flatMap((pair): OpenDisagreement[] => {
      const words = writeDisagreement(pair, names, name);
      if (isKept(pair, words.join(". "), mine, theirs)) return [];
      return [{ pair, key: `${pair.one?.id ?? ""} ${pair.other?.id ?? ""}`, words }];
    });
  }, [compared, theirs, seen, mine, name]);
  const perform = (command: Command, words: string) => {
    if (!store.getState().perform(command)) {
      setFailure("The workspace is read-only here: nothing was settled.");
      return;
    }
    const step = store.getState().history.past.at(-1);
    setSettled({
      words,
      undo: () => {
        if (store.getState().history.past.at(-1) === step) store.getState().undo();
        setSettled(null);
      },
    });
  };
  return {
    ...{ theirs, name, failure, settled, open },
    isElsewhere: theirs !== null && theirs.about.dossier !== mine.about.dossier,
    refused: read?.refused ?? [],
    coded: compared?.coded ?? null,
    agreement: compared?.agreement ?? null,
    bring: async (file: File) => {
      setSettled(null);
      const content = readWorkspaceFile(await file.text());
      const isFault = "message" in content;
      setRead(isFault ? null : content);
      setFailure(isFault ? `${file.name}: ${content.message}` : null);
    },
    lead: ({ pair }: OpenDisagreement) => {
      // On a phone one pane is in front: that in which the words can be read.
      set({ pane: "reader", tab: "article" });
      pick(whereOf(pair), "desk");
    },
    keep: ({ pair, words }: OpenDisagreement) => {
      if (theirs !== null) perform(keepMine(pair, words.join(". "), theirs), "Yours is kept, and a note says so.");
    },
    take: ({ pair }: OpenDisagreement) => {
      if (compared === null) return;
      perform(takeTheirs(pair, { base, mine: seen, theirs: compared.coded.seen }), `That of ${name} was taken.`);
    },
  };
}

/** Names of actors as the one desk has them, else as the other. */
function namesOf(mine: Dossier, theirs: Dossier): Names {
  const [here, there] = [lookupOf(mine), lookupOf(theirs)];
  const actorName = (id: ActorId) => (here.actor(id) ? here : there).actorName(id);
  return { actorName, tieName: (tie) => endsOf(tie).map(actorName).join("–") };
}

/** A comparison under way. */
export type SecondCoder = ReturnType<typeof useSecondCoder>;
