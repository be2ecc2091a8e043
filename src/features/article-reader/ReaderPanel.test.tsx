import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { ReaderPanel } from "./ReaderPanel.tsx";

function Desk() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(!open)}>
        Articles
      </button>
      {open ? (
        <ReaderPanel label="List" onClose={() => setOpen(false)}>
          <button type="button">First</button>
          <button type="button" aria-current="true">
            Second
          </button>
        </ReaderPanel>
      ) : null}
      <button type="button">After</button>
      <p>Elsewhere</p>
    </>
  );
}

const opened = async () => {
  const hand = userEvent.setup();
  render(<Desk />);
  const opener = screen.getByRole("button", { name: "Articles" });
  await hand.click(opener);
  return { hand, opener };
};
const isOpen = () => screen.queryByRole("dialog") !== null;

describe("a panel over the reader", () => {
  it("takes the focus to its current row, and by Escape back to where it came from", async () => {
    const { hand, opener } = await opened();
    expect(screen.getByRole("button", { name: "Second" })).toHaveFocus();
    await hand.keyboard("{Escape}");
    expect(isOpen()).toBe(false);
    expect(opener).toHaveFocus();
  });

  it("closes at a press elsewhere, and by the button that opened it", async () => {
    const { hand, opener } = await opened();
    await hand.click(screen.getByText("Elsewhere"));
    expect(isOpen()).toBe(false);
    await hand.click(opener);
    expect(isOpen()).toBe(true);
    await hand.click(opener);
    expect(isOpen()).toBe(false);
  });

  it("does not stay over what has the focus", async () => {
    const { hand } = await opened();
    await hand.tab();
    expect(screen.getByRole("button", { name: "After" })).toHaveFocus();
    expect(isOpen()).toBe(false);
  });
});
