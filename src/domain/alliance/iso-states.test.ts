import { expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { stateCalled, statesLike } from "./iso-states.ts";

it("knows every state of the sample by the id it has there", () => {
  for (const actor of sampleDossier().actors)
    if (actor.kind === "state") expect([actor.id, stateCalled(actor.name)?.code]).toEqual([actor.id, actor.id]);
});

it.each([
  ["Kuwait", "KWT"],
  ["oman", "OMN"],
  ["BHR", "BHR"],
  ["Côte d’Ivoire", "CIV"],
  ["ivory coast", "CIV"],
  ["Turkiye", "TUR"],
  ["the Netherlands", "NLD"],
  ["UK", "GBR"],
  ["DR Congo", "COD"],
  ["Congo", "COG"],
  ["South Korea", "KOR"],
  ["North Korea", "PRK"],
  ["Hong Kong", "HKG"],
])("takes %s for %s", (words, code) => {
  expect(stateCalled(words)?.code).toBe(code);
});

it.each(["", "Narnia", "Islamabad", "EU"])("takes %j for none", (words) => {
  expect(stateCalled(words)).toBeNull();
});

it("gives each of the 249 of the standard a code and a name of its own", () => {
  const all = [..."abcdefghijklmnopqrstuvwxyz"].flatMap(statesLike);
  const codes = new Set(all.map(({ code }) => code));
  expect(codes.size).toBe(249);
  for (const code of codes) expect(code).toMatch(/^[A-Z]{3}$/);
  expect(new Set(all.map(({ name }) => name)).size).toBe(249);
});

it("offers those whose name begins so, then those with a word that does", () => {
  expect(statesLike("korea").map(({ code }) => code)).toEqual(["PRK", "KOR"]);
  // Its code is what it is called, too.
  expect(statesLike("kor").map(({ code }) => code)).toEqual(["KOR", "PRK"]);
  expect(statesLike("brit")[0]?.code).toBe("GBR");
  expect(statesLike("burm")[0]?.code).toBe("MMR");
  expect(statesLike("uz").map(({ name }) => name)).toEqual(["Uzbekistan"]);
  expect(statesLike("gui")[0]?.name).toMatch(/^Gui/);
  expect(statesLike("uae").map(({ code }) => code)).toEqual(["ARE"]);
  expect(statesLike(" ")).toEqual([]);
});
