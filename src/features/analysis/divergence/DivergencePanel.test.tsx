import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Lens } from "#domain/lens/lens.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { readerDossier } from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { DivergencePanel } from "./DivergencePanel.tsx";

const tie = (id: string) => ({ kind: "tie", id: id as TieId }) as const;
const panel = (lens: Partial<Lens> = {}, dossier = sampleDossier()) =>
  renderView(<DivergencePanel compact={false} />, dossier, { lens: { analysis: "divergence", ...lens } });
const title = () => screen.getByRole("heading", { level: 2 }).textContent;

describe("the panel of words and barrels", () => {
  it("tells where the words on India and Russia and their crude part", () => {
    panel({ selection: tie("IND~RUS") });
    expect(title()).toBe("India–Russia: words and barrels part once in 100 months");
    const parts = screen.getByRole("region", { name: "Where they part" });
    expect(parts).toHaveTextContent("Colder words, more tradeApr 2018 – Feb 2019".replace("trade", "trade "));
    expect(screen.getByText(/rank correlation 0\.05 over 80 months.*so this says nothing/)).toBeInTheDocument();
  });

  it("leads from a parting to the words that were said", async () => {
    const { hand, now } = panel({ selection: tie("IND~RUS") });
    await hand.click(screen.getByRole("button", { name: /^Read “signed in 2018/ }));
    expect(now()).toMatchObject({ selection: { kind: "quote" }, thread: "IND~RUS", tab: "article", analysis: null });
  });

  it("leads from each lag to the records it was counted from", async () => {
    const { hand, now } = panel({ selection: tie("IND~RUS") });
    await hand.click(screen.getByText("All lags, −12 to 12 months"));
    const [first] = screen.getAllByRole("button", { name: /months compared: open the records of all of them$/ });
    await hand.click(first as HTMLElement);
    expect(now()).toMatchObject({
      analysis: null,
      tab: "data",
      series: { exporter: "RUS", importer: "IND", commodity: "crude" },
      window: { from: "2016-04", to: "2025-09" },
    });
  });

  it("and to the records of its months", async () => {
    const { hand, now } = panel({ selection: tie("IND~RUS") });
    await hand.click(screen.getByRole("button", { name: /^22\.4 to 43\.7 kb\/d: set the window/ }));
    expect(now()).toMatchObject({ window: { from: "2018-04", to: "2019-02" }, tab: "data", analysis: null });
  });

  it("takes the tie with most months of both where none is selected, and selects another one", async () => {
    const { hand, now } = panel();
    expect(title()).toMatch(/^China–Russia: /);
    await hand.selectOptions(screen.getByRole("combobox", { name: /Ties with trade/ }), "RUS~TUR");
    expect(now().selection).toEqual(tie("RUS~TUR"));
    expect(title()).toMatch(/^Russia–Turkey: /);
  });

  it("gives the two strips as a table whose figures lead to records", async () => {
    const { hand, now } = panel({ selection: tie("IND~RUS") });
    await hand.click(screen.getByText("The two strips as a table"));
    const months = screen.getByRole("region", { name: "Months" });
    expect(within(months).getByRole("row", { name: /^Sep 2025 Allied/ })).toBeInTheDocument();
    await hand.click(within(months).getByRole("button", { name: /in Sep 2025: open the record/ }));
    expect(now()).toMatchObject({ window: { from: "2025-09", to: "2025-09" }, tab: "data" });
  });

  it("says so where nothing is traded, and where no tie has trade", () => {
    panel({ selection: tie("IND~PAK") });
    expect(title()).toBe("No trade is recorded between the two ends of India–Pakistan");
  });

  it("says so where no tie has trade", () => {
    panel({}, readerDossier());
    expect(title()).toBe("No tie with a reading has recorded trade");
  });
});
