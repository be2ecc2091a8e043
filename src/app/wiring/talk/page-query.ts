/** What the address of a presentation asks for. */
export type PresentQuery = {
  /** Id of the briefing; `null`: the first of the dossier. */
  readonly briefing: string | null;
  /** Position of the step, from 0. */
  readonly at: number;
  /** The talk that this window belongs to; `null`: one of its own. */
  readonly talk: string | null;
  /** Whether it is the speaker's window. */
  readonly isSpeaker: boolean;
};

/** What a query such as `?d=one&briefing=b1&step=3` asks for; steps are counted from 1 there. Never fails. */
export function readPresentQuery(query: string): PresentQuery {
  const fields = new URLSearchParams(query);
  const step = Number(fields.get("step") ?? "1");
  return {
    briefing: fields.get("briefing"),
    at: Number.isInteger(step) && step > 0 ? step - 1 : 0,
    talk: /^[\w-]{1,64}$/.exec(fields.get("talk") ?? "")?.[0] ?? null,
    isSpeaker: fields.get("view") === "speaker",
  };
}

/** The address of a step of a briefing, below the folder of the app: a link for hand-outs, and for the speaker's window. */
export function presentAddress(
  base: string,
  to: {
    readonly dossier: string;
    readonly briefing: string;
    readonly at: number;
    readonly talk?: string;
    readonly isSpeaker?: boolean;
  },
): string {
  const address = new URL("present/index.html", base);
  address.search = new URLSearchParams({
    d: to.dossier,
    briefing: to.briefing,
    step: `${to.at + 1}`,
    ...(to.talk === undefined ? {} : { talk: to.talk }),
    ...(to.isSpeaker ? { view: "speaker" } : {}),
  }).toString();
  return address.href;
}
