import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Combobox } from "./Combobox.tsx";

const FRUIT = ["Apple", "Apricot", "Banana"];
const like = (words: string) =>
  FRUIT.filter((one) => one.toLowerCase().startsWith(words.toLowerCase())).map((key) => ({ key, label: key }));

function openField(props: { readonly offered?: string; readonly value?: string } = {}) {
  const onNext = vi.fn();
  function Field() {
    const [words, setWords] = useState(props.value ?? "");
    return (
      <>
        <Combobox
          label="Fruit"
          value={words}
          options={like}
          offered={props.offered ?? null}
          onChange={setWords}
          onTake={setWords}
          onNext={onNext}
        />
        <button type="button">Next</button>
      </>
    );
  }
  render(<Field />);
  const field = screen.getByRole("combobox", { name: "Fruit" });
  return { field, onNext, hand: userEvent.setup() };
}

/** Popovers are not shown here: they count as hidden. */
const SHUT = { hidden: true } as const;
const options = () => screen.queryAllByRole("option", SHUT);
const lit = () => screen.queryByRole("option", { selected: true, ...SHUT })?.textContent ?? null;

describe("a field with a list", () => {
  it("lights the first option while one writes, and Enter takes it and goes on", async () => {
    const { field, hand, onNext } = openField();
    await hand.type(field, "ap");
    expect(options()).toHaveLength(2);
    expect(lit()).toBe("Apple");
    expect(field).toHaveAttribute("aria-activedescendant", options()[0]?.id);
    await hand.keyboard("{ArrowDown}");
    expect(lit()).toBe("Apricot");
    await hand.keyboard("{ArrowDown}");
    expect(lit()).toBe("Apple");
    await hand.keyboard("{ArrowUp}{Enter}");
    expect(field).toHaveValue("Apricot");
    expect(options()).toEqual([]);
    expect(onNext).toHaveBeenCalledTimes(1);
  });

  it("leaves words as they are written for Tab and for Escape", async () => {
    const { field, hand, onNext } = openField();
    await hand.type(field, "ap");
    await hand.keyboard("{Escape}");
    expect(options()).toEqual([]);
    expect(field).toHaveValue("ap");
    await hand.type(field, "p");
    await hand.tab();
    expect(field).toHaveValue("app");
    expect(options()).toEqual([]);
    expect(onNext).not.toHaveBeenCalled();
  });

  it("goes on by Enter where there is nothing to take, and takes what is offered where it is empty", async () => {
    const { field, hand, onNext } = openField({ offered: "Banana" });
    await hand.type(field, "cherry{Enter}");
    expect(field).toHaveValue("cherry");
    expect(onNext).toHaveBeenCalledTimes(1);
    await hand.clear(field);
    await hand.keyboard("{Escape}{Enter}");
    expect(field).toHaveValue("Banana");
  });

  it("lists everything when it is opened without writing, by arrow or by press", async () => {
    const { field, hand } = openField({ value: "Banana" });
    await hand.click(field);
    expect(options()).toHaveLength(3);
    expect(lit()).toBeNull();
    await hand.click(field);
    expect(options()).toEqual([]);
    await hand.keyboard("{ArrowUp}");
    expect(lit()).toBe("Banana");
    await hand.click(screen.getByText("Apple"));
    expect(field).toHaveValue("Apple");
    expect(field).toHaveFocus();
  });
});
