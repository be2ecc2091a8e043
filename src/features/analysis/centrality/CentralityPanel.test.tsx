import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Lens } from "#domain/lens/lens.ts";
import { readerDossier } from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { CentralityPanel } from "./CentralityPanel.tsx";

/** India and Russia are allied, Russia and Pakistan cordial; Pakistan is at odds with India and the United States. */
async function panel(lens: Partial<Lens> = {}) {
  const view = renderView(<CentralityPanel compact={false} />, readerDossier(), {
    lens: { analysis: "centrality", ...lens },
  });
  await screen.findByRole("table", { name: "Actors by their place in the network" });
  const names = () => screen.getAllByRole("rowheader").map((head) => head.textContent);
  return { ...view, names };
}

describe("the panel of centrality", () => {
  it("says who stands between the most others, and puts them first", async () => {
    const { names } = await panel();
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      "Russia stands between the most others; 1 group holds together",
    );
    expect(names()).toEqual(["Russia", "India", "Pakistan", "United States"]);
    expect(screen.getByRole("row", { name: /^Russia 2 2 0 \+2 .* 33\.3 %/ })).toBeInTheDocument();
    expect(screen.getByText(/4 actors and 4 ties with a reading as of Sep 2025/)).toBeInTheDocument();
  });

  it("is put in another order by its heads, and back", async () => {
    const { hand, names } = await panel();
    await hand.click(screen.getByRole("button", { name: /^Actor/ }));
    expect(names().slice(0, 2)).toEqual(["India", "Pakistan"]);
    expect(screen.getByRole("columnheader", { name: /^Actor/ })).toHaveAttribute("aria-sort", "ascending");
    await hand.click(screen.getByRole("button", { name: /^Actor/ }));
    expect(names()[0]).toBe("United States");
  });

  it("leads from an actor to its ties, and from a tie to the graph", async () => {
    const { hand, now } = await panel();
    await hand.click(screen.getAllByRole("button", { name: "India: show it and its ties" })[0] as HTMLElement);
    expect(now()).toMatchObject({ selection: { kind: "actor", id: "IND" }, analysis: "centrality" });
    const row = screen.getByRole("row", { name: /^India/ }).nextElementSibling as HTMLElement;
    expect(within(row).getAllByRole("button", { name: /^IND |^PAK |^RUS / }).length).toBe(2);
    await hand.click(within(row).getByRole("button", { name: /^IND RUS/ }));
    expect(now()).toMatchObject({ selection: { kind: "tie", id: "IND~RUS" }, analysis: "centrality" });
    // What it rests on stays in sight while it is looked at.
    await hand.click(within(row).getByRole("button", { name: /, the weight of India–Russia: open the evidence$/ }));
    expect(now()).toMatchObject({ selection: { kind: "tie", id: "IND~RUS" }, analysis: null, tab: "evidence" });
  });

  it("leads from a count of ties to their evidence", async () => {
    const { hand, now } = await panel();
    await hand.click(screen.getByRole("button", { name: "2 ties of India: open the evidence" }));
    expect(now()).toMatchObject({ selection: { kind: "actor", id: "IND" }, analysis: null, tab: "evidence" });
  });

  it("names the groups, what does not fit in them, and who stands alone", async () => {
    await panel();
    const groups = screen.getByRole("region", { name: "Groups" });
    expect(groups).toHaveTextContent("1IndiaPakistanRussia");
    expect(groups).toHaveTextContent("2 friendly ties within");
    expect(groups).toHaveTextContent("1 adverse tie within");
    expect(groups).toHaveTextContent("No friendly tie: United States.");
  });

  it("leads from modularity to the ties it is computed from, with their weights", async () => {
    const { hand, now } = await panel();
    const groups = screen.getByRole("region", { name: "Groups" });
    const lists = () => within(groups).getAllByRole("group");
    expect(lists().map((list) => list.hasAttribute("open"))).not.toContain(true);
    await hand.click(within(groups).getByRole("button", { name: /^Modularity -?\d\.\d\d: open the ties/ }));
    expect(lists().map((list) => list.hasAttribute("open"))).not.toContain(false);
    expect(groups).toHaveTextContent(/2 friendly ties within, [\d.]+ by weight/);
    expect(groups).toHaveTextContent(/1 adverse tie to others, [\d.]+ by weight/);
    expect(within(groups).getAllByRole("listitem")[0]).toHaveFocus();
    // A list that was closed since opens again.
    await hand.click(within(groups).getByText(/^2 friendly ties within/));
    await hand.click(within(groups).getByRole("button", { name: /^-?\d\.\d\d: open the ties/ }));
    expect(lists().map((list) => list.hasAttribute("open"))).not.toContain(false);
    const weight = /, the weight of India–Russia: open the evidence$/;
    await hand.click(within(groups).getByRole("button", { name: weight }));
    expect(now()).toMatchObject({ selection: { kind: "tie", id: "IND~RUS" }, analysis: null, tab: "evidence" });
  });

  it("walks all ties where it is asked to", async () => {
    const { hand } = await panel();
    await hand.selectOptions(screen.getByRole("combobox", { name: /Paths over/ }), "all");
    expect(screen.getByText(/over all ties, hostile ones too/)).toBeInTheDocument();
    await hand.selectOptions(screen.getByRole("combobox", { name: /A tie is/ }), "weight");
    expect(screen.getByText(/each 1 \/ weight long/)).toBeInTheDocument();
  });

  it("says so where no tie has a reading", () => {
    const window = { from: "1930-01", to: "1930-12" } as unknown as Lens["window"];
    renderView(<CentralityPanel compact />, readerDossier(), { lens: { window } });
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("No tie has a reading by Dec 1930");
    expect(screen.queryByRole("table")).toBeNull();
  });
});
