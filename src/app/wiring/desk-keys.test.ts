import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type DeskCommands, listenToDeskKeys } from "./desk-keys.ts";

function spies(letters = true) {
  return {
    toPane: vi.fn(),
    moveWindow: vi.fn(),
    resizeWindow: vi.fn(),
    find: vi.fn(),
    help: vi.fn(),
    newEvidence: vi.fn(),
    nextQuote: vi.fn(),
    analyse: vi.fn(),
    addStep: vi.fn(),
    present: vi.fn(),
    back: vi.fn(),
    letters: () => letters,
  } satisfies DeskCommands;
}

let stop = () => {};
let commands = spies();
const listen = (given = spies()) => {
  commands = given;
  stop = listenToDeskKeys(commands);
};

beforeEach(() => {
  const panes = ["graph", "timeline", "reader"].map((pane) => {
    const section = Object.assign(document.createElement("section"), { tabIndex: -1 });
    section.dataset.pane = pane;
    return section;
  });
  document.body.replaceChildren(document.createElement("input"), ...panes);
});
afterEach(() => stop());

describe("keys that act anywhere", () => {
  it("lead to panes, move the window and open the dialogs", async () => {
    listen();
    await userEvent.keyboard("2[[?.,/{Escape}");
    expect(commands.toPane.mock.calls).toEqual([["timeline"]]);
    expect(commands.moveWindow.mock.calls).toEqual([[-1]]);
    expect(commands.help).toHaveBeenCalledOnce();
    expect(commands.nextQuote.mock.calls).toEqual([[1], [-1]]);
    expect(commands.find).toHaveBeenCalledOnce();
    expect(commands.back).toHaveBeenCalledOnce();
  });

  it("open the comparison and the triads, but not out of a form", async () => {
    listen();
    await userEvent.keyboard("ct");
    expect(commands.analyse.mock.calls).toEqual([["change"], ["balance"]]);
    document.querySelector("input")?.focus();
    await userEvent.keyboard("ct");
    expect(commands.analyse).toHaveBeenCalledTimes(2);
  });

  it("keep a step and present, but not while somebody types, in a form, or with another key held", async () => {
    listen();
    await userEvent.keyboard("bp");
    expect([commands.addStep, commands.present].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    await userEvent.keyboard("{Alt>}b{/Alt}{Control>}p{/Control}{Shift>}B{/Shift}");
    document.querySelector("input")?.focus();
    await userEvent.keyboard("bp");
    const form = document.body.appendChild(document.createElement("form"));
    form.appendChild(document.createElement("button")).focus();
    await userEvent.keyboard("bp");
    expect([commands.addStep, commands.present].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it("ask for new evidence from anywhere, but not out of a form", async () => {
    listen();
    await userEvent.keyboard("n");
    expect(commands.newEvidence).toHaveBeenCalledOnce();
    const form = document.body.appendChild(document.createElement("form"));
    const radio = form.appendChild(Object.assign(document.createElement("input"), { type: "radio" }));
    radio.focus();
    await userEvent.keyboard("n");
    document.querySelector("input")?.focus();
    await userEvent.keyboard("n");
    expect(commands.newEvidence).toHaveBeenCalledOnce();
  });

  it("never fire while typing, but for Escape, F6 and Ctrl+K", async () => {
    listen();
    document.querySelector("input")?.focus();
    await userEvent.keyboard("1/.?{F6}{Control>}k{/Control}{Escape}");
    expect(commands.help).not.toHaveBeenCalled();
    expect(commands.nextQuote).not.toHaveBeenCalled();
    expect(commands.find).toHaveBeenCalledOnce();
    expect(commands.toPane).toHaveBeenCalledOnce();
    expect(commands.back).toHaveBeenCalledOnce();
  });

  it("leave single letters and signs alone where the reader switched them off", async () => {
    listen(spies(false));
    await userEvent.keyboard("1/.?n{F6}");
    expect(commands.newEvidence).not.toHaveBeenCalled();
    expect(commands.find).not.toHaveBeenCalled();
    expect(commands.toPane).toHaveBeenCalledOnce();
  });

  it("do nothing a view has already done, and nothing behind a dialog", async () => {
    listen();
    const used = (event: Event) => event.preventDefault();
    document.body.addEventListener("keydown", used);
    await userEvent.keyboard("{Escape}");
    document.body.removeEventListener("keydown", used);
    document.body.append(Object.assign(document.createElement("dialog"), { open: true }));
    await userEvent.keyboard("{Escape}1");
    expect(commands.back).not.toHaveBeenCalled();
    expect(commands.toPane).not.toHaveBeenCalled();
  });

  it.each([
    ["graph", false, "timeline"],
    ["reader", false, "graph"],
    ["graph", true, "reader"],
    [null, false, "graph"],
    [null, true, "reader"],
  ] as const)("F6 from %s, backwards %s, leads to %s", async (from, backwards, to) => {
    listen();
    document.querySelector<HTMLElement>(`[data-pane="${from}"]`)?.focus();
    await userEvent.keyboard(backwards ? "{Shift>}{F6}{/Shift}" : "{F6}");
    expect(commands.toPane).toHaveBeenCalledWith(to);
  });
});
