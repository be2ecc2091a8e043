import type { FlowColumns } from "#domain/trade/flow-columns.ts";
import { loadSteps } from "#domain/trade/load-file.ts";
import { unpackSteps } from "#domain/trade/pack-flows.ts";
import type { TradeFile } from "#domain/trade/trade-file.ts";
import { keepUnpacked, unpackedOf } from "#domain/trade/unpacked-memory.ts";
import { runBreathing } from "../../files/breathe.ts";

export { loadFile } from "#domain/trade/load-file.ts";

/**
 * The records of a trade file, unpacked and looked through between frames where they are not at hand; `null` where they
 * were damaged.
 * Rejects with the signal's reason.
 */
export async function recordsOf({ packed }: TradeFile, signal?: AbortSignal): Promise<FlowColumns | null> {
  const columns = unpackedOf(packed) ?? (await runBreathing(unpackSteps(packed), signal));
  if (columns === null) return null;
  keepUnpacked(packed, columns);
  await runBreathing(loadSteps(columns), signal);
  return columns;
}
