import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { Briefing } from "#domain/briefing/briefing.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { GraphDrawer } from "#domain/picture/graph-drawer.ts";
import type { Method } from "#domain/reading/method.ts";
import type { SharedFile } from "../exports.ts";
import type { PictureTheme } from "../picture-colours.ts";

/** What a briefing is handed over from, and how it is wanted. */
export type BriefingContext = {
  readonly briefing: Briefing;
  readonly dossier: Dossier;
  readonly method: Method;
  /** How the graph of a step is drawn; `null` until the places of the actors are there. */
  readonly graphs: GraphDrawer | null;
  /** Address of the folder the desk is served from. */
  readonly address: string;
  /** Address of a step in present mode, by its position. */
  readonly addressOf: (at: number) => string;
  /** Whether the speaker notes travel. */
  readonly notes: boolean;
  readonly theme: PictureTheme;
  /** How many times its size a picture made of pixels is, 1 to 4. */
  readonly scale: number;
  /** Calendar date. */
  readonly madeOn: string;
};

/** A way to take a briefing along. One record each: the list, its rows and its tests walk them. */
export type BriefingExport = {
  readonly id: string;
  readonly name: string;
  /** One line: the program it is for, and what becomes a picture in it. */
  readonly about: string;
  readonly icon: LucideIcon;
  /** What of this very briefing stays what it is, and what becomes a picture, as sentences; `null`: there is nothing to say. */
  readonly foretell: (context: BriefingContext) => string | null;
  /** Whether there is anything to make it from, yet. */
  readonly isAble: (context: BriefingContext) => boolean;
  /** Asks what goes along before anything is made, below its row, and then hands over the way to make it; absent: nothing is asked. */
  readonly Form?: ComponentType<{
    readonly context: BriefingContext;
    readonly onMake: (make: BriefingExport["make"]) => void;
  }>;
  /** A file, or `done` where it went elsewhere. Rejects with a reason in words, and when the signal is aborted. */
  readonly make: (
    context: BriefingContext,
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ) => Promise<SharedFile | "done">;
};
