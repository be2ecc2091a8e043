import { ASPECT_GROUPS, GROUP_WORD, groupOf, writeAspect } from "./aspect-group.ts";
import { ASPECTS, type Aspect } from "./stance.ts";

/** Kinds of tie as they are offered where one is to be chosen: under the word of the legend where it holds several. */
export type AspectChoices = {
  /** `null`: the kind holds nothing but itself, and needs no heading. */
  readonly heading: string | null;
  readonly choices: readonly { readonly value: Aspect; readonly label: string }[];
};

/** Every aspect once, in the order of the legend. */
export const ASPECT_CHOICES: readonly AspectChoices[] = ASPECT_GROUPS.map((group) => {
  const choices = ASPECTS.filter((aspect) => groupOf(aspect) === group).map((value) => ({
    value,
    label: writeAspect(value),
  }));
  return { heading: choices.length > 1 ? GROUP_WORD[group] : null, choices };
});
