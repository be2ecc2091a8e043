import { describe, expect, it, vi } from "vitest";
import type { ArticleDraft, DraftOutcome } from "#domain/article/article-draft.ts";
import { HOSTILE_PAGE, HOSTILE_WORDS } from "#tests/support/hostile-page.ts";
import { readArticleFile } from "./read-article-file.ts";
import { readPastedArticle } from "./read-pasted-article.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const drafted = (outcome: DraftOutcome): ArticleDraft => {
  if ("message" in outcome) throw new Error(outcome.message.where);
  return outcome;
};
const read = async (html: string, name = "page.html"): Promise<ArticleDraft> =>
  drafted(await readArticleFile({ name, type: "text/html", bytes: bytesOf(html) }));
const textOf = (draft: ArticleDraft): readonly string[] => draft.blocks.map(({ text }) => text);
const countOf = (draft: ArticleDraft, what: string): number =>
  draft.leftOut.find((left) => left.what === what)?.count ?? 0;

const PROSE =
  "The minister said that the oil was of the best kind, and that it would be bought again in the autumn, too. ";
const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

describe("a hostile page", () => {
  it("R59 R60 runs nothing, loads nothing, and leaves only the words that it shows", async () => {
    const asked = vi.spyOn(globalThis, "fetch");
    const draft = await read(HOSTILE_PAGE);
    expect(textOf(draft)).toEqual(HOSTILE_WORDS);
    expect("hostileRan" in globalThis).toBe(false);
    expect(asked).not.toHaveBeenCalled();
    expect(document.querySelector("iframe, img, script[src*='evil'], form")).toBeNull();
  });

  it("R45 says how much of what was left out", async () => {
    const draft = await read(HOSTILE_PAGE);
    expect(countOf(draft, "scripts")).toBe(3);
    expect(countOf(draft, "images")).toBeGreaterThanOrEqual(4);
    expect(countOf(draft, "embedded pages and media")).toBeGreaterThanOrEqual(5);
    expect(countOf(draft, "forms and buttons")).toBeGreaterThan(0);
  });

  it("goes through the clipboard by the same way", async () => {
    const draft = drafted(await readPastedArticle({ html: HOSTILE_PAGE, text: "" }));
    expect(textOf(draft)).toEqual(HOSTILE_WORDS);
    expect("hostileRan" in globalThis).toBe(false);
  });
});

describe("blocks of a page", () => {
  it("R45 keep the order of the text, with cells parted by tabs and every item on its own", async () => {
    const draft = await read(
      page(
        "",
        `<h2>Flows</h2><p>One <em>two</em>
         three<br>four</p><ul><li>first<ul><li>inner</li></ul></li><li><p>second</p></li></ul>
         <blockquote><p>“We respect it.”</p></blockquote>
         <table><tr><th>Buyer</th><th>2024</th></tr><tr><td>India</td><td></td></tr><tr><td><p>China</p></td><td>1<br>2</td></tr></table>
         <pre>as  it
 stands</pre><p>He <q>agreed</q>.</p>`,
      ),
    );
    expect(draft.blocks).toEqual([
      { kind: "heading", text: "Flows" },
      { kind: "paragraph", text: "One two three" },
      { kind: "paragraph", text: "four" },
      { kind: "list", text: "first" },
      { kind: "list", text: "inner" },
      { kind: "list", text: "second" },
      { kind: "quotation", text: "“We respect it.”" },
      { kind: "paragraph", text: "Buyer\t2024" },
      { kind: "paragraph", text: "India" },
      { kind: "paragraph", text: "China\t1 2" },
      { kind: "paragraph", text: "as  it" },
      { kind: "paragraph", text: "stands" },
      { kind: "paragraph", text: "He “agreed”." },
    ]);
  });

  it("takes a table that only places things for no table", async () => {
    const inner = `<p>${PROSE.repeat(5)}</p><p>${PROSE.repeat(4)}</p>`;
    const draft = await read(page("", `<table><tr><td>Menu</td><td>${inner}</td></tr></table>`));
    expect(textOf(draft)).toHaveLength(3);
    expect(textOf(draft).join()).not.toContain("\t");
  });

  it("R45 R61 drops what a reader cannot see and counts it", async () => {
    const hidden = [
      '<p hidden>a secret</p><p style="color:red; display : none">b secret</p><p class="gone">c secret</p>',
      '<p style="visibility:hidden">d secret</p><span class="sr-only">e secret</span><p id="off">f secret</p>',
      '<dialog>g secret</dialog><p style="opacity:0">h secret</p>',
    ].join("");
    const sheet =
      "<style>.gone, .x { display: none } #off{visibility:hidden} @media print { .shown { display:none } }</style>";
    const draft = await read(page(sheet, `<p class="shown">What is shown</p>${hidden}`));
    expect(textOf(draft)).toEqual(["What is shown"]);
    expect(countOf(draft, "hidden text")).toBe(8);
    expect(countOf(draft, "styles")).toBe(1);
  });

  it.each([
    ["Arabic", "rtl", "ar", "قال الوزير إن النفط سيشترى مرة أخرى في الأشهر المقبلة"],
    ["Urdu", "rtl", "ur", "وزیر نے کہا ہے کہ تیل آنے والے مہینوں میں دوبارہ خریدا جائے گا"],
    ["Chinese", "ltr", "zh", "部长表示，未来几个月将再次购买石油"],
    ["Japanese", "ltr", "ja", "大臣は、今後数か月で再び石油を購入すると述べた"],
    ["Korean", "ltr", "ko", "장관은 앞으로 몇 달 안에 석유를 다시 구매할 것이라고 말했다"],
    ["Hindi", "ltr", "hi", "मंत्री ने कहा कि आने वाले महीनों में फिर से तेल खरीदा जाएगा"],
  ])(
    "R48 tells %s by its letters, whatever the page claims, and keeps every one of them",
    async (_, direction, language, words) => {
      const draft = await read(`<html lang="en" dir="ltr"><body><p>${words}</p></body></html>`);
      expect(draft).toMatchObject({ direction, language, blocks: [{ text: words }] });
    },
  );

  it("R41 leaves emoji, joiners and combining marks as they came", async () => {
    const words = "Café 👩‍👩‍👧‍👦 🇵🇰 नमस्ते é ﷺ a\u200Fb x\u00A0y";
    expect(textOf(await read(page("", `<p>${words}</p>`)))).toEqual([words]);
  });

  it("R60 refuses pages that nest or open again without end, before they are parsed", async () => {
    const deep = page("", `${"<div>".repeat(5000)}<p>deep</p>`);
    const again = page(
      "",
      `${Array.from({ length: 1000 }, (_, at) => `<font size=${at}>`).join("")}${"<p>x".repeat(1000)}`,
    );
    for (const html of [deep, again]) {
      const outcome = await readArticleFile({ name: "p.html", type: "", bytes: bytesOf(html) });
      expect(outcome).toMatchObject({ kind: "bomb", message: { where: expect.stringContaining("elements") } });
    }
  });

  it("reads a page to its depth", async () => {
    const draft = await read(page("", `${"<div>".repeat(50)}<p>deep</p>`));
    expect(textOf(draft)).toEqual(["deep"]);
  });
});

describe("what a page says of itself", () => {
  const JSON_LD = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
    {"@type":["NewsArticle"],"headline":"Sharif courts Moscow","author":[{"@type":"Person","name":"Jane Doe"},"Ali Khan"],
     "publisher":{"name":"Dawn"},"datePublished":"2025-09-03T23:30:00-08:00","mainEntityOfPage":{"@id":"https://dawn.example/1"}}]}</script>`;

  it("is read from JSON-LD first, dates as written, in no time zone", async () => {
    const draft = await read(
      page(`${JSON_LD}<meta property="og:title" content="Other"><title>Sharif | Dawn</title>`, `<p>${PROSE}</p>`),
    );
    expect(draft).toMatchObject({
      title: "Sharif courts Moscow",
      author: "Jane Doe, Ali Khan",
      publisher: "Dawn",
      published: "2025-09-03",
      address: "https://dawn.example/1",
      language: "en",
    });
  });

  it("is read from Open Graph, meta fields, the canonical link and lang", async () => {
    const head = `<meta property="og:title" content="A title - The Paper"><meta property="og:site_name" content="The Paper">
      <meta name="author" content="By Jane Doe"><meta property="article:published_time" content="2025-09-03T10:00:00Z">
      <link rel="canonical" href="https://paper.example/a"><link rel="canonical" href="javascript:alert(1)">`;
    const draft = await read(`<html lang="en_gb"><head>${head}</head><body><p>${PROSE}</p></body></html>`);
    expect(draft).toMatchObject({
      title: "A title",
      publisher: "The Paper",
      author: "Jane Doe",
      published: "2025-09-03",
      address: "https://paper.example/a",
      language: "en-GB",
    });
  });

  it("is read from the one heading, <time>, and the address a browser saved it from", async () => {
    const html = `<!-- saved from url=(0030)https://example.org/news/1 --><title>Some page</title>
      <article><h1>The one heading</h1><time datetime="2025-09-02">yesterday</time><p>${PROSE}</p></article>`;
    expect(await read(html)).toMatchObject({
      title: "The one heading",
      published: "2025-09-02",
      address: "https://example.org/news/1",
      author: null,
      publisher: null,
    });
  });

  it("names the author of the byline where no field does, and takes no address for a name", async () => {
    const head = '<meta name="author" content="https://www.facebook.com/paper">';
    const byline = '<div class="story__byline"><span>By Jane Doe</span> | The Paper</div>';
    expect((await read(page(head, `<h1>A title</h1>${byline}<p>${PROSE}</p>`))).author).toBe("Jane Doe");
    expect((await read(page(head, `<p>${PROSE}</p>`))).author).toBeNull();
  });

  it("is never made up, and never a script's address", async () => {
    const head = '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">';
    expect(await read(page(head, "<p>12 34</p>"))).toMatchObject({
      title: null,
      author: null,
      publisher: null,
      published: null,
      language: null,
      direction: null,
      address: null,
    });
  });
});

describe("what surrounds an article", () => {
  const ARTICLE = `<article><h1>Oil and friendship</h1>${Array.from({ length: 8 }, (_, at) => `<p>${at}. ${PROSE.repeat(2)}</p>`).join("")}
    <p>Read more: India buys again</p></article>`;
  const html = page(
    "<title>Oil</title>",
    `<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
     <div class="cookie-banner"><p>We use cookies. Accept all cookies to continue.</p></div>${ARTICLE}
     <aside><p>Subscribe to our newsletter now</p></aside><footer><p>© 2025 The Paper. All rights reserved.</p></footer>`,
  );

  it("is proposed for removal and stays in the text", async () => {
    const draft = await read(html);
    const doubted = new Map(draft.doubtful.map(({ block, reason }) => [draft.blocks[block]?.text ?? "", reason]));
    expect(doubted.get("Home")).toBe("navigation");
    expect([...doubted.keys()]).toContain("We use cookies. Accept all cookies to continue.");
    expect([...doubted.keys()]).toContain("Read more: India buys again");
    expect([...doubted.keys()]).toContain("Subscribe to our newsletter now");
    expect([...doubted.keys()]).toContain("© 2025 The Paper. All rights reserved.");
    expect([...doubted.keys()].filter((text) => text.includes("minister"))).toEqual([]);
    expect(textOf(draft).filter((text) => text.includes("minister"))).toHaveLength(8);
  });

  it("R59 tells a page without a word from one with pictures alone", async () => {
    const pictures = await readArticleFile({
      name: "p.html",
      type: "",
      bytes: bytesOf(page("", "<img src=a><img src=b>")),
    });
    expect(pictures).toMatchObject({ kind: "no-text", message: { where: "It holds 2 pictures and no words." } });
  });
});

describe("the clipboard", () => {
  it("gives the passage that was copied, without what a program put round it", async () => {
    const html =
      "Version:0.9\r\nStartHTML:1\r\n<html><body>\r\n<!--StartFragment--><h2>Head</h2><p>Body <b>text</b></p><!--EndFragment-->\r\n</body></html>";
    const draft = drafted(await readPastedArticle({ html, text: "Head\nBody text" }));
    expect(draft.blocks).toEqual([
      { kind: "heading", text: "Head" },
      { kind: "paragraph", text: "Body text" },
    ]);
  });

  it("proposes for removal what of it calls itself navigation, an aside or a footer, and cookie lines", async () => {
    const html = `<nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Ministers meet</h1>
      <p>The ministers met in Ankara to talk about gas.</p><footer>By Jane Doe</footer></article>
      <aside>Ten things about the straits</aside><div role="complementary">Weather</div>
      <p>Cookies help us deliver our services.</p><footer><p>The Paper</p></footer>`;
    const draft = drafted(await readPastedArticle({ html, text: "Home World" }));
    const out = new Set(draft.doubtful.map(({ block }) => block));
    expect(draft.blocks.filter((_, at) => !out.has(at)).map(({ text }) => text)).toEqual([
      "The ministers met in Ankara to talk about gas.",
    ]);
    expect(draft).toMatchObject({ title: "Ministers meet", author: "Jane Doe" });
    expect(draft.doubtful.map(({ block, reason }) => [draft.blocks[block]?.text, reason])).toEqual([
      ["Home World", "navigation"],
      ["Ministers meet", "repeated"],
      ["By Jane Doe", "boilerplate"],
      ["Ten things about the straits", "navigation"],
      ["Weather", "navigation"],
      ["Cookies help us deliver our services.", "cookie"],
      ["The Paper", "navigation"],
    ]);
  });

  it("leaves a menu alone that was copied alone", async () => {
    const html = "<nav><p>Trade in gas</p><p>Trade in oil</p></nav>";
    const draft = drafted(await readPastedArticle({ html, text: "" }));
    expect(draft.doubtful.filter(({ reason }) => reason === "navigation")).toEqual([]);
  });

  it("believes the plain text where the markup is no more than colour", async () => {
    const html = '<span style="color: red">one</span><span>two</span>';
    const draft = drafted(await readPastedArticle({ html, text: "one\n\ntwo" }));
    expect(draft).toMatchObject({ form: "text", blocks: [{ text: "one" }, { text: "two" }] });
  });

  it("refuses nothing at all, and a cancelled reading", async () => {
    expect(await readPastedArticle({ html: "<p> </p>", text: " \n" })).toMatchObject({ kind: "empty" });
    const signal = AbortSignal.abort();
    expect(await readPastedArticle({ html: "<p>a</p>", text: "a" }, { signal })).toMatchObject({ kind: "cancelled" });
  });
});
