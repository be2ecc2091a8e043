import { decodeRecords } from "#data/http/wire/decode-records.ts";
import { finishInSlices } from "#data/http/wire/steps.ts";
import { flowSchema, readFlow } from "#data/http/wire/trade-wire.ts";
import { readTextFolder } from "#data/publish/publish-dossier.ts";
import type { Dossier, Problem } from "#domain/dossier/dossier.ts";
import type { Answers, IgnoredPart, Requests } from "#embed/protocol/contract.ts";
import { refusal } from "./refusal.ts";

/** What data that a host hands over makes, and what to tell the host. Nothing of it is kept on the machine. */
export type LoadedData = { readonly answer: Answers["data.load"] } & (
  | { readonly dossier: Dossier }
  | { readonly flows: Dossier["flows"] }
);

type Order = Requests["data.load"];

/**
 * Decodes what a host hands over: the files of a dossier's folder, or rows of trade, which belong to a dossier: `isShown`
 * says whether there is one. Records that cannot be read are listed and left out. Works in slices. Rejects with a
 * `RequestError` for what is no dossier, or with the signal's reason.
 */
export async function readLoad(order: Order, isShown: boolean, signal: AbortSignal): Promise<LoadedData> {
  if ("rows" in order) return readRows(order, isShown, signal);
  const { mode } = order;
  if (mode === "merge")
    throw refusal(
      "bad_request",
      "A whole dossier takes the place of the one shown: load it with mode replace. Rows can be merged.",
      "mode",
    );
  const read = await readTextFolder(new Map(Object.entries(order.dossier.files).map(textOf)), false, signal);
  if ("problem" in read) {
    const { part, reason } = read.problem;
    throw refusal("bad_request", `The dossier cannot be read: ${part} ${reason}.`, `dossier.files.${part}`);
  }
  const { dossier } = read;
  return { dossier, answer: { mode, counts: countsOf(dossier), problems: listed(dossier.problems) } };
}

async function readRows(
  { rows, mode }: Extract<Order, { readonly rows: unknown }>,
  isShown: boolean,
  signal: AbortSignal,
): Promise<LoadedData> {
  if (!isShown) throw refusal("not_ready", "No dossier is shown that rows could be added to.");
  const steps = decodeRecords({ part: "rows", field: null }, rows, {
    plural: "flows",
    schema: flowSchema,
    read: readFlow,
    keyOf: ({ id }: { readonly id: string }) => id,
  });
  const { values, problems } = await finishInSlices(steps, { signal });
  return { flows: values, answer: { mode, counts: { flows: values.length }, problems: listed(problems) } };
}

/** A file as text, as it would be read from a folder; what no JSON spells was cloned all the same and is refused. */
function textOf([path, file]: readonly [string, unknown]): readonly [string, string] {
  try {
    return [path, typeof file === "string" ? file : JSON.stringify(file)];
  } catch {
    throw refusal("bad_request", `${path} is no JSON.`, `dossier.files.${path}`);
  }
}

const MOST_PROBLEMS = 200;

/** As many as somebody reads; the counts say how much came. */
const listed = (problems: readonly Problem[]): readonly IgnoredPart[] =>
  problems.slice(0, MOST_PROBLEMS).map(({ part, path, reason }) => ({
    path: path === "" || path.startsWith("[") ? `${part}${path}` : `${part} ${path}`,
    reason,
  }));

function countsOf({ actors, quotes, events, arrangements, articles, flows, sources }: Dossier): Record<string, number> {
  return {
    actors: actors.length,
    quotes: quotes.length,
    events: events.length,
    arrangements: arrangements.length,
    articles: articles.length,
    flows: flows.length,
    sources: sources.length,
  };
}
