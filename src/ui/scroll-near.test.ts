import { afterEach, describe, expect, it, vi } from "vitest";
import { scrollNear } from "./scroll-near.ts";

/** A box of 100 pixels that scrolls over a column of 500, and a row of 20 in it. */
function column(rowTop: number) {
  const box = document.createElement("div");
  box.style.overflowY = "auto";
  const row = box.appendChild(document.createElement("p"));
  document.body.append(box);
  Object.defineProperties(box, { scrollHeight: { value: 500 }, clientHeight: { value: 100 } });
  box.getBoundingClientRect = () => new DOMRect(0, 0, 200, 100);
  row.getBoundingClientRect = () => new DOMRect(0, rowTop - box.scrollTop, 200, 20);
  return { box, row };
}
const framed = () => vi.stubGlobal("parent", {});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe("bringing into sight", () => {
  it.each([
    ["below", 300, 0, 220],
    ["above", 40, 200, 40],
    ["in sight", 50, 0, 0],
  ])("within a frame moves what scrolls there, no farther than needed: %s", (_where, at, before, after) => {
    framed();
    const { box, row } = column(at);
    box.scrollTop = before;
    scrollNear(row);
    expect(box.scrollTop).toBe(after);
  });

  it("puts it in the middle, or first, where that is asked for", () => {
    framed();
    const { box, row } = column(300);
    scrollNear(row, { block: "center" });
    expect(box.scrollTop).toBe(260);
    scrollNear(row, { block: "start" });
    expect(box.scrollTop).toBe(300);
  });

  it("never asks the browser within a frame, which would move the page around, and always elsewhere", () => {
    const { row } = column(300);
    const native = vi.fn();
    row.scrollIntoView = native;
    scrollNear(row);
    expect(native).toHaveBeenCalledExactlyOnceWith({ block: "nearest" });
    framed();
    scrollNear(row);
    expect(native).toHaveBeenCalledOnce();
  });

  it("leaves what is around its box alone where only that may move, in a frame or not", () => {
    const around = column(300);
    const inner = column(300);
    around.row.replaceWith(inner.box);
    const native = vi.fn();
    inner.row.scrollIntoView = native;
    scrollNear(inner.row, { block: "nearest", boxOnly: true });
    expect([inner.box.scrollTop, around.box.scrollTop]).toEqual([220, 0]);
    expect(native).not.toHaveBeenCalled();
  });

  it("does nothing without an element", () => {
    expect(() => scrollNear(null)).not.toThrow();
  });
});
