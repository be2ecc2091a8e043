import type { Briefing } from "#domain/briefing/briefing.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { readTextFolder } from "../publish/publish-dossier.ts";
import { ABOUT_PART, DOSSIER_FOLDER, LICENCES_PART, readAbout, type SealedAbout } from "./sealed-wire.ts";

/** A sealed briefing, read. */
export type OpenedBriefing = {
  readonly dossier: Dossier;
  readonly briefing: Briefing;
  readonly about: SealedAbout;
  /** Of the viewer and of the fonts; empty where they are missing. */
  readonly licences: string;
};

/** What the parts of a sealed file make, or why they make nothing, in a sentence. Works in slices. */
export async function openSealed(
  texts: ReadonlyMap<string, string>,
): Promise<{ readonly opened: OpenedBriefing } | { readonly fault: string }> {
  const about = readAbout(parsed(texts.get(ABOUT_PART)));
  if (about === null) return { fault: `What the file says of itself, ${ABOUT_PART}, is missing or damaged.` };
  const folder = new Map(
    [...texts].flatMap(([path, text]) =>
      path.startsWith(DOSSIER_FOLDER) ? [[path.slice(DOSSIER_FOLDER.length), text] as const] : [],
    ),
  );
  const read = await readTextFolder(folder, about.sample);
  if ("problem" in read) return { fault: `${DOSSIER_FOLDER}${read.problem.part}: ${read.problem.reason}.` };
  const { overrides } = about;
  const dossier = overrides.length > 0 ? { ...read.dossier, overrides } : read.dossier;
  const briefing = dossier.briefings.find(({ id }) => id === about.briefing);
  if (!briefing || briefing.steps.length === 0) return { fault: "The file holds no briefing that could be read." };
  const licences = parsed(texts.get(LICENCES_PART));
  return { opened: { dossier, briefing, about, licences: typeof licences === "string" ? licences : "" } };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}
