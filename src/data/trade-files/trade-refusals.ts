import type { TradeRefusal } from "./session-messages.ts";

const quoted = (name: string): string => `“${name}”`;
const refusal = (what: string, where: string, next: string): TradeRefusal => ({ kind: "refused", what, where, next });

/** Whether opening came to a refusal. */
export const isRefused = (outcome: object): outcome is TradeRefusal => "kind" in outcome && outcome.kind === "refused";

/** Something else than a table; `is` names what it is, `next` the step that helps. */
export function refuseKind(name: string, is: string, next: string): TradeRefusal {
  return refusal(
    `${quoted(name)} is ${is}, which holds no table that can be read.`,
    "Told by its first bytes, not by its name.",
    next,
  );
}

/** Locked with a password. */
export function refuseLocked(name: string): TradeRefusal {
  return refusal(
    `${quoted(name)} is protected by a password.`,
    "Its parts are encrypted.",
    "Unpack it with its password and bring in the file within.",
  );
}

/** Of the right kind, but broken. */
export function refuseBroken(name: string, where: string): TradeRefusal {
  return refusal(`${quoted(name)} is damaged.`, where, "Download or save the file once more.");
}

/** Larger than what is read, by itself or unpacked. */
export function refuseLarge(name: string, where: string): TradeRefusal {
  return refusal(
    `${quoted(name)} is too large.`,
    where,
    "Take fewer years, reporters or goods, and bring the parts in one by one.",
  );
}

/** Nothing in it. */
export function refuseEmpty(name: string): TradeRefusal {
  return refusal(`${quoted(name)} is empty.`, "It holds no bytes.", "Download or save the file once more.");
}

/** A table it is, but not one that can be read as it is. */
export function refuseTable(name: string, why: string, next: string): TradeRefusal {
  return refusal(`${quoted(name)} cannot be read as a table.`, why, next);
}
