import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Lens } from "#domain/lens/lens.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import type { Ref } from "#domain/shared/ref.ts";
import {
  actorId,
  bearing,
  eventId,
  month,
  quoteId,
  quoteOf,
  readerDossier,
  TALKS,
  tieId,
} from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { EvidenceLedger, type LedgerEditing } from "./index.ts";

function openLedger(selection: Ref | null, lens: Partial<Lens> = {}, dossier: Dossier = readerDossier()) {
  return renderView(<EvidenceLedger compact={false} />, dossier, { lens: { selection, tab: "evidence", ...lens } });
}
const PAK_RUS: Ref = { kind: "tie", id: tieId("PAK~RUS") };
const section = (name: RegExp) => {
  const found = screen.getByRole("heading", { name }).closest("section");
  if (!found) throw new Error("no such section");
  return within(found);
};

/** "w 0.60 × 1.00 × 1.00 = 0.60" and "pull +0.309" of every row, as numbers. */
function working() {
  const rows = screen.getAllByText(/^w /).map((line) => line.textContent ?? "");
  const pulls = screen.getAllByText(/^pull /).map((line) => Number(line.textContent?.slice(5).replace("−", "-")));
  return { weights: rows.map((row) => Number(row.split("= ")[1])), factors: rows, pulls };
}

describe("the ledger of a tie", () => {
  it("states the finding and lists every item with its working", () => {
    openLedger(PAK_RUS);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("Pakistan–Russia is cordial");
    const rows = section(/^Supports cordial 5$/).getAllByRole("listitem");
    expect(rows).toHaveLength(5);
    expect(rows.some((row) => row.textContent?.includes("“very strong relations”"))).toBe(true);
    // direct 0.6 x confidence 1, said this month; reported 0.4 x 0.5, ten months old at a half-life of 24.
    expect(working().factors).toContain("w 0.60 × 1.00 × 1.00 = 0.60");
    expect(working().factors).toContain("w 0.40 × 0.50 × 0.75 = 0.15");
  });

  it("can be added up by hand: weights to the total, pulls to S", () => {
    openLedger(PAK_RUS);
    const { weights, pulls } = working();
    // 0.60 + 2 x 0.30 + 0.15 + event 0.8 x 0.5 = 1.75; all stances are 1.
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1.75, 1);
    expect(pulls.reduce((sum, pull) => sum + pull, 0)).toBeCloseTo(1, 2);
    expect(screen.getByText("total weight 1.75")).toBeInTheDocument();
    expect(screen.getByText("+1.000, cordial")).toBeInTheDocument();
  });

  it("lists last, with the reason, what is dated after the window, and counts it once the window moves", () => {
    const { lens } = openLedger(PAK_RUS);
    expect(section(/^Not counted 1$/).getByRole("listitem")).toHaveTextContent("Not counted: after Sep 2025");
    act(() => lens.getState().setWindow({ from: month("2024-12"), to: month("2025-11") }));
    expect(screen.queryByRole("heading", { name: /^Not counted/ })).toBeNull();
    expect(section(/^Contradicts/).getAllByRole("listitem").length).toBeGreaterThan(0);
  });

  it("leads from a quote to its place in the article and keeps the tie in hand", async () => {
    const { hand, lens, now } = openLedger(null);
    act(() => lens.getState().pick(PAK_RUS, "graph"));
    await hand.click(screen.getAllByRole("button", { name: "¶2, Talks in the capital" })[0] as HTMLElement);
    expect(now()).toMatchObject({
      tab: "article",
      thread: "PAK~RUS",
      pickedBy: "reader",
      selection: { kind: "quote" },
    });
  });

  it("links sources of events by their https address", () => {
    openLedger(PAK_RUS);
    expect(screen.getAllByRole("link", { name: "The Gazette" })[0]).toHaveAttribute(
      "href",
      "https://gazette.example/talks",
    );
  });

  it("tells stance over time in words beside the chart", () => {
    openLedger(PAK_RUS);
    expect(screen.getByRole("figure")).toHaveTextContent(/Stance over time, window Oct 2024 – Sep 2025\. Cordial from/);
  });

  it("says when nothing counts yet", () => {
    openLedger(PAK_RUS, { window: { from: month("2020-01"), to: month("2020-12") } });
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("Pakistan–Russia: no evidence by Dec 2020");
    expect(section(/^Not counted 6$/).getAllByRole("listitem")).toHaveLength(6);
  });

  it("shows hostile words as words", () => {
    const evil = `<img src=x onerror=alert(1)>`;
    const home = { ...TALKS, blocks: [{ kind: "paragraph", text: evil } as const] };
    const quotes = [quoteOf(home, "evil", evil, { bearings: [bearing("PAK~RUS", 1)] })];
    const { container } = openLedger(PAK_RUS, {}, readerDossier({ articles: [home], quotes }));
    expect(screen.getByText(evil)).toBeVisible();
    expect(container.querySelector("img")).toBeNull();
  });
});

describe("an override", () => {
  const override = {
    id: tieId("PAK~RUS"),
    tie: tieId("PAK~RUS"),
    stance: -1,
    from: month("2025-06") as string as PartialDate,
    reason: "The pact was never ratified",
    coder: "",
  } as const;
  const dossier = readerDossier({ overrides: [override] });

  it("stands first with its reason, says what the evidence alone would say, and leaves the sum right", () => {
    openLedger(PAK_RUS, {}, dossier);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("Pakistan–Russia is strained by override");
    const [first] = screen.getAllByRole("heading", { level: 3 });
    expect(first).toHaveTextContent("Overridden");
    expect(section(/^Overridden$/).getByText("The pact was never ratified")).toBeVisible();
    expect(section(/^Overridden$/).getByText("The evidence alone: S +1.000, cordial")).toBeVisible();
    expect(section(/^Contradicts strained 5$/).getAllByRole("listitem")).toHaveLength(5);
    expect(working().pulls.reduce((sum, pull) => sum + pull, 0)).toBeCloseTo(1, 2);
    expect(screen.getByText("+1.000, cordial, overridden")).toBeInTheDocument();
  });

  it("does not hold before its month, and says so", () => {
    openLedger(PAK_RUS, { window: { from: month("2024-06"), to: month("2025-05") } }, dossier);
    expect(section(/^Not overridden yet$/).getByText("Not counted: after May 2025")).toBeVisible();
  });
});

it("shows what can be done where whoever wires the desk gives it", () => {
  const editing: LedgerEditing = {
    tie: (tie) => <p>Tools of {tie}</p>,
    item: ({ ref }) => <p>Tools of {ref.kind}</p>,
    override: () => null,
    foot: () => <p>At the foot</p>,
  };
  renderView(<EvidenceLedger compact={false} editing={editing} />, readerDossier(), {
    lens: { selection: PAK_RUS, tab: "evidence" },
  });
  expect(screen.getByText("Tools of PAK~RUS")).toBeVisible();
  expect(screen.getAllByText("Tools of quote").length).toBeGreaterThan(0);
  expect(screen.getByText("At the foot")).toBeVisible();
});

describe("other selections", () => {
  it("a quote shows the ledger of its tie, and itself as current", async () => {
    const { hand, now } = openLedger({ kind: "quote", id: quoteId("respect") });
    expect(screen.getByText(/It bears on 2 ties/)).toBeVisible();
    const current = () => screen.getAllByRole("listitem").filter((row) => row.getAttribute("aria-current") === "true");
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("India–Russia is allied");
    expect(current()).toHaveLength(1);
    await hand.click(screen.getByRole("button", { name: "PAK RUS: Pakistan–Russia, cordial" }));
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("Pakistan–Russia is cordial");
    expect(current()[0]).toHaveTextContent("“We respect those ties. We want our own.”");
    expect(now()).toMatchObject({ selection: { kind: "quote", id: "respect" }, thread: "PAK~RUS" });
  });

  it("an event shows the ledger of its tie", () => {
    openLedger({ kind: "event", id: eventId("2025-09-02.1") });
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("Pakistan–Russia is cordial");
  });

  it("an actor lists its ties with their readings; a tag leads on", async () => {
    const { hand, now } = openLedger({ kind: "actor", id: actorId("IND") });
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("India has 2 ties with evidence by Sep 2025");
    const rows = screen.getAllByRole("row").slice(1);
    expect(rows.map((row) => within(row).getByRole("button").getAttribute("aria-label"))).toEqual([
      "IND RUS: India–Russia, allied",
      "IND PAK: India–Pakistan, hostile",
    ]);
    await hand.click(within(rows[0] as HTMLElement).getByRole("button"));
    expect(now().selection).toEqual({ kind: "tie", id: "IND~RUS" });
  });

  it("nothing selected lists all ties and says how to go on", () => {
    openLedger(null);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("4 ties with evidence by Sep 2025");
    expect(screen.getByText(/Pick a tie here or a line in the graph/)).toBeVisible();
    expect(screen.getAllByRole("row")).toHaveLength(5);
  });
});

describe("the method", () => {
  it("is open to change, and the ledger follows", async () => {
    const { hand, preferences } = openLedger(PAK_RUS);
    await hand.click(screen.getByRole("button", { name: "Method" }));
    const direct = screen.getByRole("spinbutton", { name: "Direct quote" });
    await hand.clear(direct);
    await hand.type(direct, "0.3");
    expect(preferences.getState().preferences.method.directness.direct).toBe(0.3);
    expect(working().factors).toContain("w 0.30 × 1.00 × 1.00 = 0.30");
    await hand.selectOptions(screen.getByRole("combobox", { name: /Half-life/ }), "never");
    expect(working().factors).toContain("w 0.40 × 0.50 × 1.00 = 0.20");
    await hand.click(screen.getByRole("button", { name: "Reset to the standard method" }));
    expect(working().factors).toContain("w 0.60 × 1.00 × 1.00 = 0.60");
    expect(screen.getByRole("spinbutton", { name: "Direct quote" })).toHaveValue(0.6);
  });

  it("refuses what is not a number from 0 to 1, in words", async () => {
    const { hand, preferences } = openLedger(PAK_RUS);
    await hand.click(screen.getByRole("button", { name: "Method" }));
    const event = screen.getByRole("spinbutton", { name: "Event" });
    await hand.clear(event);
    await hand.type(event, "7");
    expect(event).toBeInvalid();
    expect(event).toHaveAccessibleDescription("a number from 0 to 1");
    expect(preferences.getState().preferences.method.directness.event).toBe(0.8);
  });

  it("switches the clock between what was and what was known", async () => {
    const { hand, now } = openLedger(PAK_RUS);
    await hand.click(screen.getByRole("button", { name: "Method" }));
    await hand.click(screen.getByRole("radio", { name: /^Knowledge time/ }));
    expect(now().clock).toBe("knowledge");
  });
});
