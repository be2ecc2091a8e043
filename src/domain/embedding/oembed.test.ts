import { describe, expect, it } from "vitest";
import type { EmbedCode } from "./embed-code.ts";
import { type OembedOrder, printOembed, writeDiscovery, writeOembed } from "./oembed.ts";

const code: EmbedCode = {
  app: "https://desk.example/",
  query: "view=graph&v=1",
  title: "Pakistan–Russia is cordial",
  size: { kind: "fixed", width: 800, height: 500 },
};
const order = (change: Partial<OembedOrder> = {}): OembedOrder => ({
  code,
  provider: { name: "Entente", url: "https://desk.example/" },
  ...change,
});
const thumbnail = { url: "https://portal.example/still.png", width: 640, height: 400 };
const sizeIn = (html: string) => [/ width="([^"]+)"/.exec(html)?.[1], / height="([^"]+)"/.exec(html)?.[1]];

describe("an oEmbed response", () => {
  it("holds what version 1.0 requires of a rich one", () => {
    const response = writeOembed(order());
    expect(response).toMatchObject({ version: "1.0", type: "rich", width: 800, height: 500 });
    expect(response.html).toMatch(/^<iframe\s/);
    expect(JSON.parse(printOembed(response))).toEqual(response);
    for (const value of Object.values(response)) expect(value).not.toBeNull();
  });

  it("is no larger than asked for, number and frame alike", () => {
    const response = writeOembed(order({ maxwidth: 600, maxheight: 450 }));
    expect([response.width, response.height]).toEqual([600, 450]);
    expect(sizeIn(response.html)).toEqual(["600", "450"]);
    const roomy = writeOembed(order({ maxwidth: 2000, maxheight: 2000 }));
    expect([roomy.width, roomy.height]).toEqual([800, 500]);
  });

  it("says a width also where the frame takes whatever room there is", () => {
    const fluid = { ...code, size: { kind: "fluid", height: 500 } } as const;
    const response = writeOembed(order({ code: fluid, maxwidth: 480, maxheight: 300 }));
    expect([response.width, response.height]).toEqual([480, 300]);
    expect(sizeIn(response.html)).toEqual(["100%", "300"]);
  });

  it("names a thumbnail by three fields together, or by none", () => {
    expect(writeOembed(order({ thumbnail }))).toMatchObject({
      thumbnail_url: thumbnail.url,
      thumbnail_width: 640,
      thumbnail_height: 400,
    });
    for (const without of [order(), order({ thumbnail, maxwidth: 600 }), order({ thumbnail, maxheight: 399 })])
      expect(Object.keys(writeOembed(without)).filter((name) => name.startsWith("thumbnail"))).toEqual([]);
  });

  it("names an author only where one is said", () => {
    expect(writeOembed(order())).not.toHaveProperty("author_name");
    const author = { name: "A desk", url: "https://desk.example/about" };
    expect(writeOembed(order({ author }))).toMatchObject({ author_name: author.name, author_url: author.url });
    expect(writeOembed(order({ author: { name: "A desk" } }))).not.toHaveProperty("author_url");
  });

  it("is found by an element in the head of the page", () => {
    expect(writeDiscovery("https://portal.example/oembed.json?a=1&b=2", 'A "title"')).toBe(
      '<link rel="alternate" type="application/json+oembed" href="https://portal.example/oembed.json?a=1&amp;b=2" title="A &quot;title&quot;">',
    );
  });
});
