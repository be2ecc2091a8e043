import { afterEach, expect, it } from "vitest";
import { keepTalk, keptTalk } from "./kept-talk.ts";

const TALK = { id: "t1", dossier: "one", briefing: "b1", at: 3, startedAt: 1_000 };

afterEach(() => sessionStorage.clear());

it("keeps a talk for a reload, and forgets it when it ends", () => {
  expect(keptTalk()).toBeNull();
  keepTalk(TALK);
  expect(keptTalk()).toEqual(TALK);
  keepTalk(null);
  expect(keptTalk()).toBeNull();
});

it.each(["not json", "[]", "{}", JSON.stringify({ ...TALK, at: "3" }), JSON.stringify({ ...TALK, id: 7 })])(
  "takes %s for no talk",
  (text) => {
    sessionStorage.setItem("entente-talk", text);
    expect(keptTalk()).toBeNull();
  },
);
