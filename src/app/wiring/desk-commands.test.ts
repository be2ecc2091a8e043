import { waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { restingLens } from "#domain/lens/lens.ts";
import { createLensStore } from "#state/lens/lens-store.ts";
import { month, readerDossier } from "#tests/support/reader-dossier.ts";
import { deskCommands } from "./desk-commands.ts";

function desk() {
  const lens = createLensStore(restingLens({ from: month("2024-10"), to: month("2025-09") }));
  const unfill = vi.fn();
  const askEvidence = vi.fn();
  const briefing = { addStep: vi.fn(), present: vi.fn(), close: vi.fn(() => false) };
  const rest = { find: () => {}, help: () => {}, letters: () => true, askEvidence, briefing };
  return {
    lens,
    unfill,
    askEvidence,
    briefing,
    commands: deskCommands({ dossier: readerDossier(), lens, unfill, ...rest }),
  };
}

describe("going to a pane", () => {
  it("puts the focus on it at once, so that the next key acts there", () => {
    document.body.innerHTML = '<section data-pane="graph" tabindex="-1"></section>';
    const { commands, lens, unfill } = desk();
    commands.toPane("graph");
    expect(document.activeElement).toBe(document.querySelector('[data-pane="graph"]'));
    expect(lens.getState().lens.pane).toBe("graph");
    expect(unfill).not.toHaveBeenCalled();
  });

  it("asks for all panes where it is not shown, and focuses it once it is drawn", async () => {
    document.body.innerHTML = "";
    const { commands, unfill } = desk();
    commands.toPane("reader");
    expect(unfill).toHaveBeenCalledOnce();
    document.body.innerHTML = '<section data-pane="reader" tabindex="-1"></section>';
    await waitFor(() => expect(document.activeElement).toBe(document.querySelector('[data-pane="reader"]')));
  });
});

describe("new evidence", () => {
  it("brings the open article to the front and asks there", () => {
    document.body.innerHTML = '<section data-pane="reader" tabindex="-1"></section>';
    const { commands, lens, askEvidence } = desk();
    lens.getState().set({ tab: "data" });
    commands.newEvidence();
    expect(lens.getState().lens).toMatchObject({ tab: "article", pane: "reader" });
    expect(document.activeElement).toBe(document.querySelector("section"));
    expect(askEvidence).toHaveBeenCalledOnce();
  });

  it("goes on with the form that is open, and asks for no other", () => {
    document.body.innerHTML = "<div data-coding><form><input /></form></div>";
    const { commands, askEvidence } = desk();
    commands.newEvidence();
    expect(document.activeElement).toBe(document.querySelector("input"));
    expect(askEvidence).not.toHaveBeenCalled();
  });
});
