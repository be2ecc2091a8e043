import { describe, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";

/** Every state of the desk, by its address. */
const STATES = {
  "at rest": "",
  "a tie selected": "?sel=tie.PAK~RUS",
  "an actor selected, its ties alone": "?sel=actor.IND&ego=IND",
  "a quote selected": "?sel=quote.q-sharif-strong-relations",
  "a month selected": "?sel=month.2023-06",
  "the ledger of a tie": "?sel=tie.PAK~RUS&tab=evidence",
  "all ties in the evidence tab": "?tab=evidence",
  "the records": "?tab=data",
  "the records of a pair": "?sel=tie.IND~RUS&tab=data",
  "the list of ties": "?form=list",
  "the matrix": "?form=matrix",
  "small multiples with prices": "?chart=multiples&price=1",
} as const;

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 900, height: 700 };

describe.each(["light", "dark"] as const)("axe finds nothing, %s", (theme) => {
  it.each(Object.entries(STATES))("%s", async (_state, path) => {
    const { page } = await openDesk({ path, theme });
    await axeClean(page);
  });

  it.each(["graph", "timeline", "reader"])("a phone showing the %s", async (pane) => {
    const { page } = await openDesk({ path: `?sel=tie.PAK~RUS&pane=${pane}`, theme, viewport: PHONE, touch: true });
    await axeClean(page);
  });

  it("a tablet", async () => {
    const { page } = await openDesk({ path: "?pane=reader", theme, viewport: TABLET });
    await axeClean(page);
  });
});
