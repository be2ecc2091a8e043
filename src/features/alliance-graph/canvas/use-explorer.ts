import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Lens } from "#domain/lens/lens.ts";
import { endsOf } from "#domain/shared/ids.ts";
import { useEvidence, useLookup, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLensGestures, useLensStore } from "#state/lens/lens-context.tsx";
import { usePreferences } from "#state/preferences/preferences-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { describeActor, nameActor, nameTie } from "../graph-words.ts";
import type { Hit } from "../scene/hit-test.ts";
import { firstItem, type Item, itemAt, itemsOf, rankOf } from "../scene/items.ts";
import { type Direction, stepTowards } from "../scene/walk.ts";
import type { Stage } from "./stage.ts";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const NUDGE_PX = 12;
const PAN_PX = 60;
const ZOOM = 1.4;

/** Walking the graph by keys: which item has the focus, and what a key does to it. */
export type Explorer = {
  /** `null` before the first key: the view itself has the focus. */
  readonly item: Item | null;
  readonly label: string;
  readonly moving: boolean;
  /** Grows with every step taken by key, so that the new item claims the focus. */
  readonly steps: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Onto the first item, from the view itself. */
  readonly enter: () => void;
};

type Move = { readonly at: number; readonly back: Float32Array };

/** The explorer of one stage; `keep` is called when an actor was moved by keys and stays there. */
export function useExplorer(options: {
  readonly stage: Stage;
  readonly shape: GraphShape;
  readonly keep: (at: number, places: Float32Array) => void;
  /** Closes what is open; true when there was something. */
  readonly dismiss: () => boolean;
}): Explorer {
  const { stage, shape, keep, dismiss } = options;
  const lookup = useLookup();
  const index = useEvidence();
  const readings = useReadings();
  const announce = useAnnounce();
  const letters = usePreferences((preferences) => preferences.letterKeys);
  const lens = useLensStore();
  const { pick, set } = useLensGestures();
  const [hit, setHit] = useState<Hit | null>(null);
  const [steps, setSteps] = useState(0);
  const [move, setMove] = useState<Move | null>(null);
  /** The actor a tie was reached from: across the tie, arrows go round it. */
  const hub = useRef<number | null>(null);
  const trail = useRef<{ readonly hit: Hit; readonly hub: number | null }[]>([]);

  const ground = groundOf(stage);
  const item = ground && hit ? itemAt(ground, hit) : null;
  const itemsNow = () => (ground ? itemsOf(ground) : []);
  const knowledge = { lookup, index, readings };
  const go = (to: Item | null, from: number | null = null, remember = true) => {
    if (!to) return;
    if (remember && hit) trail.current.push({ hit, hub: hub.current });
    hub.current = from;
    setHit(to.hit);
    setSteps(steps + 1);
    stage.reveal(actorsOf(shape, to.hit));
  };
  const awaited = useRef<Element | null>(null);
  const enter = () => {
    awaited.current = ground ? null : document.activeElement;
    go(firstItem(itemsNow(), shape, selectedId(lens.getState().lens)));
  };
  const isThere = ground !== null;
  useEffect(() => {
    // Whoever asked to enter before there was a picture is let in once it is there, unless gone elsewhere by then.
    if (isThere && awaited.current !== null && awaited.current === document.activeElement) enter();
  });

  const endMove = (isKept: boolean) => {
    if (!move) return;
    if (isKept) keep(move.at, stage.now().places.slice());
    else stage.put(move.back);
    announce(isKept ? "Kept here, pinned." : "Back where it was.");
    setMove(null);
  };
  const nudge = (direction: Direction) => {
    if (!move) return;
    const { places, camera } = stage.now();
    const step = NUDGE_PX / camera.k;
    const [dx, dy] = { left: [-step, 0], right: [step, 0], up: [0, -step], down: [0, step] }[direction] as [
      number,
      number,
    ];
    const next = places.slice();
    next[move.at * 2] = (next[move.at * 2] ?? 0) + dx;
    next[move.at * 2 + 1] = (next[move.at * 2 + 1] ?? 0) + dy;
    stage.put(next);
  };
  const byLetter = (key: string): boolean => {
    if (!letters || !item) return false;
    if (key === "m" && item.hit.kind === "actor") {
      dismiss();
      setMove({ at: item.hit.at, back: stage.now().places.slice() });
      announce("Arrows move it, Enter keeps it there, Escape returns it.");
    } else if (key === "d") {
      const id = item.ref.kind === "actor" ? item.ref.id : endsOf(item.ref.id)[0];
      announce(item.ref.kind === "tie" ? nameTie(item.ref.id, "", knowledge) : describeActor(id, knowledge));
    } else if (key === "q") {
      pick(item.ref, "graph");
      set({ tab: "evidence", pane: "reader" });
    } else return false;
    return true;
  };
  const act = (event: KeyboardEvent): boolean => {
    const { key } = event;
    const direction = ARROWS[key];
    if (direction && event.shiftKey) return pan(stage, direction);
    if (direction) {
      if (move) nudge(direction);
      else if (item && ground) {
        const next = stepTowards(ground, { item, hub: hub.current }, direction);
        go(next?.item ?? null, next?.hub ?? null);
      } else enter();
      return true;
    }
    if (key === "Enter" || key === " ") {
      if (move) endMove(true);
      else if (item) pick(item.ref, "graph");
      else enter();
      return true;
    }
    if (key === "Escape") {
      if (move) endMove(false);
      else if (!dismiss()) return false;
      return true;
    }
    if (key === "Backspace") {
      const back = trail.current.pop();
      if (back) go(ground && itemAt(ground, back.hit), back.hub, false);
      return true;
    }
    if (key === "+" || key === "=") stage.zoomBy(ZOOM);
    else if (key === "-" || key === "−") stage.zoomBy(1 / ZOOM);
    else if (key === "0") stage.fit();
    else return byLetter(key.toLowerCase());
    return true;
  };
  return {
    item,
    label: item && ground ? labelOf(item, rankOf(ground, item.hit), knowledge) : "",
    moving: move !== null,
    steps,
    enter,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !act(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

function pan(stage: Stage, direction: Direction): boolean {
  const [dx, dy] = { left: [PAN_PX, 0], right: [-PAN_PX, 0], up: [0, PAN_PX], down: [0, -PAN_PX] }[direction] as [
    number,
    number,
  ];
  stage.panBy(dx, dy);
  return true;
}

const selectedId = ({ selection }: Lens) =>
  selection?.kind === "actor" || selection?.kind === "tie" ? selection.id : null;

function groundOf(stage: Stage) {
  const { input, places, furniture, measures } = stage.now();
  return input && furniture && measures ? { ...input, places, furniture, measures } : null;
}

/** The actors that show where a hit is. */
export function actorsOf(shape: GraphShape, hit: Hit): number[] {
  if (hit.kind === "actor") return [hit.at];
  if (hit.kind === "leader") return [shape.leaders[hit.at]?.host ?? 0];
  const tie = shape.ties[hit.at];
  return tie ? [tie.one, tie.other] : [];
}

function labelOf(
  item: Item,
  { rank, count }: { readonly rank: number; readonly count: number },
  knowledge: Parameters<typeof nameActor>[2],
): string {
  return item.ref.kind === "tie"
    ? nameTie(item.ref.id, `Tie ${rank} of ${count}.`, knowledge)
    : nameActor(item.ref.id, `${rank} of ${count}.`, knowledge);
}
