import { useEffect, useRef, useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Lens } from "#domain/lens/lens.ts";
import { printRef, sameRef } from "#domain/shared/ref.ts";
import type { LensStore } from "#state/lens/lens-store.ts";
import type { HostBridge } from "../wiring/host/host-bridge.ts";
import type { AnswerWays } from "./frame-answers.ts";
import type { FrameGate } from "./frame-gate.ts";
import { printLensRecord, readLensRecord } from "./lens-record.ts";
import { refusal } from "./refusal.ts";
import type { StoryLink } from "./story-link.ts";

/** Tells now, and again whenever a host comes. Returns the way to stop. */
export function tellEachHost(bridge: HostBridge, tell: () => void): () => void {
  tell();
  let told = bridge.hosts();
  return bridge.subscribe(() => {
    if (bridge.hosts() === told) return;
    told = bridge.hosts();
    tell();
  });
}

/**
 * Where a host hands over another version of the dossier that is shown, the lens lets go of what is no longer in it. `given`:
 * the host's dossier, `null` where none is shown; `shown`: with what the reader has added, which stays.
 */
export function useLensOver(given: Dossier | null, shown: () => Dossier, lens: LensStore): void {
  const [first] = useState(given);
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  }, [shown]);
  useEffect(() => {
    if (given === null || given === first) return;
    const now = latest.current();
    const read = readLensRecord(printLensRecord(lens.getState().lens, now), now, null);
    if (read.ignored.length > 0) lens.getState().replace(read.lens);
  }, [given, first, lens]);
}

/** Answers a host over the dossier that is shown. What answers comes with the first request, since most frames hear none. */
export function useAnswers(gate: FrameGate, ways: AnswerWays): void {
  useEffect(() => gate.open(async () => (await askForAnswers()).answersOf(ways)), [gate, ways]);
}

const askForAnswers = () =>
  import("./frame-answers.ts").catch(() => {
    throw refusal("network", "The part of the view that answers did not come. Ask again.");
  });

/**
 * Tells the host what is looked at: lens, selection, quotes, steps, and what is hovered where it wants to know. At first
 * only where `isGiven`, the host having put the dossier there: what it knows is the lens over the one before.
 */
export function useTelling(
  bridge: HostBridge,
  lens: LensStore,
  shown: () => Dossier,
  story: StoryLink,
  isGiven: boolean,
): void {
  const latest = useRef(shown);
  const [isMoved] = useState(isGiven);
  useEffect(() => {
    latest.current = shown;
  }, [shown]);
  useEffect(() => {
    const tellSelection = ({ selection }: Lens) =>
      bridge.tell("selection.changed", { ref: selection === null ? null : printRef(selection) });
    const tellLens = (now: Lens) => bridge.tell("state.changed", { lens: printLensRecord(now, latest.current()) });
    if (isMoved) {
      tellSelection(lens.getState().lens);
      tellLens(lens.getState().lens);
    }
    const stopSteps = story.watch((place) => bridge.tell("step.changed", place));
    const stop = lens.subscribe(({ lens: now }, { lens: before }) => {
      // Pointing at things is fast, and most frames have nobody to tell.
      if (now === before || bridge.connection() !== "connected") return;
      const { selection } = now;
      if (!sameRef(now.hover, before.hover))
        bridge.tell("hover.changed", { ref: now.hover === null ? null : printRef(now.hover) });
      if (!sameRef(selection, before.selection)) {
        tellSelection(now);
        if (selection?.kind === "quote") bridge.tell("quote.opened", { ref: printRef(selection) });
      }
      if (!isAlike(now, { ...before, hover: now.hover })) tellLens(now);
    });
    return () => {
      stop();
      stopSteps();
    };
  }, [bridge, lens, story, isMoved]);
}

const isAlike = (one: Lens, other: Lens): boolean =>
  Object.entries(one).every(([part, value]) => value === other[part as keyof Lens]);

/** Hands links that lead out of the frame to a host that takes them over. */
export function useLinks(bridge: HostBridge, lens: LensStore): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      // With a key held down the reader has said where it goes.
      const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (event.defaultPrevented || !isPlain || !bridge.listening().links) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (link === null || !/^https?:$/.test(link.protocol) || isOfFrame(link.href)) return;
      const { selection } = lens.getState().lens;
      event.preventDefault();
      bridge.tell("link.open", { href: link.href, ref: selection === null ? null : printRef(selection) });
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [bridge, lens]);
}

/** A place within the frame, such as a note at its foot. */
const isOfFrame = (href: string) => href.startsWith(`${location.origin}${location.pathname}`) && href.includes("#");
