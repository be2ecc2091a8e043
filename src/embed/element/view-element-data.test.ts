import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { freshPages, hears, listened, namesOf, placed, ready } from "#tests/support/trial-element.ts";
import { type TrialFrame, trialFrame } from "#tests/support/trial-frame.ts";
import type { LoadData } from "./published.d.ts";
import type { EntenteViewElement } from "./view-element.ts";

freshPages();

describe("the data that an element gives to its next frame", () => {
  const dossier = { files: { "dossier.json": {} } };
  const other = { files: { "dossier.json": { id: "other" } } };
  const loadsOf = (frame: TrialFrame, from = 0) =>
    frame
      .said()
      .slice(from)
      .filter(([type]) => type === "data.load")
      .map(([, payload]) => payload);
  const givenTo = async (element: EntenteViewElement) => {
    document.body.append(element);
    await Promise.resolve();
    const frame = trialFrame(element);
    frame.load();
    await element.ready;
    return loadsOf(frame);
  };

  it("is the dossier, and over it the rows that took the place of its own", async () => {
    const { element } = await ready();
    await element.load({ dossier });
    await element.load({ rows: [1] }, { mode: "merge" });
    await element.load({ rows: [2] });
    await element.load({ rows: [3] }, { mode: "merge" });
    expect(element.data).toEqual({ rows: [3] });
    element.remove();
    expect(await givenTo(element)).toEqual([
      { dossier, mode: "replace" },
      { rows: [2], mode: "replace" },
      { rows: [3], mode: "merge" },
    ]);
  });

  it("is the same where it was set", async () => {
    const { element, frame } = await ready();
    element.data = { dossier };
    element.data = { rows: [2] };
    await hears(frame, "data.load", 2);
    expect(element.data).toMatchObject({ rows: [2] });
    element.remove();
    expect(await givenTo(element)).toEqual([
      { dossier, mode: "replace" },
      { rows: [2], mode: "replace" },
    ]);
  });

  it("is the last dossier alone, once another one took everything's place", async () => {
    const { element } = await ready();
    await element.load({ dossier });
    await element.load({ rows: [1] });
    await element.load({ dossier: other });
    element.remove();
    expect(await givenTo(element)).toEqual([{ dossier: other, mode: "replace" }]);
  });

  it("is given once to each frame, whenever the one before has gone", async () => {
    const { element, frame } = await ready();
    await element.load({ dossier });
    await element.load({ rows: [1] }, { mode: "merge" });
    await element.setState({ sel: "tie.A~B" });
    frame.answer("data.load", () => undefined);
    frame.load();
    await hears(frame, "data.load", 4);
    const before = frame.heard.length;
    frame.answer("data.load", () => ({ counts: {}, problems: [], mode: "replace" }));
    frame.load();
    await element.ready;
    await hears(frame, "state.set", 3);
    expect(frame.said().slice(before)).toEqual([
      ["bye", undefined],
      ["listen", { hover: false, links: true, autoheight: false }],
      ["data.load", { dossier, mode: "replace" }],
      ["data.load", { rows: [1], mode: "merge" }],
      ["state.set", { lens: { sel: "tie.A~B" } }],
    ]);
  });

  it("is rows to it where rows are there, whatever is said to be none beside them", async () => {
    const { element } = await ready();
    await element.load({ dossier });
    await element.load({ rows: [1], dossier: undefined } as LoadData);
    await element.load({ rows: [2] });
    element.remove();
    expect(await givenTo(element)).toEqual([
      { dossier, mode: "replace" },
      { rows: [2], mode: "replace" },
    ]);
  });

  it("takes the place of what was being given, where it is set meanwhile", async () => {
    const { element, frame } = await ready();
    await element.load({ dossier });
    await element.load({ rows: [1] }, { mode: "merge" });
    frame.answer("data.load", () => undefined);
    const before = frame.heard.length;
    frame.load();
    await hears(frame, "data.load", 4);
    element.data = { dossier: other };
    await hears(frame, "data.load", 5);
    expect(loadsOf(frame, before).at(-1)).toEqual({ dossier: other, mode: "replace" });
    element.remove();
    expect(await givenTo(element)).toEqual([{ dossier: other, mode: "replace" }]);
  });

  it("comes first, with what is set by who hears of the frame, and once", async () => {
    const { element, frame } = await placed();
    element.addEventListener("entente:ready", () => {
      element.data = { dossier };
      element.state = { sel: "tie.A~B" };
      element.setAttribute("min", "0.5");
    });
    frame.load();
    await element.ready;
    await hears(frame, "state.set", 2);
    expect(frame.said().filter(([type]) => type !== "listen")).toEqual([
      ["data.load", { dossier, mode: "replace" }],
      ["state.set", { lens: { sel: "tie.A~B", min: "0.5" } }],
      ["state.set", { lens: { min: "0.5" }, partial: true }],
    ]);
  });
});

describe("the lens and the step that an element gives to its next frame", () => {
  const opening = { lens: { d: "given" } };

  it("are those from before, not those that data opens with", async () => {
    const { element, frame } = await ready();
    await element.load({ dossier: { files: {} } });
    await element.setState({ sel: "tie.A~B" });
    frame.tell("step.changed", { step: 4, of: 7 });
    await element.getState();
    await element.setState({ sel: "tie.A~B" });
    frame.answer("data.load", () => {
      frame.tell("state.changed", opening);
      frame.tell("step.changed", { step: 1, of: 7 });
      return { counts: {}, problems: [], mode: "replace" };
    });
    for (const _time of ["once", "again"]) {
      const before = frame.heard.length;
      frame.load();
      await element.ready;
      expect(frame.said().slice(before + 2)).toEqual([
        ["data.load", { dossier: { files: {} }, mode: "replace" }],
        ["step.set", { step: 4 }],
        ["state.set", { lens: { sel: "tie.A~B" } }],
      ]);
    }
    await waitFor(() => expect(element.state).toEqual({ sel: "tie.A~B" }));
  });

  it("are where the reader has gone on to, not where an attribute once led", async () => {
    const { element, frame } = await ready();
    element.setAttribute("step", "3");
    await hears(frame, "step.set");
    frame.tell("step.changed", { step: 5, of: 7 });
    await element.getState();
    const before = frame.heard.length;
    frame.load();
    await element.ready;
    await hears(frame, "step.set", 2);
    await element.getState();
    expect(
      frame
        .said()
        .slice(before)
        .filter(([type]) => type === "step.set"),
    ).toEqual([["step.set", { step: 5 }]]);
  });

  it("are the same where it goes before its data has come", async () => {
    const { element, frame } = await ready();
    await element.load({ dossier: { files: {} } });
    await element.setState({ sel: "tie.A~B" });
    frame.answer("data.load", () => {
      frame.tell("state.changed", opening);
    });
    const heard = listened();
    frame.load();
    await waitFor(() => expect(namesOf(heard)).toEqual(["ready", "statechange"]));
    const before = frame.heard.length;
    frame.load();
    await hears(frame, "state.set", 3);
    expect(frame.said().slice(before).at(-1)).toEqual(["state.set", { lens: { sel: "tie.A~B" } }]);
  });
});
