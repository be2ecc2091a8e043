import type { SealedDossier } from "#domain/briefing/sealed/seal-dossier.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { breathe } from "../files/breathe.ts";
import { type PrintedFile, printDossierSteps, printManifest, type SealedFile } from "../publish/dossier-folder.ts";
import { printRecords } from "../publish/print-records.ts";
import { sha256 } from "../publish/sha256.ts";
import { inertJson, inertWords, isInert } from "./inert-text.ts";
import {
  ABOUT_PART,
  DOSSIER_FOLDER,
  LICENCES_PART,
  MANIFEST_PART,
  type SealedAbout,
  type SealedPart,
  VIEWER_SCRIPT,
  VIEWER_STYLE,
  wholeText,
  writeAbout,
} from "./sealed-wire.ts";

/** The viewer as `vite build` writes it, once for all briefings. */
export type Viewer = {
  readonly script: string;
  readonly style: string;
  /** The licences of what is in both, as text. */
  readonly licences: string;
};

/** A sealed briefing. */
export type SealedPage = {
  /** One page; the texts are kept apart so that nobody has to join them. */
  readonly pieces: readonly string[];
  readonly bytes: number;
  /** The sum over all parts, by which a receiver can tell that it is this file. */
  readonly whole: string;
};

type Text = { readonly path: string; readonly text: string };

/**
 * The sealed file of a briefing: viewer and data in one page that asks nothing of any network. Its policy lets the one
 * script and the one sheet run that are in it, known by their sums, and nothing else. Works in slices. Rejects when
 * `signal` is aborted, and when the viewer cannot stand in a page.
 */
export async function sealFile(
  { dossier, briefing }: Pick<SealedDossier, "dossier" | "briefing">,
  about: SealedAbout,
  viewer: Viewer,
  { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (done: number) => void } = {},
): Promise<SealedPage> {
  if (!isInert(viewer.script) || !isInert(viewer.style)) throw new Error("The viewer cannot stand in a page.");
  const files: SealedFile[] = [];
  const all = 8 + dossier.articles.length;
  for await (const file of printedInSlices(dossier, signal)) {
    files.push(await sealed(file, signal));
    onProgress?.(Math.min(0.9, files.length / all));
  }
  const data: readonly Text[] = [
    { path: ABOUT_PART, text: inertJson(printRecords(writeAbout(about))) },
    { path: `${DOSSIER_FOLDER}dossier.json`, text: inertJson(printManifest(dossier, files)) },
    ...files.map(({ path, text }) => ({ path: `${DOSSIER_FOLDER}${path}`, text })),
    { path: LICENCES_PART, text: inertJson(`${JSON.stringify(viewer.licences)}\n`) },
  ];
  const parts: SealedPart[] = [];
  for (const part of [
    ...data,
    { path: VIEWER_STYLE, text: viewer.style },
    { path: VIEWER_SCRIPT, text: viewer.script },
  ]) {
    parts.push(await summed(part, signal));
    await breathe(signal);
  }
  const whole = await sha256(new TextEncoder().encode(wholeText(parts)), signal);
  const manifest = { path: MANIFEST_PART, text: inertJson(printRecords({ parts, whole })) };
  const pieces = [
    headOf(briefing.title, policyOf(parts)),
    `<style data-part="${VIEWER_STYLE}">`,
    viewer.style,
    BODY,
    // Before the data: of a file that was cut short on its way the viewer is there to say so.
    `<script data-part="${VIEWER_SCRIPT}">`,
    viewer.script,
    "</script>\n",
    ...[...data, manifest].flatMap(blockOf),
    "</body>\n</html>\n",
  ];
  onProgress?.(1);
  return { pieces, bytes: new Blob([...pieces]).size, whole };
}

/** Bytes of the data of a sealed file, nearly: without what it says of itself. Works in slices; rejects when aborted. */
export async function weighData(dossier: Dossier, signal?: AbortSignal): Promise<number> {
  const encoder = new TextEncoder();
  let bytes = 0;
  for await (const { text } of printedInSlices(dossier, signal)) bytes += encoder.encode(inertJson(text)).length;
  return bytes;
}

/** Longer than this a slice of work is felt on the page. */
const SLICE_MS = 12;

/** The files of the dossier's folder, with pauses between and within them. */
async function* printedInSlices(dossier: Dossier, signal: AbortSignal | undefined): AsyncGenerator<PrintedFile, void> {
  let until = performance.now() + SLICE_MS;
  for (const file of printDossierSteps(dossier)) {
    if (file !== undefined) yield file;
    if (performance.now() < until) continue;
    await breathe(signal);
    until = performance.now() + SLICE_MS;
  }
}

/** A file of the folder, its text made inert first, so that the sums are those of what stands in the page. */
async function sealed(file: PrintedFile, signal: AbortSignal | undefined): Promise<SealedFile> {
  const text = inertJson(file.text);
  const { bytes, sha256: sum } = await summed({ path: file.path, text }, signal);
  return { ...file, text, bytes, sha256: sum };
}

async function summed({ path, text }: Text, signal: AbortSignal | undefined): Promise<SealedPart> {
  const bytes = new TextEncoder().encode(text);
  return { path, bytes: bytes.length, sha256: await sha256(bytes, signal) };
}

const blockOf = ({ path, text }: Text): readonly string[] => [
  `<script type="application/json" data-part="${inertWords(path)}">`,
  text,
  "</script>\n",
];

/** Nothing may be fetched, framed, sent or run but the viewer itself, by its sums. */
function policyOf(parts: readonly SealedPart[]): string {
  const sumOf = (path: string) => `'sha256-${asBase64(parts.find((part) => part.path === path)?.sha256 ?? "")}'`;
  return [
    "default-src 'none'",
    `script-src ${sumOf(VIEWER_SCRIPT)}`,
    `style-src ${sumOf(VIEWER_STYLE)}`,
    "img-src data:",
    "font-src data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const asBase64 = (hex: string): string =>
  btoa(Array.from(hex.match(/../g) ?? [], (pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(""));

/** The mark of the app, so that the browser asks nobody for one. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 30'%3E%3Cpath d='M9 13.4h12M9 16.6h12' fill='none' stroke='%2315191a' stroke-width='1.5'/%3E%3Ccircle cx='6' cy='15' r='5' fill='%2315191a'/%3E%3Ccircle cx='24' cy='15' r='4.2' fill='%23fff' stroke='%2315191a' stroke-width='1.7'/%3E%3C/svg%3E";

const headOf = (title: string, policy: string): string => `<!doctype html>
<html lang="en" data-entente="loading">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${inertWords(title)}</title>
<link rel="icon" href="${ICON}">
`;

const BODY = `</style>
</head>
<body>
<div id="desk"><noscript><p>This briefing is read with JavaScript, which is switched off here. All of it is in this file; nothing is fetched.</p></noscript></div>
`;
