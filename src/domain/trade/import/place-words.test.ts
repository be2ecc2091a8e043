import { describe, expect, it } from "vitest";
import { isoCodes } from "../../alliance/iso-states.ts";
import { areaOf } from "./place-areas.ts";
import { placeOfWords, proposePlaces, UNATTRIBUTED } from "./place-words.ts";

const all = (words: readonly string[]) => words.map((word) => placeOfWords(word));

describe("places of a trade file", () => {
  it("are known by both codes of ISO 3166-1, whatever their case", () => {
    for (const [alpha2, alpha3] of isoCodes()) {
      expect(placeOfWords(alpha2)).toBe(alpha3);
      expect(placeOfWords(alpha3.toLowerCase())).toBe(alpha3);
    }
  });

  it("are known by their UN M49 number, as the Unicode tables give it", () => {
    const places = new Map<string, (string | null)[]>();
    for (let at = 1; at < 900; at++) {
      const number = String(at).padStart(3, "0");
      const alpha2 = Intl.getCanonicalLocales(`und-${number}`)[0]?.slice(4) ?? "";
      places.set(alpha2, [...(places.get(alpha2) ?? []), placeOfWords(number)]);
    }
    for (const [alpha2, alpha3] of isoCodes())
      expect([alpha3, places.get(alpha2)]).toEqual([
        alpha3,
        // Comtrade counts Monaco with France, and gives its number to "Europe EU, nes".
        alpha3 === "MCO" ? [UNATTRIBUTED] : expect.arrayContaining([alpha3]),
      ]);
  });

  it("are known by the numbers of Comtrade that are no plain M49", () => {
    expect(all(["842", "251", "381", "699", "579", "757"])).toEqual(["USA", "FRA", "ITA", "IND", "NOR", "CHE"]);
    expect(all(["840", "250", "380", "356", "578", "756", "8", "008"])).toEqual([
      ...["USA", "FRA", "ITA", "IND", "NOR", "CHE", "ALB", "ALB"],
    ]);
  });

  it("are known by official, former, short and other names", () => {
    const names: Readonly<Record<string, string>> = {
      "Russian Federation": "RUS",
      "Russian Federation ": "RUS",
      USSR: "SUN",
      Türkiye: "TUR",
      Turkey: "TUR",
      TURKIYE: "TUR",
      "Utd. Arab Em.": "ARE",
      "United Arab Emirates": "ARE",
      "Rep. of Korea": "KOR",
      "Korea, Republic of": "KOR",
      "Korea (Republic of)": "KOR",
      "Dem. People's Rep. of Korea": "PRK",
      "Viet Nam": "VNM",
      "Côte d'Ivoire": "CIV",
      "COTE D’IVOIRE": "CIV",
      "Co\u0302te d'Ivoire": "CIV",
      Czechia: "CZE",
      "Iran (Islamic Republic of)": "IRN",
      "Venezuela (Bolivarian Rep. of)": "VEN",
      "Bolivia (Plurinational State of)": "BOL",
      "China, Hong Kong SAR": "HKG",
      "Congo-Brazzaville": "COG",
      "Dem. Rep. of the Congo": "COD",
      "Germany (until 1990 former territory of the FRG)": "DEU",
      "Kosovo*": "XKX",
      "U.S.A.": "USA",
      "Saint Kitts and Nevis": "KNA",
      "Cayman Isds": "CYM",
      "Lao People's Dem. Rep.": "LAO",
      "Bosnia Herzegovina": "BIH",
    };
    for (const [name, code] of Object.entries(names)) expect([name, placeOfWords(name)]).toEqual([name, code]);
  });

  it("are known in other languages and by SDMX labels", () => {
    expect(all(["Russland", "Allemagne", "Россия", "Arabia Saudí", "Índia", "Stati Uniti", "俄罗斯"])).toEqual([
      ...["RUS", "DEU", "RUS", "SAU", "IND", "USA", "RUS"],
    ]);
    expect(all(["DE: Germany", "EL: Greece", "W00: World"])).toEqual(["DEU", "GRC", "WLD"]);
  });

  it("are known by what Eurostat writes otherwise", () => {
    expect(all(["EL", "UK", "XK", "EU27_2020", "TOTAL"])).toEqual(["GRC", "GBR", "XKX", "EUU", "WLD"]);
  });

  it("are one total for the world, however it is written", () => {
    expect(all(["0", "W00", "WLD", "World", "Total", "Welt", "Мир"])).toEqual(Array(7).fill("WLD"));
  });

  it("are kept as unattributed where no state can be named", () => {
    const words = ["Areas, nes", "Bunkers", "Free Zones", "Unspecified", "899", "837", "838", "490", "_X", "QZ", "NSP"];
    expect(all(words)).toEqual(Array(words.length).fill(UNATTRIBUTED));
    expect(areaOf(UNATTRIBUTED)?.name).toBe("Unattributed");
  });

  it("are not made out of what is none", () => {
    expect(all(["", "  ", "Atlantis", "EU28", "__proto__", "constructor", "12345", "2024-03"])).toEqual(
      Array(8).fill(null),
    );
  });
});

describe("proposals for words that are no place", () => {
  it("come from short forms, beginnings and slips, the nearest first", () => {
    expect(proposePlaces("Russian Fed.")[0]).toBe("RUS");
    expect(proposePlaces("Saudi Arab.")[0]).toBe("SAU");
    expect(proposePlaces("Untied Arab Emirates")[0]).toBe("ARE");
    expect(proposePlaces("Kazakstan")[0]).toBe("KAZ");
    expect(proposePlaces("Kuwai")[0]).toBe("KWT");
  });

  it("are proposed in other languages too", () => {
    expect(placeOfWords("Russische Föderation")).toBe("RUS");
    expect(placeOfWords("États-Unis d’Amérique")).toBe("USA");
    expect(proposePlaces("Russ. Föd.")[0]).toBe("RUS");
    expect(proposePlaces("Ver. Arab. Emirate")[0]).toBe("ARE");
    expect(proposePlaces("Kasachst.")[0]).toBe("KAZ");
  });

  it("are none for words near to nothing", () => {
    expect(proposePlaces("")).toEqual([]);
    expect(proposePlaces("Atlantis")).toEqual([]);
    expect(proposePlaces("zzzz zzzz zzzz")).toEqual([]);
  });
});
