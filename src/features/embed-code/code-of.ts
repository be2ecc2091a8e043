import type { Dossier } from "#domain/dossier/dossier.ts";
import { type ElementScript, type EmbedCode, embedSrc, type StillImage } from "#domain/embedding/embed-code.ts";
import { writeEmbedAlt, writeEmbedTitle } from "#domain/embedding/embed-title.ts";
import type { Lens } from "#domain/lens/lens.ts";
import { DEFAULT_METHOD, type Method } from "#domain/reading/method.ts";
import { fileName } from "#ui/download-file.ts";
import { deskQuery, type EmbedChoice, queryOf, sizeOf, storyOf } from "./embed-choice.ts";
import type { StillPicture } from "./still-picture.ts";

/** Everything that the code is written from. */
export type WrittenCode = {
  readonly code: EmbedCode;
  readonly isOtherOrigin: boolean;
  readonly script: ElementScript;
  readonly still: StillImage;
  /** What files that belong to it are called, without what they end in. */
  readonly name: string;
};

/** What is embedded, apart from how. */
export type Desk = { readonly dossier: Dossier; readonly lens: Lens; readonly method: Method };

/**
 * Title and alternative text of what is chosen. A live frame reads by the method that everybody starts with, whatever the
 * reader of this desk has set; the still image is drawn by theirs.
 */
export function wordsOf(choice: EmbedChoice, desk: Desk): { readonly title: string; readonly alt: string } {
  const embedded = { ...desk, view: choice.view, briefing: storyOf(choice, desk.dossier) };
  const framed = choice.copy === "live" ? { ...embedded, method: DEFAULT_METHOD } : embedded;
  return { title: writeEmbedTitle(framed), alt: writeEmbedAlt(embedded) };
}

/** What all code says. `snapshot`: the id of the frozen copy; `null` for live data. */
export function codeOf(
  choice: EmbedChoice,
  desk: Desk,
  { app, snapshot, title }: { readonly app: string; readonly snapshot: string | null; readonly title: string },
): EmbedCode {
  return { app, query: queryOf(choice, desk.dossier, desk.lens, snapshot), title, size: sizeOf(choice) };
}

/** What stands where nothing runs: it leads to the desk, and to the frame's own page where the desk would show something else. */
export function stillOf(
  code: EmbedCode,
  { dossier, lens }: Desk,
  still: {
    readonly alt: string;
    readonly src: string;
    readonly picture: StillPicture | null;
    readonly isDesk: boolean;
  },
): StillImage {
  const { alt, src, picture, isDesk } = still;
  return {
    src: picture === null ? null : src,
    width: Math.round(picture?.width ?? 0),
    height: Math.round(picture?.height ?? 0),
    alt,
    href: isDesk ? `${code.app}?${deskQuery(dossier, lens)}` : embedSrc(code),
  };
}

/** "pakistan-s-opening-to-russia-sample-graph". */
export function embedName({ title, sample }: Dossier, { view }: EmbedChoice): string {
  return `${fileName(title)}${sample ? "-sample" : ""}-${view}`;
}

/** The file of an exact version, as the list of sums names it. */
const EXACT = /^\d[^/]*\/element\.js$/;

/**
 * The script of the element below an app: of the exact version whose sum is published, else of the first major, which goes
 * on improving and so has no sum. Sums are by path below `embed/`.
 */
export function scriptOf(app: string, sums: Readonly<Record<string, string>> | null): ElementScript {
  const [path, integrity] = Object.entries(sums ?? {}).find(([name]) => EXACT.test(name)) ?? ["v1/element.js", null];
  return { src: `${app}embed/${path}`, integrity };
}
