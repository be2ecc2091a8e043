import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Lens } from "#domain/lens/lens.ts";
import type { IgnoredPart, LensRecord } from "#embed/protocol/contract.ts";
import { lensFrom, queryFor } from "../wiring/lens-from.ts";

/** The lens by the parameters of its address; only what differs from how the dossier opens. */
export function printLensRecord(lens: Lens, dossier: Dossier): LensRecord {
  return Object.fromEntries(new URLSearchParams(queryFor(lens, dossier)));
}

/**
 * The lens a record spells, with what could not be used. `over`: what is not named stays as it is there; an empty value
 * takes a part away.
 */
export function readLensRecord(
  record: LensRecord,
  dossier: Dossier,
  over: Lens | null,
): { readonly lens: Lens; readonly ignored: readonly IgnoredPart[] } {
  const before = over === null ? {} : printLensRecord(over, dossier);
  const whole = Object.entries({ ...before, ...record }).filter(([, value]) => value !== "");
  // Spells half a character too, which the other way to escape throws at.
  const query = String(new URLSearchParams(whole.map(([name, value]) => [name, value])));
  const { lens, ignored } = lensFrom(query, dossier);
  // What of before has no place beside what is named now, such as the tie behind a quote, is not the host's to hear of.
  const said = ignored.filter(({ name }) => !Object.hasOwn(before, name) || Object.hasOwn(record, name));
  return {
    lens,
    ignored: said.map(({ name, reason }) => ({ path: `lens.${name}`, reason: name === "d" ? NOT_SHOWN : reason })),
  };
}

/** Whether the source lists it or not: a frame shows one dossier, that of its address or of the host's data. */
const NOT_SHOWN = "is not the dossier that is shown: another one needs the frame to be loaded again";
