import { afterEach, describe, expect, it } from "vitest";
import { DEFAULT_EMBED, type EmbedSettings } from "#domain/embedding/embed-address.ts";
import { keepDocument } from "./around-frame.ts";
import { createFrameStore } from "./frame-store.ts";

const root = document.documentElement;

afterEach(() => {
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
});

/** A document that is kept as settings have it. */
function kept(settings: Partial<EmbedSettings> = {}) {
  const store = createFrameStore({ ...DEFAULT_EMBED, ...settings });
  const stop = keepDocument(store);
  return { stop, set: store.getState().set, give: store.getState().give };
}

describe("the document of a frame", () => {
  it("is as its address has it from the beginning", () => {
    kept({ theme: "dark", lang: "ur-PK", motion: "none", ui: "minimal", view: "timeline", autoheight: true });
    expect([root.lang, root.dir]).toEqual(["ur-PK", "rtl"]);
    expect({ ...root.dataset }).toEqual({
      theme: "dark",
      motion: "none",
      ui: "minimal",
      view: "timeline",
      autoheight: "true",
    });
  });

  it("leaves the theme to the reader's system, and speaks the frame's own language, where nothing is said", () => {
    kept();
    expect([root.lang, root.dir, root.dataset.theme]).toEqual(["en", "ltr", undefined]);
  });

  it("follows what the host says, there and back", () => {
    const { set } = kept();
    set({ theme: "light", lang: "he" });
    expect([root.dataset.theme, root.lang, root.dir]).toEqual(["light", "he", "rtl"]);
    set({ theme: "auto", lang: "az-Latn", view: "graph", ui: "none" });
    expect([root.dataset.theme, root.lang, root.dir]).toEqual([undefined, "az-Latn", "ltr"]);
    expect([root.dataset.view, root.dataset.ui]).toEqual(["graph", "none"]);
  });

  it("is left alone by what is no setting, and once one stops", () => {
    const { set, give, stop } = kept({ lang: "fr" });
    root.lang = "de";
    give(null);
    expect(root.lang).toBe("de");
    stop();
    set({ lang: "it" });
    expect(root.lang).toBe("de");
  });
});
