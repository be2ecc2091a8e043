import { isoCodes } from "#domain/alliance/iso-states.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { fold } from "#domain/find/folded.ts";
import type { PlaceCode } from "#domain/shared/ids.ts";
import { AREAS, areaOf } from "#domain/trade/import/place-areas.ts";
import { proposePlaces } from "#domain/trade/import/place-words.ts";
import type { ComboboxOption } from "#ui/Combobox.tsx";

/** A place to choose, under the name it has on the desk. */
export type PlaceChoice = { readonly code: PlaceCode; readonly name: string };

/** Options shown at once; who wants another one writes its first letters. */
const MOST_OPTIONS = 40;

const english = new Intl.DisplayNames("en", { type: "region" });
const choicesOf = new WeakMap<Dossier, readonly PlaceChoice[]>();

/** Every place a row may name, those of the dossier first as it calls them. */
export function placeChoices(dossier: Dossier): readonly PlaceChoice[] {
  const known = choicesOf.get(dossier);
  if (known) return known;
  const names = new Map<PlaceCode, string>();
  // A place that only a record names has no more than its code.
  for (const { code, name } of dossier.places) if (name !== (code as string)) names.set(code, name);
  for (const actor of dossier.actors)
    if (actor.kind === "state") addTo(names, actor.id as string as PlaceCode, actor.shortName);
  const named = [...names].map(([code, name]) => ({ code, name }));
  for (const [alpha2, alpha3] of isoCodes()) addTo(names, alpha3 as PlaceCode, english.of(alpha2) ?? alpha3);
  for (const { code } of AREAS) addTo(names, code as PlaceCode, areaOf(code as PlaceCode)?.name ?? code);
  const rest = [...names].slice(named.length).map(([code, name]) => ({ code, name }));
  const choices = [...named.toSorted(byName), ...rest.toSorted(byName)];
  choicesOf.set(dossier, choices);
  return choices;
}

const collator = new Intl.Collator("en");
const byName = (one: PlaceChoice, other: PlaceChoice) => collator.compare(one.name, other.name);

function addTo(names: Map<PlaceCode, string>, code: PlaceCode, name: string): void {
  if (!names.has(code)) names.set(code, name);
}

/** The places that begin as the words do, then those that hold them, then those the words may mean; all for no words. */
export function placesLike(words: string, choices: readonly PlaceChoice[]): readonly PlaceChoice[] {
  const wanted = fold(words.trim()).text;
  if (wanted === "") return choices.slice(0, MOST_OPTIONS);
  const folded = choices.map((choice) => ({ choice, name: fold(choice.name).text }));
  const begins = folded.filter(({ name, choice }) => name.startsWith(wanted) || fold(choice.code).text === wanted);
  const holds = folded.filter(({ name }) => !name.startsWith(wanted) && name.includes(wanted));
  const meant = proposePlaces(words).flatMap((code) => folded.find(({ choice }) => choice.code === code) ?? []);
  return [...new Set([...begins, ...holds, ...meant])].slice(0, MOST_OPTIONS).map(({ choice }) => choice);
}

/** The same as options of a list. */
export const placeOptions = (words: string, choices: readonly PlaceChoice[]): readonly ComboboxOption[] =>
  placesLike(words, choices).map(({ code, name }) => ({ key: code, label: name, aside: code }));
