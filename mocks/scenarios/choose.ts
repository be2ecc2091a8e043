import { broken } from "./broken.ts";
import { calm } from "./calm.ts";
import { empty } from "./empty.ts";
import { failing, failingTrade, html, refusing } from "./failing.ts";
import { huge } from "./huge.ts";
import type { Scenario } from "./scenario.ts";
import { slow } from "./slow.ts";

/** Every scenario with a name of its own. */
export const SCENARIOS: readonly Scenario[] = [calm, empty, slow, failing, failingTrade, broken, html, huge];

/** The scenario of that name, `status-403` for a status that every question is answered with; calm for any other name. */
export function chooseScenario(name: string | null): Scenario {
  const status = Number(/^status-([45]\d\d)$/.exec(name ?? "")?.[1]);
  if (status) return refusing(status);
  return SCENARIOS.find((scenario) => scenario.name === name) ?? calm;
}
