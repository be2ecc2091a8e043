import type { IgnoredPart } from "#embed/protocol/contract.ts";
import { checkTokens } from "../wiring/host/theme-tokens.ts";
import { shownTheme, watchSystemTheme } from "./shown-theme.ts";

/** Where each token of the look lives. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  paper: ["--color-paper"],
  sheet: ["--color-sheet"],
  ink: ["--color-ink"],
  ink2: ["--color-ink2"],
  rule: ["--color-rule"],
  act: ["--color-act"],
  radius: ["--radius-control", "--radius-pop"],
  "font-size": ["font-size"],
};

/** As the host asked for them last. */
let asked: Readonly<Record<string, unknown>> = {};
const inForce = new Map<string, string>();
let report = (_lost: readonly IgnoredPart[]): void => undefined;
watchSystemTheme(() => {
  const lost = recheckTokens();
  if (lost.length > 0) report(lost);
});

/**
 * Puts tokens of a host on the page, those that the contrasts of the theme bear, in the place of those of before, and says
 * which (M6). Through the object model, which the policy of the page allows. `onLost` hears of what the theme of the
 * reader's system takes away later.
 */
export function applyTokens(
  tokens: Readonly<Record<string, unknown>>,
  onLost = report,
): {
  readonly applied: readonly string[];
  readonly ignored: readonly IgnoredPart[];
} {
  [asked, report] = [tokens, onLost];
  const { applied, ignored } = checkTokens(tokens, shownTheme());
  for (const name of [...inForce.keys()]) if (!Object.hasOwn(tokens, name)) takeOff(name);
  for (const [name, value] of applied) putOn(name, value);
  return { applied: [...applied.keys()], ignored };
}

/**
 * Judges what the host asked for by the theme of now: puts on what its contrasts bear, and takes off what they do not (M6).
 * Says what of that was in force until now, and why it is not any more.
 */
export function recheckTokens(): readonly IgnoredPart[] {
  const before = new Set([...inForce.keys()].map((name) => `tokens.${name}`));
  const { applied, ignored } = checkTokens(asked, shownTheme());
  for (const name of [...inForce.keys()]) takeOff(name);
  for (const [name, value] of applied) putOn(name, value);
  return ignored.filter(({ path }) => before.has(path));
}

function putOn(name: string, value: string): void {
  inForce.set(name, value);
  for (const property of PROPERTIES[name] ?? []) document.documentElement.style.setProperty(property, value);
}

function takeOff(name: string): void {
  inForce.delete(name);
  for (const property of PROPERTIES[name] ?? []) document.documentElement.style.removeProperty(property);
}
