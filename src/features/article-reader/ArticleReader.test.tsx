import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Lens } from "#domain/lens/lens.ts";
import { putRecord } from "#domain/workspace/commands/rows.ts";
import { perform, startHistory } from "#domain/workspace/history.ts";
import { overlay } from "#domain/workspace/overlay.ts";
import type { Preferences } from "#state/preferences/preferences-store.ts";
import { OwnershipProvider } from "#state/workspace/ownership-context.tsx";
import { hugeArticleDossier } from "#tests/support/huge-article.ts";
import {
  articleId,
  bearing,
  freshParts,
  month,
  quoteId,
  quoteOf,
  readerDossier,
  TALKS,
  tieId,
} from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { ArticleReader } from "./ArticleReader.tsx";
import type { Coding } from "./coding.ts";

beforeAll(() => {
  // jsdom knows the element but not how to open it.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
});

function openReader(
  start: { dossier?: Dossier; lens?: Partial<Lens>; compact?: boolean; preferences?: Partial<Preferences> } = {},
) {
  const view = renderView(
    <ArticleReader compact={start.compact ?? false} evidence={<p>the ledger</p>} records={<p>the records</p>} />,
    start.dossier ?? readerDossier(),
    start,
  );
  const marks = (id: string) => [...view.container.querySelectorAll<HTMLElement>(`mark[data-quote="${id}"]`)];
  return { ...view, marks };
}

/** What can be done with words where nothing can but what is given. */
const codingWith = (some: Partial<Coding>): Coding => ({
  layer: () => null,
  remove: () => false,
  hide: () => null,
  notes: () => null,
  takeAsk: () => false,
  addArticle: () => undefined,
  article: () => null,
  replace: () => null,
  waiting: () => null,
  decisions: () => null,
  decision: () => null,
  ...some,
});

const dot = (name: RegExp) => screen.getByRole("button", { name });
const STRONG = /^Quote 1 of 4, about Pakistan and Russia, cordial\. “very strong relations”$/;

describe("the reader", () => {
  it("is a region with an article, its quotes marked and named", () => {
    const { marks } = openReader();
    const reader = screen.getByRole("region", { name: "Reader" });
    expect(within(reader).getByRole("heading", { name: "Talks in the capital" })).toBeVisible();
    expect(within(reader).getByRole("article")).toHaveAttribute("lang", "en");
    expect(reader).toHaveTextContent("4 quotes on 3 ties");
    expect(marks("strong").map((mark) => mark.textContent)).toEqual(["“very strong relations”"]);
    expect(dot(STRONG)).toBeInTheDocument();
    expect(dot(/^Quote 4 of 4, about Pakistan and United States, strained\./)).toBeInTheDocument();
  });

  it("links the sources of the article by their https address", () => {
    openReader();
    const link = screen.getByRole("link", { name: "The Gazette" });
    expect(link).toHaveAttribute("href", "https://gazette.example/talks");
    expect(link).toHaveAttribute("rel", "noreferrer noopener");
  });

  it("has one tab stop among its quotes, moved by arrows without picking", async () => {
    const { container, hand, now } = openReader();
    const stops = [...container.querySelectorAll("[data-dot]")].filter((one) => one.getAttribute("tabindex") === "0");
    expect(stops).toEqual([dot(STRONG)]);
    act(() => dot(STRONG).focus());
    await hand.keyboard("{ArrowRight}");
    expect(document.activeElement).toHaveAttribute("data-dot", "own");
    await hand.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(document.activeElement).toBe(dot(STRONG));
    expect(now().selection).toBeNull();
  });

  it("shows the other two tabs where they were handed in, with the count of evidence", async () => {
    const { hand, lens } = openReader();
    await hand.click(screen.getByRole("tab", { name: "Evidence 9" }));
    expect(screen.getByRole("tabpanel")).toHaveTextContent("the ledger");
    act(() => lens.getState().pick({ kind: "tie", id: tieId("PAK~RUS") }, "graph"));
    expect(screen.getByRole("tab", { name: "Evidence 6 of 9" })).toHaveAttribute("aria-selected", "true");
    await hand.click(screen.getByRole("tab", { name: "Data" }));
    expect(screen.getByRole("tabpanel")).toHaveTextContent("the records");
  });
});

describe("picking quotes", () => {
  it("feeds the lens, and shows which one is current", async () => {
    const { hand, marks, now } = openReader();
    await hand.click(marks("strong")[0] as HTMLElement);
    expect(now()).toMatchObject({ selection: { kind: "quote", id: "strong" }, pickedBy: "reader" });
    expect(dot(STRONG)).toHaveAttribute("aria-current", "true");
    expect(marks("strong")[0]).toHaveClass("quote-current");
    expect(marks("trouble")[0]).toHaveClass("quote-dim");
  });

  it("R47 reaches each of overlapping quotes: a press cycles from the innermost outwards", async () => {
    const { hand, marks, now } = openReader();
    const inner = () => marks("own").at(-1) as HTMLElement;
    expect(inner().textContent).toContain("We want our own.");
    const picked = async () => {
      await hand.click(inner());
      return now().selection?.id;
    };
    expect([await picked(), await picked(), await picked()]).toEqual(["own", "respect", "own"]);
  });

  it("picks a tie from its tag in the margin", async () => {
    const { hand, now } = openReader();
    await hand.click(screen.getAllByRole("button", { name: /^PAK RUS: Pakistan–Russia, / })[0] as HTMLElement);
    expect(now()).toMatchObject({ selection: { kind: "tie", id: "PAK~RUS" }, thread: "PAK~RUS" });
  });

  it("hovers faintly both ways", async () => {
    const { hand, lens, marks, now } = openReader();
    await hand.hover(marks("strong")[0] as HTMLElement);
    expect(now().hover).toEqual({ kind: "quote", id: "strong" });
    await hand.unhover(marks("strong")[0] as HTMLElement);
    act(() => lens.getState().hover({ kind: "tie", id: tieId("PAK~USA") }));
    expect(marks("trouble")[0]).toHaveAttribute("data-hovered");
    expect(marks("strong")[0]).not.toHaveAttribute("data-hovered");
    act(() => lens.getState().hover(null));
    expect(marks("trouble")[0]).not.toHaveAttribute("data-hovered");
  });

  it("puts the quotes layer away and brings it back for a quote that is asked for", async () => {
    const { hand, container, now } = openReader();
    await hand.click(screen.getByRole("button", { name: "Quotes 4" }));
    expect(container.querySelector("mark")).toBeNull();
    act(() => screen.getByRole("region", { name: "Reader" }).focus());
    await hand.keyboard("j");
    expect(now().selection?.id).toBe("strong");
    expect(container.querySelector("mark")).not.toBeNull();
  });
});

describe("following the lens", () => {
  it("opens the article of a quote picked elsewhere, and remembers it as the open one", () => {
    const { lens, now } = openReader();
    act(() => lens.getState().pick({ kind: "quote", id: quoteId("close") }, "graph"));
    expect(screen.getByRole("heading", { name: "An earlier visit" })).toBeVisible();
    expect(now().article).toBe("earlier");
    act(() => lens.getState().pick({ kind: "tie", id: tieId("PAK~RUS") }, "graph"));
    expect(screen.getByRole("heading", { name: "An earlier visit" })).toBeVisible();
  });

  it("comes to the Article tab for an article picked elsewhere and for words that were found", () => {
    const { lens, now } = openReader({ lens: { tab: "evidence" } });
    act(() => lens.getState().pick({ kind: "article", id: articleId("earlier") }, "timeline"));
    expect(now().tab).toBe("article");
    act(() => lens.getState().set({ tab: "data" }));
    act(() => lens.getState().pick({ kind: "quote", id: quoteId("strong") }, "find"));
    expect(now().tab).toBe("article");
  });

  it("dims quotes outside the window but keeps them in reach, and says so", () => {
    const { marks } = openReader({ lens: { window: { from: month("2020-01"), to: month("2020-12") } } });
    expect(marks("strong")[0]).toHaveClass("quote-outside");
    expect(dot(/^Quote 1 of 4, .*outside the window/)).toBeInTheDocument();
  });
});

describe("keys", () => {
  it("J goes on, K goes back, over the quotes of the tie in hand and into other articles", async () => {
    const { hand, lens, now } = openReader();
    act(() => lens.getState().pick({ kind: "tie", id: tieId("PAK~RUS") }, "graph"));
    act(() => screen.getByRole("region", { name: "Reader" }).focus());
    const seen: unknown[] = [];
    for (const key of ["j", "j", "j", "k", "k", "k"]) {
      await hand.keyboard(key);
      seen.push(now().selection?.id);
    }
    expect(seen).toEqual(["respect", "own", "own", "respect", "strong", "contracts"]);
    expect(screen.getByRole("heading", { name: "An earlier visit" })).toBeVisible();
    expect(document.activeElement).toHaveAttribute("data-dot", "contracts");
  });

  it("Enter opens the card, Escape closes it, T picks the tie, O lists the quotes", async () => {
    const { hand, now } = openReader();
    act(() => dot(STRONG).focus());
    await hand.keyboard("{Enter}");
    const card = screen.getByRole("dialog", { name: "Quote 1 of 4" });
    expect(card).toHaveTextContent("Sharif to Putin");
    expect(card).toHaveTextContent("2 Sep 2025");
    expect(card).toHaveTextContent(/Kind of statement\s*Pledge/);
    expect(card).toHaveTextContent(/Attribution\s*direct quote/);
    expect(card).toHaveTextContent("diplomatic");
    expect(card).toHaveTextContent("High confidence");
    await hand.click(within(card).getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    act(() => dot(STRONG).focus());
    await hand.keyboard("t");
    expect(now().selection).toEqual({ kind: "tie", id: "PAK~RUS" });
    act(() => screen.getByRole("region", { name: "Reader" }).focus());
    await hand.keyboard("o");
    const list = screen.getByRole("dialog", { name: "Quotes in this article" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(4);
    await hand.click(within(list).getByRole("button", { name: /expect trouble/ }));
    expect(now().selection).toEqual({ kind: "quote", id: "trouble" });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("letters rest where the reader switched them off", async () => {
    const { hand, now } = openReader({ preferences: { letterKeys: false } });
    act(() => screen.getByRole("region", { name: "Reader" }).focus());
    await hand.keyboard("jt");
    expect(now().selection).toBeNull();
  });
});

describe("articles", () => {
  it("are listed newest first with their quotes and what is linked, and opened", async () => {
    const { hand, now } = openReader({ lens: { selection: { kind: "tie", id: tieId("PAK~RUS") } } });
    await hand.click(screen.getByRole("button", { name: "Articles 2" }));
    const rows = within(screen.getByRole("dialog", { name: "Articles" })).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual([
      "Talks in the capital3 Sep 20254 quotes3 linked",
      "An earlier visit26 Nov 20242 quotes1 linked",
    ]);
    await hand.click(within(rows[1] as HTMLElement).getByRole("button"));
    expect(now().selection).toEqual({ kind: "article", id: "earlier" });
    expect(screen.getByRole("heading", { name: "An earlier visit" })).toBeVisible();
  });

  it("say whose they are, and hold what can be done with each", async () => {
    const dossier = readerDossier();
    const own = { ...TALKS, id: articleId("own"), title: "My own" };
    const corrected = { ...TALKS, title: "Talks, corrected" };
    const document = [own, corrected]
      .map((row) => putRecord({ collection: "articles", row }))
      .reduce(perform, startHistory(aWorkspace())).document;
    const { hand } = renderView(
      <OwnershipProvider dossier={dossier} document={document}>
        <ArticleReader
          compact={false}
          evidence={null}
          records={null}
          coding={codingWith({ article: ({ id }) => <p>tools of {id}</p> })}
        />
      </OwnershipProvider>,
      overlay(dossier, document),
    );
    await hand.click(screen.getByRole("button", { name: "Articles 3" }));
    const rows = within(screen.getByRole("dialog", { name: "Articles" })).getAllByRole("listitem");
    const told = Object.fromEntries(rows.map((row) => [row.querySelector("p")?.textContent, row.textContent]));
    expect(told["tools of own"]).toContain("Yours");
    expect(told["tools of talks"]).toContain("Changed");
    expect(told["tools of earlier"]).not.toMatch(/Yours|Changed/);
  });

  it("are offered where none is open", async () => {
    const base = readerDossier();
    const dossier = { ...base, opening: { ...base.opening, article: null } };
    const { hand, now } = openReader({ dossier });
    expect(screen.getByRole("heading", { name: "Open an article to see which ties it supports." })).toBeVisible();
    await hand.click(screen.getByRole("button", { name: /An earlier visit/ }));
    expect(now().selection).toEqual({ kind: "article", id: "earlier" });
  });

  it("R10 say when they could not be had, and that the rest stands", () => {
    const failure = { kind: "unreachable", status: null, message: "The source did not answer." } as const;
    openReader({
      dossier: readerDossier({
        articles: [],
        quotes: [],
        parts: { ...freshParts(), articles: { kind: "absent", failure } },
      }),
    });
    expect(screen.getByText(/The source did not answer\./)).toHaveTextContent("are not affected");
  });
});

describe("parts that did not come", () => {
  it("R10 says that the quotes are not at hand, and shows the text all the same", () => {
    const failure = { kind: "unreachable", status: null, message: "The source did not answer." } as const;
    const parts = { ...freshParts(), quotes: { kind: "absent", failure } as const };
    openReader({ dossier: readerDossier({ quotes: [], parts }) });
    expect(screen.getByText(/The quotes did not come\. The source did not answer\./)).toBeVisible();
    expect(screen.getByText("Quotes not at hand")).toBeVisible();
    expect(screen.getByText(/Unnamed analysts expect trouble/)).toBeVisible();
  });

  it("says plainly that an added article is gone, without its id, and offers the others", () => {
    const id = "a-2ea6a6be-0d3c-4d6e-9f00-8b1f3f6f0c11";
    openReader({ lens: { article: articleId(id) } });
    expect(screen.getByText("This article is not here any more, or not in this workspace.")).toBeVisible();
    expect(screen.queryByText(new RegExp(id))).toBeNull();
    expect(screen.getByRole("button", { name: /An earlier visit/ })).toBeVisible();
  });

  it("R14 says that the opening article could not be read, and offers the others", () => {
    const base = readerDossier();
    openReader({ dossier: { ...base, articles: base.articles.slice(1) } });
    expect(screen.getByText(/This article is not at hand/)).toBeVisible();
    expect(screen.getByRole("button", { name: /An earlier visit/ })).toBeVisible();
  });
});

describe("hostile text", () => {
  const evil = `<img src=x onerror="alert(1)"> said “🇵🇰 yes” عن العلاقات & more`;
  const home = { ...TALKS, title: `<script>1</script>`, blocks: [{ kind: "paragraph", text: evil } as const] };
  const dossier = readerDossier({
    articles: [home],
    quotes: [
      quoteOf(home, "all", evil, { speaker: null, speakerLabel: "<b>bold</b>", bearings: [bearing("PAK~RUS", -2)] }),
      quoteOf(home, "flag", "“🇵🇰 yes”", { bearings: [bearing("PAK~RUS", 1)] }),
    ],
  });

  it("is shown as text: nothing of it becomes an element", () => {
    const { container, marks } = openReader({ dossier });
    expect(container.querySelector("img, script, [onerror]")).toBeNull();
    expect(screen.getByRole("heading", { name: "<script>1</script>" })).toBeInTheDocument();
    expect(screen.getByText("<b>bold</b> to Putin")).toBeInTheDocument();
    expect(marks("all").at(-1)).toBeInTheDocument();
    expect(screen.getByRole("article").textContent).toContain(evil.slice(0, 30));
  });

  it("keeps right-to-left articles right-to-left, and flags whole", () => {
    const rtl = { ...home, language: "ur", direction: "rtl" as const };
    const { marks } = openReader({ dossier: { ...dossier, articles: [rtl] } });
    expect(screen.getByRole("article")).toHaveAttribute("dir", "rtl");
    expect(screen.getByRole("article")).toHaveAttribute("lang", "ur");
    expect(
      marks("flag")
        .map((mark) => mark.textContent)
        .join(""),
    ).toBe("“🇵🇰 yes”");
  });

  it("R7 lists a quote whose words are not in the text, and marks nothing for it", () => {
    const lost = quoteOf(TALKS, "lost", "He wants");
    const { marks } = openReader({
      dossier: readerDossier({ quotes: [{ ...lost, anchor: { ...lost.anchor, exact: "He wanted" } }] }),
    });
    expect(marks("lost")).toEqual([]);
    expect(screen.getByText(/The words of 1 quote are not in this text/)).toBeVisible();
  });
});

describe("a very long article", () => {
  it("mounts what is near, everything while it is printed, and counts all of its quotes", async () => {
    const { container } = openReader({ dossier: hugeArticleDossier(20_000, 600) });
    const mounted = () => container.querySelectorAll("[data-block]").length;
    await waitFor(() => expect(mounted()).toBeGreaterThan(0));
    expect(mounted()).toBeLessThan(40);
    expect(screen.getByRole("button", { name: "Quotes 600" })).toBeVisible();
    act(() => void dispatchEvent(new Event("beforeprint")));
    expect(mounted()).toBe(223);
    act(() => void dispatchEvent(new Event("afterprint")));
    expect(mounted()).toBeLessThan(40);
  });
});

describe("on a phone", () => {
  it("steps through the quotes of the tie in hand from a bar", async () => {
    const { hand, now } = openReader({ compact: true, lens: { selection: { kind: "tie", id: tieId("PAK~RUS") } } });
    expect(screen.getByRole("button", { name: "2 of 4 quotes" })).toBeVisible();
    await hand.click(screen.getByRole("button", { name: "Next quote" }));
    expect(now().selection).toEqual({ kind: "quote", id: "respect" });
  });
});
