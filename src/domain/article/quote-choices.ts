import { ACTS, ATTRIBUTIONS } from "../evidence/evidence.ts";
import { capital } from "../shared/wording.ts";
import { writeAct, writeAttribution } from "./quote-words.ts";

/** The kinds of statement, as they are offered where one is to be chosen. */
export const ACT_CHOICES = ACTS.map((value) => ({ value, label: writeAct(value) }));

/** The attributions, as they are offered where one is to be chosen. */
export const ATTRIBUTION_CHOICES = ATTRIBUTIONS.map((value) => ({ value, label: capital(writeAttribution(value)) }));
