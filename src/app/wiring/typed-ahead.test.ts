import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { holdTyping, type TypedAhead } from "./typed-ahead.ts";

const onPage = vi.fn();
document.addEventListener("keydown", onPage);
const keysOnPage = () => onPage.mock.calls.map(([event]) => (event instanceof KeyboardEvent ? event.key : event));
let held: TypedAhead | null = null;
const hold = (onEscape = vi.fn()) => {
  held = holdTyping(onEscape);
  return held;
};
afterEach(() => {
  held?.take();
  onPage.mockClear();
});

describe("what is typed ahead", () => {
  it("is kept for the field, signs and spaces too, the last taken back, and moves nothing on the page", async () => {
    const ahead = hold();
    await userEvent.keyboard("b]n 2x{Backspace}P𝄞");
    expect(ahead.take()).toBe("b]n 2P𝄞");
    expect(keysOnPage()).toEqual([]);
  });

  it("presses nothing by Enter or Space while the focus is still where it was", async () => {
    const button = document.body.appendChild(document.createElement("button"));
    const onPress = vi.fn();
    button.addEventListener("click", onPress);
    button.focus();
    const ahead = hold();
    await userEvent.keyboard("oil {Enter}");
    expect(onPress).not.toHaveBeenCalled();
    expect(ahead.take()).toBe("oil ");
    button.remove();
  });

  it("leaves chords and ways elsewhere to the page", async () => {
    const ahead = hold();
    await userEvent.keyboard("{Control>}k{/Control}{F6}");
    expect(keysOnPage()).toEqual(["Control", "k", "F6"]);
    expect(ahead.take()).toBe("");
  });

  it("is called off by Escape, which steps back nowhere else", async () => {
    const onEscape = vi.fn();
    hold(onEscape);
    await userEvent.keyboard("{Escape}");
    expect(onEscape).toHaveBeenCalledOnce();
    expect(keysOnPage()).toEqual([]);
  });

  it("ends once it was taken: the page has its keys again", async () => {
    const ahead = hold();
    await userEvent.keyboard("a");
    expect(ahead.take()).toBe("a");
    await userEvent.keyboard("b");
    expect(keysOnPage()).toEqual(["b"]);
    expect(ahead.take()).toBe("a");
  });
});
