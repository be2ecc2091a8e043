import type { CDPSession } from "playwright-core";

/** What a page holds after collecting garbage. */
export type Weight = {
  /** Objects, closures, arrays and texts of scripts, in MB; what the engine compiled from them apart. */
  readonly dataMb: number;
  /** All the engine holds for scripts, in MB: this grows for a while by code alone, as more of it is compiled. */
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
};

type Snapshot = {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly unknown[] };
  };
  readonly nodes: readonly number[];
};

/** Kinds of a heap snapshot that a script makes; the rest is code, bookkeeping of the engine and the page itself. */
const DATA = new Set([
  "object",
  "closure",
  "array",
  "string",
  "concatenated string",
  "sliced string",
  "regexp",
  "number",
  "bigint",
  "symbol",
]);
const PASSES = 4;

async function snapshot(cdp: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  cdp.on("HeapProfiler.addHeapSnapshotChunk", take);
  await cdp.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  cdp.off("HeapProfiler.addHeapSnapshotChunk", take);
  return JSON.parse(chunks.join(""));
}

function dataBytes({ snapshot: { meta }, nodes }: Snapshot): number {
  const [kinds] = meta.node_types;
  if (!Array.isArray(kinds)) return Number.NaN;
  const width = meta.node_fields.length;
  const [kindAt, sizeAt] = [meta.node_fields.indexOf("type"), meta.node_fields.indexOf("self_size")];
  let sum = 0;
  for (let node = 0; node < nodes.length; node += width)
    if (DATA.has(String(kinds[nodes[node + kindAt] ?? -1]))) sum += nodes[node + sizeAt] ?? 0;
  return sum;
}

/** Collects garbage several times over, since what dies may hold what dies next, and weighs what is left. */
export async function weighPage(cdp: CDPSession): Promise<Weight> {
  for (let pass = 0; pass < PASSES; pass += 1) await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
  const dataMb = dataBytes(await snapshot(cdp)) / 1e6;
  return { dataMb, heapMb: usedSize / 1e6, nodes, listeners: jsEventListeners };
}
