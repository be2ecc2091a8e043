import type { SourceId } from "../../shared/ids.ts";
import type { WorkspaceDocument } from "../document.ts";

/** Sources that records of the workspace rest on, trade files included. Cost: linear in its records. */
export function citedSources(document: WorkspaceDocument): ReadonlySet<SourceId> {
  const { articles, arrangements, events, flows, quotes, tradeFiles } = document;
  const resting = [arrangements, events, flows, quotes, tradeFiles].flatMap((rows) => Object.values(rows));
  const cited = resting.flatMap(({ source }) => (source === null ? [] : [source]));
  return new Set([...cited, ...Object.values(articles).flatMap(({ sources }) => sources)]);
}
