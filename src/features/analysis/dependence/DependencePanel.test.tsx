import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Lens } from "#domain/lens/lens.ts";
import { manyRecords } from "#tests/support/kept-trade-files.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { flow, month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import { FEW_RECORDS } from "../use-trade-answer.ts";
import { DependencePanel } from "./DependencePanel.tsx";

const INDIA = { exporter: null, importer: place("IND"), commodity: "crude" } as const;
const YEARS = { from: month("2022-01"), to: month("2023-12") };
const panel = (lens: Partial<Lens> = {}, dossier = sampleDossier()) =>
  renderView(<DependencePanel compact={false} />, dossier, {
    lens: { analysis: "dependence", series: INDIA, ...lens },
  });
const title = () => screen.getByRole("heading", { level: 2 }).textContent;

describe("the panel of dependence", () => {
  it("says who supplies most of what is on record, and that the total is not", () => {
    panel({ window: YEARS });
    expect(title()).toBe("Russia supplies 31 % of India’s crude imports on record");
    expect(screen.getByText(/The total is not recorded: shares are of what is recorded/)).toBeInTheDocument();
    expect(screen.getByText(/^HHI 0\.225, as 4\.4 equal suppliers/)).toBeInTheDocument();
    expect(screen.getByRole("row", { name: /^Iraq .* 1,017 27 % 2 of 2/ })).toBeInTheDocument();
  });

  it("leads from the concentration to the records of all suppliers, over the same months", async () => {
    const { hand, now } = panel({ window: YEARS });
    await hand.click(screen.getByRole("button", { name: /^HHI 0\.225.*: open the records of all suppliers$/ }));
    expect(now()).toMatchObject({
      analysis: null,
      tab: "data",
      window: YEARS,
      series: { exporter: null, importer: "IND", commodity: "crude" },
    });
  });

  it("refuses where too little is recorded, and offers the last year that is not", async () => {
    const { hand, now } = panel();
    expect(title()).toBe("Too little is recorded of India’s crude imports: 1 of 12 months can be compared");
    expect(screen.queryByText(/HHI/)).toBeNull();
    expect(screen.queryByRole("button", { name: /^Leave out/ })).toBeNull();
    await hand.click(await screen.findByRole("button", { name: "Set the window to Jan 2023 – Dec 2023" }));
    expect(now().window).toEqual({ from: "2023-01", to: "2023-12" });
    expect(title()).toMatch(/^Russia supplies \d+ % of India’s crude imports on record$/);
  });

  it("offers places of which it can be told, where no year of the one asked for can", async () => {
    const pakistan = { exporter: null, importer: place("PAK"), commodity: "crude" } as const;
    const { hand, now } = panel({ series: pakistan });
    expect(title()).toBe("Nothing is recorded of Pakistan’s crude imports in these months");
    await hand.click(await screen.findByRole("button", { name: "India, 2023" }));
    expect(now().window).toEqual({ from: "2023-01", to: "2023-12" });
    expect(title()).toMatch(/^Russia supplies \d+ % of India’s crude imports on record$/);
  });

  it("shows what falls away with a supplier, and takes it back in", async () => {
    const { hand } = panel({ window: YEARS });
    await hand.click(screen.getByRole("button", { name: "Leave out Russia" }));
    const left = screen.getByRole("region", { name: "Without Russia" });
    expect(left).toHaveTextContent("1,169 kb/d to be replaced, 31 % of what is recorded.");
    expect(left).toHaveTextContent(/No remaining supplier has a month on record by Dec 2023/);
    expect(within(left).getByRole("row", { name: /^Iraq 39 % 1,024 Dec 2023/ })).toBeInTheDocument();
    await hand.click(within(left).getByRole("button", { name: "Take all back in" }));
    expect(screen.queryByRole("region", { name: "Without Russia" })).toBeNull();
    expect(screen.getByRole("button", { name: "Leave out Russia" })).toHaveAttribute("aria-pressed", "false");
  });

  it("leads from a figure to its records, and from a best month to that month", async () => {
    const { hand, now } = panel({ window: YEARS });
    await hand.click(screen.getByRole("button", { name: "Iraq, 1,017: open its records" }));
    expect(now()).toMatchObject({
      series: { exporter: "IRQ", importer: "IND", commodity: "crude" },
      tab: "data",
      analysis: null,
      window: YEARS,
    });
  });

  it("names who was largest before, and the bands of exposure", () => {
    panel({ window: YEARS });
    expect(screen.getByRole("button", { name: "from Iraq to Russia in 2023: open the records" })).toBeInTheDocument();
    const bands = screen.getByRole("region", { name: "By stance" });
    expect(bands).toHaveTextContent("95 % from allied or cordial suppliers, none from neutral ones");
    expect(bands).toHaveTextContent("5.2 % from suppliers without a reading");
  });

  it("asks for the buyers of an exporter, and for another place", async () => {
    const { hand } = panel({ window: { from: month("2020-01"), to: month("2021-12") } });
    await hand.selectOptions(screen.getByRole("combobox", { name: /Ask for/ }), "buyers");
    await hand.selectOptions(screen.getByRole("combobox", { name: /Exporter/ }), "RUS");
    expect(title()).toBe("EU27 takes 53 % of Russia’s crude exports on record");
  });

  it("tells how much of a known total is recorded, and the range that leaves", () => {
    const months = ["2024-01", "2024-02"];
    const flows = months.flatMap((when) => [
      flow(when, 50),
      flow(when, 30, { exporter: place("CHN") }),
      flow(when, 100, { exporter: place("WLD") }),
    ]);
    panel({ window: { from: month("2024-01"), to: month("2024-02") } }, tradeDossier({ flows, coverage: [] }));
    expect(title()).toBe("Russia supplies 50 % of India’s crude imports");
    expect(screen.getByText(/80 % of the total is recorded by supplier/)).toBeInTheDocument();
    expect(screen.getByText(/^HHI 0\.340–0\.380/)).toBeInTheDocument();
  });
});

describe("the panel of dependence over many records", () => {
  const many = () => ({ ...sampleDossier(), tradeFiles: [manyRecords(FEW_RECORDS)] });

  it("says what is done until the answer is there, which is the same; the choices stay where they are", async () => {
    const { hand } = panel({ window: YEARS }, many());
    expect(title()).toBe("Adding up the records of India’s crude imports");
    expect(screen.getByRole("combobox", { name: /Importer/ })).toHaveValue("IND");
    await screen.findByRole("heading", { name: "Russia supplies 31 % of India’s crude imports on record" });
    expect(screen.getByText(/^HHI 0\.225, as 4\.4 equal suppliers/)).toBeInTheDocument();
    await hand.click(screen.getByRole("button", { name: "Leave out Russia" }));
    expect(screen.getByRole("region", { name: "Without Russia" })).toHaveTextContent("1,169 kb/d to be replaced");
    const importer = screen.getByRole("combobox", { name: /Importer/ });
    await hand.selectOptions(importer, "CHN");
    await screen.findByRole("heading", { level: 2, name: /China’s crude imports/ });
    expect(screen.getByRole("combobox", { name: /Importer/ })).toBe(importer);
    expect(screen.queryByRole("region", { name: "Without Russia" })).toBeNull();
  });

  it("keeps the last answer in sight while the window moves", async () => {
    const { lens } = panel({ window: YEARS }, many());
    await screen.findByRole("heading", { name: /^Russia supplies 31 %/ });
    act(() => lens.getState().setWindow({ from: month("2020-01"), to: month("2021-12") }));
    expect(title()).toMatch(/^Russia supplies 31 %/);
    expect(screen.getByText(/^Jan 2022 – Dec 2023, over/)).toBeInTheDocument();
    await screen.findByText(/^Jan 2020 – Dec 2021, over/);
    expect(title()).toBe("Iraq supplies 36 % of India’s crude imports on record");
  });
});
