import type { Network } from "./network.ts";

/** One way of drawing the network, mounted. Each change is drawn in one of the next frames. */
export type Stage = {
  /** Gives every tie the look of a step. */
  readonly restyle: (step: number) => void;
  readonly pan: (step: number) => void;
  readonly zoom: (step: number) => void;
  /** Element that hears the pointer. */
  readonly surface: Element;
};

/** Mounts a network in an empty box of the size of the stage; calls `drawn` after each frame it drew. */
export type Peer = (box: HTMLElement, network: Network, drawn: () => void) => Promise<Stage>;

export const PEER_NAMES = ["ours", "react-force-graph", "cytoscape", "vis-network", "sigma"] as const;
export type PeerName = (typeof PEER_NAMES)[number];
export const STEP_NAMES = ["restyle", "hover", "pan", "zoom"] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** What one visit to the page yields. All in ms. */
export type GraphRun = {
  /** From mounting to the first frame after the first drawing. */
  readonly firstPaint: number;
  /** Times from frame drawn to frame drawn, while each frame brings the next change; warm-up left out. */
  readonly steps: Readonly<Partial<Record<StepName, readonly number[]>>>;
};
