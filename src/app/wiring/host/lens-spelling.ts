import type { Major } from "#embed/protocol/contract.ts";
import { isRecord } from "#embed/protocol/shapes.ts";

/** The payload as the major spells it: in major 0 a lens is the text of an address, and all else is as it is now. */
export function spellFor(major: Major, payload: unknown): unknown {
  if (major !== 0 || !isRecord(payload) || !isRecord(payload.lens)) return payload;
  const parameters = Object.entries(payload.lens).map(([name, value]) => [name, String(value)]);
  return { ...payload, lens: new URLSearchParams(parameters).toString() };
}
