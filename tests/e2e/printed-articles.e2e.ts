import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk.ts";

/** A page as the browser itself prints it: letter by letter, in the shapes and at the places that it paints. */
async function printed(context: BrowserContext, html: string): Promise<Buffer> {
  const maker = await context.newPage();
  await maker.setContent(`<!doctype html>${html}`);
  const file = await maker.pdf({ format: "A4" });
  await maker.close();
  return file;
}

/** Whether the machine has a font for a letter: without one, a page shows the same box for it as for no letter at all. */
const canWrite = (page: Page, letter: string): Promise<boolean> =>
  page.evaluate((text) => {
    const paint = (one: string): string => {
      const canvas = document.createElement("canvas");
      canvas.getContext("2d")?.fillText(one, 10, 20);
      return canvas.toDataURL();
    };
    return paint(text) !== paint("\u{10FFFD}");
  }, letter);

async function review(name: string, html: (page: Page) => string) {
  const { page, context } = await openDesk();
  await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
  await page.getByRole("button", { name: /^Articles/ }).click();
  await page.getByRole("button", { name: "Add articles" }).click();
  const dialog = page.getByRole("dialog", { name: "Add articles" });
  const buffer = await printed(context, html(page));
  await page.getByLabel("Article files").setInputFiles({ name, mimeType: "application/pdf", buffer });
  await dialog.locator(".intake-review").waitFor();
  return { page, dialog, blocks: dialog.locator(".intake-block span") };
}

const SCRIPTS = [
  {
    name: "Arabic",
    language: "ar",
    title: "الرياض والنفط في عام 2024",
    words: [
      "قال الوزير يوم الخميس إن الرياض ستبيع النفط إلى شركة Rosneft بسعر 12.5 دولار للبرميل، وإن الإنتاج بلغ 1,700 ألف برميل يوميا في عام 2024 (أي بزيادة 3%).",
      "وأضاف: «الاتفاق مع OPEC+ and Moscow يسري حتى 31/12/2026»، وأن الأسعار بين 60-70 دولارا. لا إله إلا الله.",
    ],
  },
  {
    name: "Hebrew",
    language: "he",
    title: "הנפט של מוסקבה",
    words: [
      "השר אמר ביום חמישי כי חברת Rosneft תמכור נפט במחיר 12.5 דולר לחבית, וכי הייצור הגיע ל-1,700 אלף חביות ביום בשנת 2024 (עלייה של 3%).",
      'הוא הוסיף: "ההסכם עם OPEC+ and Moscow תקף עד 31/12/2026", והמחירים בין 60-70 דולר. שָׁלוֹם.',
    ],
  },
  {
    // Without the few letters that common fonts lack.
    name: "Urdu",
    language: "ur",
    title: "پاکستان اور روس کا تیل",
    words: [
      "وزیر اعظم پاکستان کا بیان: روس کی کمپنی Rosneft کا تیل 12.5 ڈالر فی بیرل، ۲۰۲۶ تک.",
      "انڈیا اور روس کا گیس کا کاروبار OPEC+ کا ڈالر 60-70 پر اتفاق.",
    ],
  },
] as const;

describe("R48 an article that a browser printed", () => {
  it.for(SCRIPTS)("in $name is read in order and in ordinary letters", async ({ language, title, words }, { skip }) => {
    const { dialog, page, blocks } = await review(
      "printed.pdf",
      () =>
        `<html lang="${language}" dir="rtl"><body><h1>${title}</h1>${words.map((text) => `<p>${text}</p>`).join("")}</body></html>`,
    );
    if (!(await canWrite(page, title.slice(0, 1)))) skip("No font here has these letters.");
    const read = (await blocks.allTextContents()).map((text) => text.normalize("NFC"));
    expect(read).toEqual([title, ...words].map((text) => text.normalize("NFC")));
    expect(await dialog.getByLabel("Title").inputValue()).toBe(title);
    expect(await dialog.getByLabel("Language").inputValue()).toBe(language);
    expect(await dialog.getByLabel("Direction").inputValue()).toBe("rtl");
    expect(await dialog.getByText(/the file does not say which is read first/).count()).toBe(0);
  });

  it("in English keeps its quotations from the right in order, and a table's rows and the next page apart", async () => {
    const { blocks } = await review(
      "mixed.pdf",
      () => `<html lang="en"><body><h1>Riyadh and oil</h1>
        <p>The minister said “قال الوزير إن النفط” in 2024, and 12.5 dollars; then he spoke of שלום and went on for a line.</p>
        <table><tr><th>Year</th><th>Price</th></tr><tr><td>2023</td><td>11.5</td></tr><tr><td>2024</td><td>12.5</td></tr></table>
        <p style="break-before: page">Second page words go on here and are a paragraph of their own.</p></body></html>`,
    );
    expect(await blocks.allTextContents()).toEqual([
      "Riyadh and oil",
      "The minister said “قال الوزير إن النفط” in 2024, and 12.5 dollars; then he spoke of שלום and went on for a line.",
      "Year Price",
      "2023 11.5",
      "2024 12.5",
      "Second page words go on here and are a paragraph of their own.",
    ]);
  });

  it("R45 says what to check where a name and a number could be read either way round", async () => {
    const { dialog } = await review(
      "unsure.pdf",
      () =>
        `<html lang="ar" dir="rtl"><body><p>قال الوزير إن العام كله مضى على خير.</p><p>بلغ السعر 12.5 Rosneft في العام كله على حال.</p></body></html>`,
    );
    await dialog.getByText(/In 1 block, names or numbers stand among words.*Compare the order with the file/).waitFor();
    await dialog
      .locator(".intake-block", { hasText: "check the order of its names and numbers" })
      .getByText("Rosneft")
      .waitFor();
    expect(await dialog.locator(".intake-block small").count()).toBe(1);
  });
});
