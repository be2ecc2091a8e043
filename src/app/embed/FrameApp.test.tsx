import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { mockServer } from "#mocks/server.ts";
import { aFrozenFile } from "#tests/support/frozen-copy.ts";
import { fetchChunks, renderFrame, SOURCE, trialBridge } from "#tests/support/render-frame.tsx";

const server = mockServer(SOURCE);
beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await fetchChunks();
});
afterEach(() => {
  server.resetHandlers();
  document.title = "";
});
afterAll(() => server.close());

const state = (name: string) => waitFor(() => expect(document.documentElement).toHaveAttribute("data-entente", name));
async function shown(...start: Parameters<typeof renderFrame>) {
  const frame = renderFrame(...start);
  await state("ready");
  return frame;
}
const foot = () => within(screen.getByRole("link", { name: /Open in Entente/ }).closest("footer") ?? document.body);
const openLink = () => new URL(foot().getByRole<HTMLAnchorElement>("link", { name: /Open in Entente/ }).href);

describe("an embedded graph", () => {
  it("says what it is about and over which months, with a legend to filter by and a foot that names its source", async () => {
    await shown("?view=graph&sel=tie.PAK~RUS");
    expect(screen.getByRole("heading", { level: 1, name: "Pakistan–Russia is cordial" })).toBeInTheDocument();
    expect(screen.getByText(/Ties between nine of 14 states, Oct 2024 – Sep 2025/)).toBeInTheDocument();
    const legend = within(screen.getByRole("group", { name: "Legend and filter" }));
    expect(legend.getAllByRole("button").length).toBeGreaterThan(4);
    expect(foot().getByText("Coded from 136 quotes.")).toBeInTheDocument();
    expect(foot().getByText(/Sample dossier, as of Aug 2026/)).toBeInTheDocument();
    expect(document.title).toBe("Pakistan’s opening to Russia – Entente");
  });

  it("leads to the same view on the desk, in a window of its own that knows nothing of the frame", async () => {
    const { hand } = await shown("?view=graph&sel=tie.PAK~RUS&form=list");
    const link = foot().getByRole("link", { name: /Open in Entente/ });
    expect([link.getAttribute("target"), link.getAttribute("rel")]).toEqual(["_blank", "noopener"]);
    expect(openLink().pathname).toBe("/index.html");
    expect(Object.fromEntries(openLink().searchParams)).toEqual({
      d: "pakistan-russia",
      sel: "tie.PAK~RUS",
      form: "list",
    });
    await hand.keyboard("{Escape}");
    expect(openLink().searchParams.get("sel")).toBeNull();
  });

  it("brings the evidence of a tie that is picked here, and not of one that the address picked", async () => {
    const { hand } = await shown("?view=graph&form=list&sel=tie.IND~RUS");
    expect(screen.queryByRole("complementary", { name: "Evidence" })).toBeNull();
    await hand.click(screen.getByRole("button", { name: "Read what it rests on" }));
    const panel = await screen.findByRole("complementary", { name: "Evidence" });
    expect(await within(panel).findByRole("heading", { name: /India–Russia is/ })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Close the evidence" })).toHaveFocus();
    await hand.keyboard("{Escape}");
    expect(panel).not.toBeInTheDocument();
    expect(openLink().searchParams.get("sel")).toBe("tie.IND~RUS");
    expect(screen.getByRole("region", { name: "Alliance graph" })).toHaveFocus();
  });

  it("stands at the level among headings that the page around gives it", async () => {
    await shown("?view=graph&heading=3");
    expect(screen.getByRole("heading", { level: 3, name: "Pakistan’s opening to Russia" })).toBeInTheDocument();
    expect(screen.queryByRole("heading", { level: 1 })).toBeNull();
  });

  it("takes title and lens of a step", async () => {
    const { frame } = await shown("?view=graph&step=2");
    const [briefing] = (await import("#tests/support/sample-dossier.ts")).sampleDossier().briefings;
    expect(screen.getByRole("heading", { level: 1, name: briefing?.steps[1]?.title ?? "" })).toBeInTheDocument();
    expect(frame.getState().settings.step).toBe(2);
  });
});

describe("what stands around a view", () => {
  it.each(["graph", "timeline", "desk", "reader"])(
    "is a short title and the foot where little is wanted: %s",
    async (view) => {
      await shown(`?view=${view}&ui=minimal`);
      expect(screen.getByRole("heading", { level: 1, name: "Pakistan’s opening to Russia" })).toBeInTheDocument();
      expect(screen.queryByRole("button", { name: /Window one month/ })).toBeNull();
      expect(foot().getByText("Coded from 136 quotes.")).toBeInTheDocument();
    },
  );

  it("is the foot alone where nothing is wanted: the source is always named", async () => {
    await shown("?view=graph&ui=none");
    expect(screen.queryByRole("heading", { level: 1 })).toBeNull();
    expect(screen.queryByRole("group", { name: "Legend and filter" })).toBeNull();
    expect(foot().getByText("Coded from 136 quotes.")).toBeInTheDocument();
    expect(openLink().pathname).toBe("/index.html");
  });
});

describe("an address that cannot be used as a whole", () => {
  it("is said in one notice, which can be dismissed, and the rest applies", async () => {
    const { hand } = await shown("?view=graph&theme=pink&theme=blue&theme=grey&sel=tie.PAK~XXZ&from=2024-01&step=99");
    const notice = screen.getByText(/Part of the address was left out/).closest("p");
    for (const part of ["theme=pink", "theme=blue", "theme=grey", "sel=tie.PAK~XXZ", "step=99"])
      expect(notice).toHaveTextContent(part);
    expect(screen.getByText(/Jan 2024 – Sep 2025/)).toBeInTheDocument();
    await hand.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(notice).not.toBeInTheDocument();
  });

  it("shows what it was given as text", async () => {
    await shown(`?view=graph&lang=${encodeURIComponent('<img src=x onerror="alert(1)">')}`);
    expect(screen.getByText(/<img src=x/)).toBeInTheDocument();
    expect(document.querySelector("img")).toBeNull();
  });
});

describe("a frozen copy", () => {
  const copy = aFrozenFile();
  const beside = async (answer: () => Response) =>
    server.use(http.get(`${location.origin}/snapshots/${(await copy).id}.json`, answer));

  it("is shown with its own title, and says when it was frozen and how far live data has moved", async () => {
    const { text, id } = await copy;
    await beside(() => new HttpResponse(text));
    await shown(`?view=graph&d=pakistan-russia&snapshot=${id}`);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(/Pakistan/);
    expect(
      await foot().findByText(/Frozen on 30 Nov 2025\. Sample dossier\. .*(?:reads the same|Since)/),
    ).toBeInTheDocument();
    expect(openLink().searchParams.get("sel")).toBe("tie.PAK~RUS");
  });

  it("is shown while the live data cannot be had", async () => {
    const { text, id } = await copy;
    server.use(http.get(`${SOURCE}*`, () => new HttpResponse(null, { status: 404 })));
    await beside(() => new HttpResponse(text));
    await shown(`?view=graph&snapshot=${id}`);
    expect(await foot().findByText(/Live data could not be had/)).toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute("data-entente", "ready");
  });

  it("that is not there is said in words, to be retried or left for live data", async () => {
    const { text, id } = await copy;
    await beside(() => new HttpResponse(null, { status: 404 }));
    const { bridge, toldOf } = trialBridge();
    const { hand } = renderFrame(`?view=graph&snapshot=${id}`, { bridge });
    await state("failed");
    expect(screen.getByRole("alert")).toHaveTextContent(/The frozen copy cannot be shown/);
    expect(screen.getByRole("alert")).toHaveTextContent(`Put ${id}.json there as it was saved.`);
    expect(toldOf("problem")).toMatchObject([{ code: "not_found" }]);
    await hand.click(screen.getByRole("button", { name: "Show live data" }));
    await state("ready");
    expect(foot().getByText("Coded from 136 quotes.")).toBeInTheDocument();
    expect(text).toContain("entente-snapshot");
  });

  it("that was changed is not shown", async () => {
    const { text, id } = await copy;
    await beside(() => new HttpResponse(text.replaceAll("Pakistan", "Elsewhere")));
    const { hand } = renderFrame(`?view=graph&snapshot=${id}`);
    await state("failed");
    expect(screen.getByRole("alert")).toHaveTextContent(/not the one that was asked for/);
    await beside(() => new HttpResponse(text));
    await hand.click(screen.getByRole("button", { name: "Retry" }));
    await state("ready");
  });
});
