import { screen, waitFor, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import type { QuoteId } from "#domain/shared/ids.ts";
import { ClaimDeskProvider, useClaimDesk } from "#state/claims/claim-desk.tsx";
import { renderView } from "#tests/support/render-view.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { ClaimList, ClaimTags } from "./index.ts";

const OIL = "q-sharif-more-oil" as QuoteId;
const TRADE = "q-sharif-trade-spike" as QuoteId;
const VIEWS = { tags: () => null, list: () => null };

/** Says where claims have led. */
function Way() {
  const { opened, traced } = useClaimDesk();
  return (
    <p data-testid="way">
      {opened} {traced?.join(" ")}
    </p>
  );
}

function openView(view: ReactNode) {
  return renderView(
    <ClaimDeskProvider views={VIEWS}>
      {view}
      <Way />
    </ClaimDeskProvider>,
    sampleDossier(),
  );
}
const way = () => screen.getByTestId("way").textContent;

describe("what the figures say, in a line", () => {
  it("is a verdict that leads to the figures", async () => {
    const { hand } = openView(<ClaimTags id={TRADE} />);
    await hand.click(await screen.findByRole("button", { name: "Figures agree in part" }));
    expect(way()).toContain(TRADE);
  });

  it("is nothing for a quote without claims", async () => {
    openView(
      <>
        <ClaimTags id={"q-sharif-dynamic-leader" as QuoteId} />
        <ClaimTags id={OIL} />
      </>,
    );
    expect(await screen.findAllByRole("button")).toHaveLength(1);
  });
});

describe("the claims of a quote", () => {
  it("hold every reading, with the figures, what they rest on, and their sources", async () => {
    openView(<ClaimList id={TRADE} onLeave={() => undefined} />);
    await screen.findByText("Total trade, Pakistan–Russia", { exact: false });
    const readings = screen.getAllByRole("listitem").filter((item) => item.closest("ol"));
    expect(readings).toHaveLength(4);
    const last = within(readings[2] as HTMLElement);
    expect(last.getByText("Fiscal year 2024–25")).toBeDefined();
    expect(last.getByRole("button", { name: "$1.04bn" })).toBeDefined();
    expect(last.getAllByText("11 of 12 months, reported")).toHaveLength(2);
    expect(last.getAllByText("Russia seeks to double $1.8 billion trade with Pakistan").length).toBeGreaterThan(0);
  });

  it("lead from a figure to its records, and leave", async () => {
    let left = 0;
    const { hand, now } = openView(
      <ClaimList
        id={OIL}
        onLeave={() => {
          left += 1;
        }}
      />,
    );
    await hand.click(await screen.findByRole("button", { name: "at least 4.0 kb/d" }));
    expect(left).toBe(1);
    expect(now()).toMatchObject({ tab: "data", pane: "reader" });
    expect(way()).toContain("RUS-PAK-crude-2023-06 RUS-PAK-crude-2023-10");
  });

  it("lead to the chart, which brackets claims of the quote that is selected", async () => {
    const { hand, now } = openView(<ClaimList id={OIL} onLeave={() => undefined} />);
    await hand.click(await screen.findByRole("button", { name: /^Show on the chart: / }));
    expect(now()).toMatchObject({ selection: { kind: "quote", id: OIL }, pane: "timeline" });
    expect(now().series).toEqual({ exporter: "RUS", importer: "PAK", commodity: "crude" });
  });

  it("say what is missing instead of a figure", async () => {
    openView(<ClaimList id={OIL} onLeave={() => undefined} />);
    await waitFor(() => screen.getAllByText(/No month or total of Jan 2024 – Dec 2024 is recorded/));
    expect(screen.getByText("mean of the months recorded: 6.9 kb/d")).toBeDefined();
    // Five of its months have no record: whoever says that they were without trade is heard.
    expect(screen.getAllByText(/^Jan 2023 – May 2023: the record is complete/).length).toBeGreaterThan(0);
  });
});
