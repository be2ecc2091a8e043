import { fireEvent, render, renderHook, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { restingLens } from "#domain/lens/lens.ts";
import type { QuoteId, TieId } from "#domain/shared/ids.ts";
import { createLensStore } from "#state/lens/lens-store.ts";
import { trialBridge } from "#tests/support/render-frame.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aBriefing } from "#tests/support/trial-briefing.ts";
import { createStoryLink } from "./story-link.ts";
import { tellEachHost, useLensOver, useLinks, useTelling } from "./use-host.ts";

const TIE = { kind: "tie", id: "PAK~RUS" as TieId } as const;
const QUOTE = { kind: "quote", id: "q-sharif-strong-relations" as QuoteId } as const;
const aLens = () => createLensStore(restingLens(sampleDossier().opening.window));

describe("what a host is told", () => {
  function telling({ isGiven = false } = {}) {
    const host = trialBridge({ connection: "connected" });
    const [lens, story] = [aLens(), createStoryLink()];
    const hook = renderHook(({ dossier }) => useTelling(host.bridge, lens, () => dossier, story, isGiven), {
      initialProps: { dossier: sampleDossier() },
    });
    return { ...host, ...hook, story, to: lens.getState() };
  }

  it("is the selection, as an address spells it, and the lens with it", () => {
    const { to, toldOf } = telling();
    to.pick(TIE, "graph");
    to.pick(null, "graph");
    expect(toldOf("selection.changed")).toEqual([{ ref: "tie.PAK~RUS" }, { ref: null }]);
    expect(toldOf("state.changed")).toEqual([
      { lens: { d: "pakistan-russia", sel: "tie.PAK~RUS" } },
      { lens: { d: "pakistan-russia" } },
    ]);
  });

  it("is that a quote was opened, and none of its words (M5)", () => {
    const { to, told, toldOf } = telling();
    to.pick(QUOTE, "reader");
    expect(toldOf("quote.opened")).toEqual([{ ref: "quote.q-sharif-strong-relations" }]);
    expect(JSON.stringify(told)).not.toContain("very strong relations");
  });

  it("is what is hovered, and that nothing is any more", () => {
    const { to, toldOf } = telling();
    to.hover(TIE);
    to.hover(null);
    expect(toldOf("hover.changed")).toEqual([{ ref: "tie.PAK~RUS" }, { ref: null }]);
    expect(toldOf("selection.changed")).toEqual([]);
  });

  it("is each step that is shown", () => {
    const { story, toldOf } = telling();
    story.stand(1, aBriefing(["a", "b"]));
    expect(toldOf("step.changed")).toEqual([{ step: 2, of: 2 }]);
  });

  it("is the lens at first where the host put the dossier there, and of any other what changes", () => {
    const { told } = telling({ isGiven: true });
    expect(told).toEqual([
      { type: "selection.changed", payload: { ref: null } },
      { type: "state.changed", payload: { lens: { d: "pakistan-russia" } } },
    ]);
    expect(telling().told).toEqual([]);
  });

  it("is spelled over the dossier of now", () => {
    const { to, rerender, toldOf } = telling();
    rerender({ dossier: { ...sampleDossier(), id: "another" } });
    to.set({ form: "list" });
    expect(toldOf("state.changed")).toEqual([{ lens: { d: "another", form: "list" } }]);
  });

  it("is nothing where nothing changed, and once the view is gone", () => {
    const { to, told, unmount, story } = telling();
    to.pick(null, "graph");
    unmount();
    to.pick(TIE, "graph");
    story.stand(0, aBriefing(["a"]));
    expect(told).toEqual([]);
  });
});

it("each host that comes is told again, also one in the place of another, and none twice", () => {
  const { bridge, become, listen } = trialBridge();
  const tell = vi.fn();
  const stop = tellEachHost(bridge, tell);
  for (const next of ["connected", "alone", "connected", "connected"] as const) become(next);
  listen({ links: true });
  expect(tell).toHaveBeenCalledTimes(4);
  stop();
  become("alone");
  become("connected");
  expect(tell).toHaveBeenCalledTimes(4);
});

describe("links that lead out of a frame", () => {
  const ADDRESS = "https://example.org/source";
  afterEach(() => window.history.replaceState(null, "", "/"));

  function linked(href: string, wish = { links: true }) {
    history.replaceState(null, "", "/embed/index.html?view=graph");
    const host = trialBridge({ connection: "connected" });
    host.listen(wish);
    const lens = aLens();
    renderHook(() => useLinks(host.bridge, lens));
    render(
      <a href={href}>
        <b>Source</b>
      </a>,
    );
    /** Answers whether the frame took the click for itself. */
    const press = (how: MouseEventInit = {}) => {
      let isTaken = false;
      const last = (event: MouseEvent) => {
        isTaken = event.defaultPrevented;
        // jsdom can go nowhere, and says so.
        event.preventDefault();
      };
      addEventListener("click", last, { once: true });
      fireEvent.click(screen.getByText("Source"), how);
      return isTaken;
    };
    return { ...host, to: lens.getState(), press };
  }

  it("are handed to a host that takes them over, with what is selected", () => {
    const { press, to, toldOf } = linked(ADDRESS);
    to.pick(TIE, "graph");
    expect(press()).toBe(true);
    expect(toldOf("link.open")).toEqual([{ href: ADDRESS, ref: "tie.PAK~RUS" }]);
  });

  it("are followed where the host did not ask for them", () => {
    const { press, told } = linked(ADDRESS, { links: false });
    expect([press(), told]).toEqual([false, []]);
  });

  it.each([{ button: 1 }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }])(
    "go where the reader sends them by %j",
    (how) => {
      const { press, told } = linked(ADDRESS);
      expect([press(how), told]).toEqual([false, []]);
    },
  );

  it.each(["#note-1", "/embed/index.html?view=graph#note-1", "mailto:desk@example.org", "blob:https://example.org/1"])(
    "are not %s, which leads nowhere else",
    (href) => {
      const { press, told } = linked(href);
      expect([press(), told]).toEqual([false, []]);
    },
  );

  it("are left to whoever has used them", () => {
    const { told } = linked(ADDRESS);
    screen.getByText("Source").addEventListener("click", (event) => event.preventDefault());
    fireEvent.click(screen.getByText("Source"));
    expect(told).toEqual([]);
  });
});

describe("the lens over another version of a dossier", () => {
  const without = { ...sampleDossier(), quotes: sampleDossier().quotes.filter(({ id }) => id !== QUOTE.id) };
  function over(given: Dossier | null, shown: Dossier = sampleDossier()) {
    const lens = aLens();
    lens.getState().pick(QUOTE, "reader");
    const hook = renderHook((props) => useLensOver(props.given, () => props.shown, lens), {
      initialProps: { given, shown },
    });
    return { selection: () => lens.getState().lens.selection, become: hook.rerender };
  }

  it("lets go of what the host's no longer holds, and of nothing else", () => {
    const { selection, become } = over(null);
    become({ given: { ...sampleDossier() }, shown: sampleDossier() });
    expect(selection()).toEqual(QUOTE);
    become({ given: without, shown: without });
    expect(selection()).toBeNull();
  });

  it("keeps what the reader has added, and what the source may still bring", () => {
    const own = over(null);
    own.become({ given: without, shown: sampleDossier() });
    expect(own.selection()).toEqual(QUOTE);
    const late = over(null);
    late.become({ given: null, shown: without });
    expect(late.selection()).toEqual(QUOTE);
  });
});
