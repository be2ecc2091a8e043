import { screen, within } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { PartialDate } from "#domain/shared/month.ts";
import { BLANK_BEARING, type QuoteDraft } from "#domain/workspace/quote-draft.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { ClaimsPart } from "./ClaimsPart.tsx";

const WORDS = "“Last year, we even imported more oil from Russia and saw a spike in trade,”";

function openPart(words = WORDS, language = "en") {
  let now: QuoteDraft | null = null;
  function Form() {
    const [draft, setDraft] = useState<QuoteDraft>({
      bearings: [{ ...BLANK_BEARING, one: "Pakistan", other: "Russia" }],
      speaker: "Sharif",
      addressee: "Putin",
      act: "claim",
      attribution: "direct",
      confidence: 0.6,
      saidOn: "2025-09-02",
      note: "",
      claims: [],
      newKinds: {},
    });
    now = draft;
    return (
      <ClaimsPart
        words={words}
        language={language}
        published={"2025-09" as PartialDate}
        draft={draft}
        onDraft={(change) => setDraft({ ...draft, ...change })}
        fault={null}
      />
    );
  }
  const view = renderView(<Form />, sampleDossier());
  return { ...view, claims: () => now?.claims ?? [] };
}
const claim = (at: number) => within(screen.getAllByRole("group")[at] as HTMLElement);

describe("claims in the form for evidence", () => {
  it("are proposed from the words, and kept when somebody takes them", async () => {
    const { hand, claims } = openPart();
    expect(claims()).toEqual([]);
    const [first] = screen.getAllByRole("button", { name: "Test this claim" });
    if (first) await hand.click(first);
    expect(claims()).toMatchObject([{ series: { commodity: "crude", exporter: "RUS" }, comparison: "rose" }]);
    expect(claim(0).getByRole("status").textContent).toContain("Figures cannot tell.");
    // What was taken is not proposed again.
    expect(screen.getAllByRole("button", { name: "Test this claim" })).toHaveLength(1);
    await hand.click(claim(0).getByRole("button", { name: "Remove this claim" }));
    expect(claims()).toEqual([]);
  });

  it("are no longer proposed once there are as many as have a place", async () => {
    const { hand, claims } = openPart();
    for (let at = 0; at < 6; at += 1) await hand.click(screen.getByRole("button", { name: "Add another claim" }));
    expect(claims()).toHaveLength(6);
    expect(screen.queryAllByRole("button", { name: /^(?:Test this|Add another) claim$/ })).toEqual([]);
  });

  it("show how words of time were resolved, and can be read otherwise", async () => {
    const { hand, claims } = openPart();
    await hand.click(screen.getAllByRole("button", { name: "Test this claim" })[1] as HTMLElement);
    const readings = claim(0).getByRole("combobox", { name: "“Last year”, counted from 2 Sep 2025" });
    expect(
      within(readings)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "Calendar 2024: Jan 2024 – Dec 2024",
      "The twelve months before: Sep 2024 – Aug 2025",
      "Fiscal year 2024–25: Jul 2024 – Jun 2025",
      "Fiscal year 2023–24: Jul 2023 – Jun 2024",
    ]);
    expect(claim(0).getByRole("status").textContent).toContain("Figures agree in part.");
    await hand.selectOptions(readings, "Fiscal year 2023–24: Jul 2023 – Jun 2024");
    await hand.click(claim(0).getByRole("checkbox", { name: "Test the other ways to read it too" }));
    expect(claims()).toMatchObject([{ period: { span: { from: "2023-07", to: "2024-06" } }, others: [] }]);
    expect(claim(0).getByRole("status").textContent).toContain("Figures agree. It rose from $920m to $1.81bn");
  });

  it("take months that are written, and say what spells none", async () => {
    const { hand, claims } = openPart();
    await hand.click(screen.getAllByRole("button", { name: "Test this claim" })[0] as HTMLElement);
    const last = claim(0).getByRole("textbox", { name: "Months, last" });
    await hand.clear(last);
    await hand.type(last, "2024-0");
    expect(claim(0).getByText("A month is written 2024-09 or Sep 2024.")).toBeDefined();
    expect(claims()[0]?.period.span.to).toBe("2024-12");
    await hand.type(last, "6");
    expect(claims()[0]).toMatchObject({ period: { span: { from: "2024-01", to: "2024-06" } }, others: [] });
  });

  it("ask for an amount where one is said, in a unit of the measure", async () => {
    const { hand, claims } = openPart("We bought more than 1 million tonnes of crude in 2023");
    await hand.click(screen.getByRole("button", { name: "Test this claim" }));
    expect(claims()[0]?.threshold).toEqual({ value: 1000, unit: "kt" });
    expect(claim(0).getByRole("spinbutton", { name: /Amount/ })).toBeDefined();
    await hand.selectOptions(claim(0).getByRole("combobox", { name: "Said of it" }), "Fell");
    expect(claims()[0]).toMatchObject({
      comparison: "fell",
      threshold: null,
      period: { against: { from: "2022-01" } },
    });
  });

  it("can be added by hand where the words propose none", async () => {
    const { hand, claims } = openPart("very strong relations");
    await hand.click(screen.getByRole("button", { name: "Add a claim that figures can test" }));
    expect(claims()).toMatchObject([{ phrase: null, period: { span: { from: "2024-09", to: "2025-08" } } }]);
  });

  it("begin by hand with the words of time there are, and say in which language those are read", async () => {
    const { hand, claims } = openPart("We bought more than 10 million tonnes in 2023", "ur");
    expect(screen.getByText(/in English alone/)).toBeDefined();
    await hand.click(screen.getByRole("button", { name: "Add a claim that figures can test" }));
    expect(claims()).toMatchObject([
      { comparison: "more-than", threshold: { value: 10000, unit: "kt" }, period: { span: { from: "2023-01" } } },
    ]);
  });

  it("say what of the words is not tested, in words that can be changed", async () => {
    const { hand, claims } = openPart("Crude imports rose 30 per cent in 2023");
    expect(screen.queryByText(/in English alone/)).toBeNull();
    expect(screen.getByText(/The words say “30 per cent”/)).toBeDefined();
    await hand.click(screen.getByRole("button", { name: "Test this claim" }));
    const note = claim(0).getByRole("textbox", { name: "What a reader should know of it" });
    await hand.clear(note);
    await hand.type(note, "By a third, he says");
    expect(claims()[0]?.note).toBe("By a third, he says");
    await hand.clear(note);
    expect(claims()[0]?.note).toBeNull();
  });

  it("hold the months before against the same months when those are set by hand", async () => {
    const { hand, claims } = openPart("Crude imports rose in 2023");
    await hand.click(screen.getByRole("button", { name: "Test this claim" }));
    const first = claim(0).getByRole("textbox", { name: "Months, first" });
    await hand.clear(first);
    await hand.type(first, "Jul 2023");
    expect(claims()[0]?.period.against).toEqual({ from: "2022-07", to: "2022-12" });
    expect(claim(0).getByRole("textbox", { name: "Compared with, first" })).toHaveValue("Jul 2022");
  });

  it("show since when something is said to be the first", async () => {
    const { hand } = openPart("the first cargo of crude since 2019");
    await hand.click(screen.getByRole("button", { name: "Test this claim" }));
    expect(claim(0).getByRole("textbox", { name: "None before, in, first" })).toHaveValue("Jan 2020");
  });
});
