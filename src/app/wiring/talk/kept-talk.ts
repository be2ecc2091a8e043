/** A talk under way as it is kept beside the page, so that a reload goes on where it was. */
export type KeptTalk = {
  /** Names the talk for its two windows. */
  readonly id: string;
  readonly dossier: string;
  readonly briefing: string;
  readonly at: number;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
};

const KEY = "entente-talk";

/** Keeps where a talk stands as long as this tab lives; where nothing can be kept, a reload begins anew. */
export function keepTalk(talk: KeptTalk | null): void {
  try {
    if (talk === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(talk));
  } catch {
    // Storage is denied: the talk itself goes on.
  }
}

/** The talk that this tab was giving when it was reloaded; `null`: none, or nothing that can be read. */
export function keptTalk(): KeptTalk | null {
  try {
    return decodeKept(JSON.parse(sessionStorage.getItem(KEY) ?? "null"));
  } catch {
    return null;
  }
}

function decodeKept(value: unknown): KeptTalk | null {
  if (typeof value !== "object" || value === null) return null;
  const { id, dossier, briefing, at, startedAt }: Readonly<Record<string, unknown>> = { ...value };
  if (typeof id !== "string" || typeof dossier !== "string" || typeof briefing !== "string") return null;
  if (typeof at !== "number" || typeof startedAt !== "number" || !Number.isFinite(startedAt)) return null;
  return { id, dossier, briefing, at, startedAt };
}
