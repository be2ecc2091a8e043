import { FileImage, FileJson, Image as ImageIcon, type LucideIcon, Quote, Table2, Waypoints } from "lucide-react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { NetworkQuery } from "#domain/exchange/graph/exported-network.ts";
import { NETWORK_FORMATS, type NetworkFormat } from "#domain/exchange/graph/network-formats.ts";
import type { NetworkLook } from "#domain/exchange/graph/network-look.ts";
import { inSlices } from "#workers/in-slices.ts";
import { type FramedView, printView } from "./made-picture.ts";
import type { PictureTheme } from "./picture-colours.ts";
import { pictureFonts } from "./picture-fonts.ts";
import { printPng } from "./print-png.ts";

/** What an export is made from: the desk as of the lens, and the picture as it is seen beside the list. */
export type ShareContext = {
  readonly dossier: Dossier;
  readonly query: NetworkQuery;
  readonly look: NetworkLook | null;
  /** `null`: there is nothing to draw. */
  readonly picture: {
    readonly view: FramedView;
    readonly theme: PictureTheme;
    readonly scale: number;
    readonly kind: string;
  } | null;
};

/** What an export comes to. `kind` ends the name of the file before its dot. */
export type SharedFile = {
  readonly kind: string;
  readonly ending: string;
  readonly content: BlobPart;
  readonly mediaType: string;
};

/** A way to take the desk along as a file. One record each: the list, its buttons and its tests walk them. */
export type ShareExport = {
  readonly id: string;
  readonly name: string;
  /** One line: the program it is for, and what becomes a picture in it. */
  readonly about: string;
  readonly icon: LucideIcon;
  /** Whether there is anything to make it from. */
  readonly isAble: (context: ShareContext) => boolean;
  /** Leads to where it is made, in the place of `make`: pages are printed by the browser itself. */
  readonly open?: () => void;
  /** Rejects with a reason in words, and when the signal is aborted. */
  readonly make: (
    context: ShareContext,
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ) => Promise<SharedFile>;
};

const PICTURES: readonly ShareExport[] = [
  {
    id: "svg",
    name: "Picture, SVG",
    about: "Sharp at any size; text stays text",
    icon: FileImage,
    isAble: ({ picture }) => picture !== null,
    make: async ({ picture }, signal) => {
      const { view, theme, kind } = drawn(picture);
      const fonts = await pictureFonts();
      signal.throwIfAborted();
      return { kind, ending: "svg", content: printView(view, theme, 1, fonts), mediaType: "image/svg+xml" };
    },
  },
  {
    id: "png",
    name: "Picture, PNG",
    about: "All of it becomes pixels",
    icon: ImageIcon,
    isAble: ({ picture }) => picture !== null,
    make: async ({ picture }, signal) => {
      const { view, theme, scale, kind } = drawn(picture);
      const size = pixelsOf(view, scale);
      const content = await printPng(printView(view, theme, scale, await pictureFonts()), size, signal);
      return { kind: `${kind}-${scale}x`, ending: "png", content, mediaType: "image/png" };
    },
  },
];

function drawn(picture: ShareContext["picture"]): NonNullable<ShareContext["picture"]> {
  if (picture === null) throw new Error("There is nothing to draw yet.");
  return picture;
}

/** Size of a picture in pixels at a scale. */
export const pixelsOf = ({ picture }: FramedView, scale: number) => ({
  width: Math.round(picture.width * scale),
  height: Math.round(picture.height * scale),
});

const ICONS: Readonly<Record<NetworkFormat["id"], LucideIcon>> = {
  "evidence-csv": Quote,
  "flows-csv": Table2,
  gexf: Waypoints,
  "gexf-static": Waypoints,
  graphml: Waypoints,
  "nodes-csv": Table2,
  "edges-csv": Table2,
  json: FileJson,
};

const DATA: readonly ShareExport[] = NETWORK_FORMATS.map((format) => ({
  id: format.id,
  name: format.name,
  about: format.about,
  icon: ICONS[format.id],
  isAble: () => true,
  make: async ({ dossier, query, look }, signal, onProgress) => {
    const content = await inSlices(format.print({ dossier, query, look }), signal, onProgress);
    return { kind: format.kind, ending: format.ending, content, mediaType: format.mediaType };
  },
}));

/** Every way there is here; others are handed in beside them. */
export const SHARE_EXPORTS: readonly ShareExport[] = [...PICTURES, ...DATA];
