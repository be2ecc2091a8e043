import { describe, expect, it } from "vitest";
import { presentAddress, readPresentQuery } from "./page-query.ts";

describe("the address of a presentation", () => {
  const to = { dossier: "pakistan-russia", briefing: "b1 ü", at: 2 };

  it("leads to a step and back", () => {
    const address = presentAddress("https://host.example/desk/", to);
    expect(address).toBe("https://host.example/desk/present/index.html?d=pakistan-russia&briefing=b1+%C3%BC&step=3");
    expect(readPresentQuery(new URL(address).search)).toEqual({
      briefing: "b1 ü",
      at: 2,
      talk: null,
      isSpeaker: false,
    });
  });

  it("names the talk of a speaker's window", () => {
    const address = presentAddress("https://host.example/", { ...to, talk: "abc-1", isSpeaker: true });
    expect(readPresentQuery(new URL(address).search)).toMatchObject({ talk: "abc-1", isSpeaker: true });
  });

  it.each(["step=x", "step=0", "step=-2", "step=1.5", "talk=<b>"])("with %s begins at the first step", (query) => {
    expect(readPresentQuery(`?${query}`)).toEqual({ briefing: null, at: 0, talk: null, isSpeaker: false });
  });
});
