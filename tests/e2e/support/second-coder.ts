import type { Locator, Page } from "playwright-core";
import { sampleFile } from "./folder-source.ts";
import { menu } from "./workspace.ts";

export const HER_NAME = "Johanna Lindqvist";

/** Her mark beside each line on which a quote of hers begins. */
export const marks = (page: Page) =>
  page.getByRole("toolbar", { name: `Quotes of ${HER_NAME}, the second coder` }).getByRole("button");
export const card = (page: Page) => page.getByRole("dialog", { name: `Coding of ${HER_NAME}` });
/** The lines above the words. */
export const lines = (page: Page) => page.locator(".coder-line");
/** At the head of the article. */
export const legend = (page: Page) => page.getByRole("region", { name: "Second coder" });
/** The margin note on a quote. */
export const noteOn = (page: Page, quote: string) => page.locator(`[data-holds~="${quote}"]`);

/** Opens what compares one's own work with a second coder's. */
export async function comparison(page: Page): Promise<Locator> {
  await menu(page).click();
  await page.getByRole("button", { name: "Import and export" }).click();
  const dialog = page.getByRole("dialog", { name: "Import and export" });
  await dialog.getByRole("tab", { name: "Second coder" }).click();
  return dialog;
}

/** Lays a file over the open workspace; the comparison stays open. */
export async function layOver(page: Page, file: object): Promise<Locator> {
  const dialog = await comparison(page);
  await dialog
    .getByLabel("Workspace of another coder", { exact: true })
    .and(dialog.locator("input"))
    .setInputFiles({
      name: "johanna.entente.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(file)),
    });
  // Closed before that, the dialog would call the file off.
  await dialog.locator(".exchange-layer").waitFor();
  return dialog;
}

type SampleQuote = { readonly id: string; readonly article: string; readonly bearings: readonly SampleBearing[] };
type SampleBearing = { readonly tie: readonly string[]; readonly stance: number };

/** What a file on the wire leaves out where nothing is known. */
const UNSAID = { speaker: null, speakerLabel: null, addressee: null, saidOn: null, source: null, note: null };

/** Her file, with quotes of the sample as she judges them: each is given its stance, `null`: as the dossier has it. */
export function herFile(stances: Readonly<Record<string, number | null>>): object {
  const quotes = sampleFile<SampleQuote[]>("pakistan-russia/quotes.json").filter(({ id }) =>
    Object.hasOwn(stances, id),
  );
  return {
    format: "entente-workspace",
    version: 1,
    about: {
      id: "hers",
      title: "Hers",
      dossier: "pakistan-russia",
      created: "2025-09-02",
      coder: HER_NAME,
      method: null,
    },
    quotes: quotes.map((quote) => ({
      ...UNSAID,
      ...quote,
      bearings: quote.bearings.map((one) => ({
        ...one,
        tie: one.tie.join("~"),
        stance: stances[quote.id] ?? one.stance,
      })),
      // Else the file would say what the dossier says, and she would have coded nothing.
      note: "as read by her",
    })),
  };
}
