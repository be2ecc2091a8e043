import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { docxFile, paragraph, run } from "../support/docx-file.ts";
import { bytesOf, ENCODED_TEXTS, type EncodedText } from "../support/encoded-texts.ts";
import { column, pdfFile } from "../support/pdf-file.ts";
import { axeClean } from "./support/axe.ts";
import { openDesk, untilState } from "./support/desk.ts";
import { exported, saved } from "./support/workspace.ts";

const GAZETTE = `<!doctype html><html lang="en"><head><title>Ministers meet in Ankara - Test Gazette</title>
<meta property="og:site_name" content="Test Gazette"><meta name="author" content="A. Writer">
<meta property="article:published_time" content="2025-08-14T10:00:00Z"><link rel="canonical" href="https://example.org/ankara">
<link rel="stylesheet" href="https://example.org/style.css"><script>document.title = "taken over"</script></head>
<body onload="alert(1)"><nav>Home World Trade</nav><article><h1>Ministers meet in Ankara</h1>
<p>The foreign ministers of Turkey and Russia met in Ankara on Thursday to talk about gas, grain and the war.</p>
<p>“We value our relations with Turkey,” the Russian minister said after the talks, which ran for three hours.
<img src="https://example.org/pixel.gif" onerror="document.title = 'taken over'"></p>
<iframe src="https://example.org/frame"></iframe><style>body { display: none }</style>
<p>Turkey said it would buy more gas next winter, though it gave no figures &lt;script&gt;alert(2)&lt;/script&gt;.</p>
<p>Read more: Ten things to know about the straits</p></article></body></html>`;

async function openIntake(page: Page) {
  await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
  await page.getByRole("button", { name: /^Articles/ }).click();
  await page.getByRole("button", { name: "Add articles" }).click();
  const dialog = page.getByRole("dialog", { name: "Add articles" });
  await dialog.waitFor();
  return dialog;
}

const give = (
  page: Page,
  ...files: readonly { readonly name: string; readonly type: string; readonly text: string }[]
) =>
  page
    .getByLabel("Article files")
    .setInputFiles(files.map(({ name, type, text }) => ({ name, mimeType: type, buffer: Buffer.from(text) })));

describe("an article of one's own", () => {
  it("R45 R59 a saved page comes in as words: nothing of it runs, loads or styles, and what goes is said first", async () => {
    const { page, requests } = await openDesk();
    const dialog = await openIntake(page);
    await give(page, { name: "page.html", type: "text/html", text: GAZETTE });
    await expect.poll(() => dialog.getByLabel("Title").inputValue()).toBe("Ministers meet in Ankara");
    expect(await dialog.getByLabel("Publisher").inputValue()).toBe("Test Gazette");
    expect(await dialog.getByLabel("Author").inputValue()).toBe("A. Writer");
    expect(await dialog.getByLabel("Published").inputValue()).toBe("2025-08-14");
    expect(await dialog.getByLabel("Address").inputValue()).toBe("https://example.org/ankara");
    await dialog.getByText("looks like the page’s own furniture").waitFor();
    await dialog.getByText(/left behind:.*1 script\b/).waitFor();
    await dialog.getByRole("button", { name: "Add this article" }).click();
    await dialog.waitFor({ state: "detached" });
    const reader = page.getByRole("region", { name: "Reader" });
    await reader.getByRole("heading", { name: "Ministers meet in Ankara" }).waitFor();
    await reader.getByText("<script>alert(2)</script>").waitFor();
    expect(await reader.getByText("Read more").count()).toBe(0);
    expect(await page.title()).not.toBe("taken over");
    expect(requests.filter((address) => address.includes("example.org"))).toEqual([]);
    await page.getByRole("button", { name: /^Workspace: Saved/ }).waitFor();
    await page.keyboard.press("Control+z");
    await expect.poll(() => reader.getByRole("heading", { name: "Ministers meet in Ankara" }).count()).toBe(0);
    await page.keyboard.press("Control+Shift+z");
    await reader.getByRole("heading", { name: "Ministers meet in Ankara" }).waitFor();
    await page.getByRole("button", { name: /^Workspace: Saved/ }).waitFor();
    await page.reload();
    await untilState(page, "ready");
    await reader.getByRole("heading", { name: "Ministers meet in Ankara" }).waitFor();
  });

  it("is pasted anywhere on the desk, in any script, and asks for the date that nothing says (R48)", async () => {
    const { page } = await openDesk();
    await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
    await page.locator('[data-pane="reader"]').focus();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        "text/plain",
        "محادثات في أنقرة\n\nاجتمع وزيرا خارجية تركيا وروسيا في أنقرة يوم الخميس.\n\nقال الوزير الروسي إن بلاده تقدر علاقاتها مع تركيا.",
      );
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    const dialog = page.getByRole("dialog", { name: "Add articles" });
    await dialog.getByText("اجتمع وزيرا").waitFor();
    expect(await dialog.getByLabel("Direction").inputValue()).toBe("rtl");
    await dialog.getByLabel("Title").fill("محادثات في أنقرة");
    await dialog.getByRole("button", { name: "Add this article" }).click();
    await dialog.getByText(/Say when it was published/).waitFor();
    await dialog.getByLabel("Published").fill("2025-08-14");
    await dialog.getByRole("button", { name: "Add this article" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await page.locator(".reader-page").getAttribute("dir")).toBe("rtl");
  });

  it("asks before what was not added goes: words that were typed, and drafts with what was corrected in them", async () => {
    const { page } = await openDesk();
    const dialog = await openIntake(page);
    await dialog.getByRole("textbox", { name: /Paste an article/ }).fill("Talks in Ankara\n\nThey met on Thursday.");
    await page.keyboard.press("Escape");
    await dialog.getByText("What is written here was not read yet", { exact: false }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Stay");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Read what is written" }).click();
    await dialog.getByLabel("Publisher").fill("The Gazette");
    await dialog.getByRole("button", { name: "Add this article" }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("placeholder")))
      .toBe("2025-09-02");
    await page.keyboard.press("Escape");
    await dialog.getByText("1 article not added yet", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    expect(await dialog.getByLabel("Publisher").inputValue()).toBe("The Gazette");
    await dialog.getByRole("button", { name: "Close", exact: true }).click();
    await dialog.getByRole("button", { name: "Close without adding" }).click();
    await dialog.waitFor({ state: "detached" });
  });

  it("stands in front on a phone as soon as it was added", async () => {
    const { page } = await openDesk({ viewport: { width: 390, height: 844 }, touch: true });
    await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
    await page.locator("body").evaluate((body) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "Talks in Ankara\n\nThey met on Thursday, and spoke of gas.");
      body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    const dialog = page.getByRole("dialog", { name: "Add articles" });
    await dialog.getByLabel("Published").fill("2025-08-14");
    await dialog.getByRole("button", { name: "Add this article" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("heading", { name: "Talks in Ankara" }).waitFor();
  });

  it("R8 shows the beginning, the end and what is doubtful of a long text, and the rest on request", async () => {
    const { page } = await openDesk();
    const dialog = await openIntake(page);
    const lines = Array.from({ length: 5_000 }, (_, at) => `Paragraph ${at + 1} of a long report on trade.`);
    const text = `A long report\n\n${lines.join("\n\n")}\n\nRead more: Ten things to know`;
    await give(page, { name: "long.txt", type: "text/plain", text });
    await dialog.getByText("Read more: Ten things to know").waitFor();
    await dialog.getByText("Paragraph 1 of a long report").waitFor();
    expect(await dialog.getByRole("checkbox").count()).toBeLessThan(100);
    await dialog.getByRole("button", { name: "Show the next 100" }).click();
    await dialog.getByText("Paragraph 130 of a long report").waitFor();
    await dialog.getByLabel("Published").fill("2025-08-14");
    await dialog.getByRole("button", { name: "Add this article" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("region", { name: "Reader" }).getByText("Paragraph 1 of a long report").waitFor();
    // What was not shown in the review is kept as well, and what was doubtful is not.
    await saved(page);
    const kept: readonly { readonly blocks: readonly { readonly text: string }[] }[] = JSON.parse(
      await exported(page),
    ).articles;
    expect(kept[0]?.blocks.filter(({ text }) => text.startsWith("Paragraph "))).toHaveLength(5_000);
    expect(kept[0]?.blocks.some(({ text }) => text.startsWith("Read more"))).toBe(false);
  });

  it.each([
    ["in a worker", true],
    ["on the page where no worker can be had", false],
  ] as const)("a Word file, a PDF and a text are read %s, in text order", async (_, hasWorkers) => {
    const { page } = await openDesk({
      before: async (before) => {
        if (!hasWorkers) await before.addInitScript(() => Reflect.deleteProperty(globalThis, "Worker"));
      },
    });
    const readers: string[] = [];
    page.on("worker", (worker) => readers.push(worker.url()));
    const dialog = await openIntake(page);
    const word = docxFile(
      paragraph(run("Ministers meet"), "Heading1") +
        paragraph(run("The ministers met in Ankara to talk about gas and grain.")) +
        paragraph(run("They said that prices would fall next winter.")),
    );
    const printed = pdfFile([
      column(["Minutes of a meeting", "The board met on Thursday and", "agreed to buy more gas."]),
    ]);
    await page.getByLabel("Article files").setInputFiles([
      { name: "minutes.docx", mimeType: "application/octet-stream", buffer: Buffer.from(word) },
      { name: "minutes.pdf", mimeType: "application/pdf", buffer: Buffer.from(printed) },
      { name: "minutes.txt", mimeType: "text/plain", buffer: Buffer.from("Minutes\n\nThe board met again in May.") },
    ]);
    const blocks = dialog.locator(".intake-blocks");
    await blocks.getByText("They said that prices would fall next winter.").waitFor();
    await dialog.locator(".intake-review").getByRole("button", { name: "Leave out" }).click();
    await blocks.getByText(/agreed to buy more gas/).waitFor();
    await dialog.locator(".intake-review").getByRole("button", { name: "Leave out" }).click();
    await blocks.getByText("The board met again in May.").waitFor();
    expect(readers.some((url) => url.includes("reading-worker"))).toBe(hasWorkers);
  });

  it("several come at once; what repeats an article is said, and what cannot be read says the next step (R59)", async () => {
    const { page } = await openDesk();
    const dialog = await openIntake(page);
    await give(
      page,
      { name: "one.html", type: "text/html", text: GAZETTE },
      { name: "again.html", type: "text/html", text: GAZETTE },
      {
        name: "broken.docx",
        type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        text: "PK no",
      },
      { name: "empty.txt", type: "text/plain", text: "   " },
    );
    await dialog.getByText("broken.docx").waitFor();
    await expect.poll(() => dialog.locator(".intake-items li").count()).toBe(3);
    await dialog.getByRole("button", { name: "Add this article" }).click();
    await dialog.getByText(/The same words are here already/).waitFor();
    await dialog.locator(".intake-review").getByRole("button", { name: "Leave out" }).click();
    for (const name of ["broken.docx", "empty.txt"])
      await dialog
        .locator(".intake-items li", { hasText: name })
        .locator("p", { hasText: /\w{3}.*\./ })
        .waitFor();
  });
});

describe("R50 a text in an encoding of its own", () => {
  const sentence = (encoding: string): EncodedText => {
    const found = ENCODED_TEXTS.find((one) => one.encoding === encoding);
    if (!found) throw new Error(`There is no text in ${encoding}.`);
    return found;
  };
  const bring = (page: Page, name: string, mimeType: string, bytes: Uint8Array) =>
    page.getByLabel("Article files").setInputFiles([{ name, mimeType, buffer: Buffer.from(bytes) }]);

  it("says what it was taken for and why, and is read again as somebody chooses, title and first lines at once", async () => {
    const { page } = await openDesk();
    const dialog = await openIntake(page);
    const { text } = sentence("koi8-r");
    const [first = ""] = text.split("\n");
    const title = Buffer.from([0xe3, 0xc5, 0xce, 0xd9, 0x20, 0xd2, 0xc1, 0xd3, 0xd4, 0xd5, 0xd4, 10, 10]);
    await bring(page, "a.txt", "text/plain", Buffer.concat([title, bytesOf(sentence("koi8-r"))]));
    const letters = dialog.getByRole("region", { name: "Letters" });
    const choice = letters.getByLabel("Letters read as");
    await expect.poll(() => choice.inputValue()).toBe("koi8-r");
    await letters.getByText("A guess: nothing in the file says so").waitFor();
    expect(await dialog.getByLabel("Title").inputValue()).toBe("Цены растут");
    await letters.getByText(first).waitFor();
    await dialog.getByLabel("Publisher").fill("Вестник");
    await choice.selectOption("utf-8");
    await letters.getByText(/^You chose it\. \d+ characters could not be read and stand as �\./).waitFor();
    await expect.poll(() => dialog.getByLabel("Title").inputValue()).toContain("\uFFFD");
    await choice.selectOption("windows-1251");
    await expect.poll(() => dialog.getByLabel("Title").inputValue()).toBe("гЕОЩ ТБУФХФ");
    await letters.getByText("гЕОЩ ТБУФХФ", { exact: true }).waitFor();
    await axeClean(page);
    await choice.selectOption("As found at first");
    await expect.poll(() => dialog.getByLabel("Title").inputValue()).toBe("Цены растут");
    expect(await choice.inputValue()).toBe("koi8-r");
    // What was written by hand stays, whatever the file is read as.
    expect(await dialog.getByLabel("Publisher").inputValue()).toBe("Вестник");
    await dialog.getByLabel("Published").fill("2025-08-14");
    await dialog.getByRole("button", { name: "Add this article" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("region", { name: "Reader" }).getByText(first).waitFor();
  });

  it("a page is what its bytes and its head say, and the rule that won is told", async () => {
    const { page } = await openDesk();
    const dialog = await openIntake(page);
    const letters = dialog.getByRole("region", { name: "Letters" });
    const leave = () => dialog.locator(".intake-review").getByRole("button", { name: "Leave out" }).click();
    const head = (charset: string) =>
      Buffer.from(`<!doctype html><html><head><meta charset="${charset}"></head><body><p>`);
    const words = sentence("windows-1251");
    await bring(page, "a.html", "text/html", Buffer.concat([head("windows-1251"), bytesOf(words)]));
    await letters.getByText("The page says so itself.").waitFor();
    await dialog.locator(".intake-blocks").getByText("Министр сказал").waitFor();
    await leave();
    await bring(page, "b.html", "text/html", Buffer.concat([head("windows-1251"), Buffer.from(words.text)]));
    await letters.getByText("The page itself says windows-1251, which was overruled.").waitFor();
    await dialog.locator(".intake-blocks").getByText("Министр сказал").waitFor();
    await leave();
    const mark = Buffer.from([0xff, 0xfe]);
    await bring(page, "c.txt", "text/plain", Buffer.concat([mark, Buffer.from(words.text, "utf16le")]));
    await letters.getByText("The first bytes of the file say so.").waitFor();
    expect(await letters.getByLabel("Letters read as").inputValue()).toBe("utf-16le");
  });
});

describe("a workspace that stands alone", () => {
  it("begins on the first page with a pasted article, and makes actors and their tie on the way", async () => {
    const { page } = await openDesk({ scenario: "empty" });
    await page.getByRole("button", { name: "Paste an article" }).click();
    // Each view says what would stand there.
    for (const words of [
      /^Nobody stands here yet/,
      /^Who buys from whom is drawn here/,
      /^Bring an article in/,
      /^Kept in/,
    ])
      await page.getByText(words).first().waitFor({ state: "attached" });
    const dialog = page.getByRole("dialog", { name: "Add articles" });
    await dialog.locator("textarea").fill("Ministers meet in Ankara\n\nTurkey said it would buy more gas from Russia.");
    await dialog.getByRole("button", { name: "Read what is written" }).click();
    await dialog.getByLabel("Published").fill("2025-08-14");
    await dialog.getByRole("button", { name: "Add this article" }).click();
    await dialog.waitFor({ state: "detached" });
    const reader = page.getByRole("region", { name: "Reader" });
    await reader.getByRole("heading", { name: "Ministers meet in Ankara" }).waitFor();
    await reader.focus();
    await page.keyboard.press("n");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    const form = page.getByRole("form", { name: "New evidence" });
    await form.getByLabel("One end of the tie").fill("Türkiye");
    await form.getByLabel("Other end of the tie").fill("Gas Union");
    await form.getByRole("radio", { name: "organisation", exact: true }).check();
    await form.getByRole("radio", { name: "Cordial" }).check();
    await page.keyboard.press("Control+Enter");
    await form.waitFor({ state: "detached" });
    await page.getByText("1 quote supports, none contradicts.").waitFor();
    // A state of the world has its code without being asked what it is.
    await page.getByRole("region", { name: "Alliance graph" }).getByText("TUR").first().waitFor();
    await page.getByRole("button", { name: /^Workspace: Saved/ }).waitFor();
  });
});
