import { breathe } from "../files/breathe.ts";
import { sha256 } from "../publish/sha256.ts";
import type { SealedTexts } from "./read-parts.ts";
import { MANIFEST_PART, readManifest, wholeText } from "./sealed-wire.ts";

/** What a sealed file finds when it checks itself. */
export type SealedCheck = {
  /** Whether everything is as it was sealed. */
  readonly isWhole: boolean;
  /** How many parts were looked at. */
  readonly count: number;
  /** The sum over all parts as they are now; `null`: there is no manifest to go by. */
  readonly whole: string | null;
  /** What is not as it was, one sentence each, with the name of the part. */
  readonly faults: readonly string[];
};

/**
 * Every part held against the sums of the manifest, and the sum over all of them: what is altered, missing or added is
 * named. It shows damage and slips; whoever forges a file can forge its manifest too, which the sum shown to both ends
 * tells apart. Works in slices. Rejects only when `signal` is aborted.
 */
export async function checkParts({ texts, strangers }: SealedTexts, signal?: AbortSignal): Promise<SealedCheck> {
  const manifest = readManifest(parsed(texts.get(MANIFEST_PART)));
  if (manifest === null)
    return {
      isWhole: false,
      count: 0,
      whole: null,
      faults: [`The list of sums, ${MANIFEST_PART}, is missing or damaged.`],
    };
  const faults: string[] = [];
  const now: { readonly path: string; readonly sha256: string }[] = [];
  for (const { path, sha256: sealed } of manifest.parts) {
    const text = texts.get(path);
    if (text === undefined) {
      faults.push(`The part ${path} is missing.`);
      continue;
    }
    const sum = await sha256(new TextEncoder().encode(text), signal);
    now.push({ path, sha256: sum });
    if (sum !== sealed) faults.push(`The part ${path} is not as it was sealed.`);
    await breathe(signal);
  }
  const listed = new Set([MANIFEST_PART, ...manifest.parts.map(({ path }) => path)]);
  for (const path of texts.keys()) if (!listed.has(path)) faults.push(`The part ${path} was added afterwards.`);
  if (strangers > 0) faults.push("Something was added to the page that is no part of it.");
  const whole = await sha256(new TextEncoder().encode(wholeText(now)), signal);
  if (faults.length === 0 && whole !== manifest.whole) faults.push(`The list of sums, ${MANIFEST_PART}, was altered.`);
  return { isWhole: faults.length === 0, count: manifest.parts.length, whole, faults };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}
