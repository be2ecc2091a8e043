import { LEAST_CHOICE } from "#domain/briefing/sealed/sealed-choice.ts";
import type { Dossier, GivenLayout } from "#domain/dossier/dossier.ts";
import { type FrozenView, frozenLens } from "#domain/embedding/frozen-view.ts";
import { DEFAULT_METHOD, type DirectnessKind, type Method } from "#domain/reading/method.ts";
import { breathe } from "../files/breathe.ts";
import { type PrintedFile, printDossierSteps, printManifest, type SealedFile } from "../publish/dossier-folder.ts";
import { printRecords } from "../publish/print-records.ts";
import { sha256 } from "../publish/sha256.ts";
import { ABOUT_PART, DOSSIER_FOLDER, type SealedAbout, writeAbout } from "../sealed/sealed-wire.ts";
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from "./snapshot-wire.ts";

/** A frozen copy, to be kept as `<id>.json`. */
export type Snapshot = {
  /** SHA-256 of the text in UTF-8, hexadecimal, lower case: what the address of an embedded view names it by. */
  readonly id: string;
  readonly text: string;
  /** Length of the text in UTF-8. */
  readonly bytes: number;
};

/** What may go into a frozen copy beside the view. */
export type SnapshotOptions = {
  /** Places of the actors, so that nobody waits for them and the map stays the one that is known. */
  readonly layouts?: readonly GivenLayout[] | undefined;
  /** Address of the live desk it was made on; absent: none is said. */
  readonly source?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** How far the work is, up to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
};

/**
 * The frozen copy of a view: one JSON text whose name is the sum of its bytes, so that nobody can put another in its place
 * unseen. The same view makes the same bytes. Works in slices; rejects only when `signal` is aborted.
 */
export async function printSnapshot(frozen: FrozenView, options: SnapshotOptions = {}): Promise<Snapshot> {
  const { layouts, source, signal, onProgress = () => {} } = options;
  const dossier = toPrint(layouts === undefined ? frozen.dossier : { ...frozen.dossier, layouts }, frozen);
  const files: SealedFile[] = [];
  const all = 10 + dossier.articles.length;
  for await (const file of printedInSlices(dossier, signal)) {
    const bytes = new TextEncoder().encode(file.text);
    files.push({ ...file, bytes: bytes.length, sha256: await sha256(bytes, signal) });
    onProgress(Math.min(0.9, files.length / all));
  }
  const parts: readonly (readonly [string, string])[] = [
    [ABOUT_PART, printRecords(writeAbout(aboutOf(frozen)))],
    [`${DOSSIER_FOLDER}dossier.json`, printManifest(dossier, files)],
    ...files.map(({ path, text }) => [`${DOSSIER_FOLDER}${path}`, text] as const),
  ];
  const text = [
    ...headOf(frozen, source ?? null),
    `"files": {\n${parts.map(([path, content]) => `${JSON.stringify(path)}: ${content.trimEnd()}`).join(",\n")}\n}\n}\n`,
  ].join(",\n");
  const bytes = new TextEncoder().encode(text);
  const id = await sha256(bytes, signal);
  onProgress(1);
  return { id, text, bytes: bytes.length };
}

/** A view that is no story has one step, which goes along as a briefing of its own. */
function toPrint(dossier: Dossier, { briefing, view, steps }: FrozenView): Dossier {
  return briefing === null ? { ...dossier, briefings: [{ id: view, title: dossier.title, steps }] } : dossier;
}

function headOf({ view, series }: FrozenView, source: string | null): readonly string[] {
  const spelled = series.map(({ exporter, importer, commodity }) => ({ exporter, importer, commodity }));
  return [
    `{\n"format": ${JSON.stringify(SNAPSHOT_FORMAT)}`,
    `"version": ${SNAPSHOT_VERSION}`,
    `"view": ${JSON.stringify(view)}`,
    `"source": ${JSON.stringify(source)}`,
    `"series": ${JSON.stringify(spelled)}`,
  ];
}

/** What the copy says of itself, in one order whoever asks. */
function aboutOf(frozen: FrozenView): SealedAbout {
  const { dossier, view, briefing, steps, method, madeOn, travels, of, caveats } = frozen;
  const lenses = steps.map((_, at) => frozenLens(frozen, at));
  const months = lenses.flatMap(({ window }) => [window.from, window.to]).sort();
  const { window } = dossier.opening;
  return {
    briefing: briefing ?? view,
    madeOn,
    sample: dossier.sample,
    window: { from: months[0] ?? window.from, to: months.at(-1) ?? window.to },
    clocks: [...new Set(lenses.map(({ clock }) => clock))].sort(),
    method: inOrder(method),
    overrides: dossier.overrides ?? [],
    choice: LEAST_CHOICE,
    travels,
    of,
    caveats,
  };
}

function inOrder({ halfLife, directness }: Method): Method {
  const kinds = Object.keys(DEFAULT_METHOD.directness) as DirectnessKind[];
  const told = Object.fromEntries(kinds.map((kind) => [kind, directness[kind]])) as Method["directness"];
  return { halfLife, directness: told };
}

/** Longer than this a slice of work is felt on the page. */
const SLICE_MS = 12;

/** The files of the dossier's folder, with pauses between and within them. */
async function* printedInSlices(dossier: Dossier, signal: AbortSignal | undefined): AsyncGenerator<PrintedFile, void> {
  let until = performance.now() + SLICE_MS;
  signal?.throwIfAborted();
  for (const file of printDossierSteps(dossier)) {
    if (file !== undefined) yield file;
    if (performance.now() < until) continue;
    await breathe(signal);
    until = performance.now() + SLICE_MS;
  }
}
