import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { UndoNotice } from "./UndoNotice.tsx";

const nothing = () => undefined;

it.each([
  ["We want our own.", "Undid: new quote “We want our own.”"],
  [`${"word ".repeat(20)}`, `Undid: new quote “${"word ".repeat(8).trim()}…”`],
  [null, "Undid: new quote"],
])("says what was undone, with the first words of the quote: %s", (words, said) => {
  const { container } = render(
    <UndoNotice done={{ verb: "Undid", label: "new quote", words, at: 1 }} onBack={nothing} onGone={nothing} />,
  );
  expect(container.querySelector("span")?.textContent).toBe(said);
  expect(screen.getByRole("button", { name: "Redo" })).toBeInTheDocument();
});

it("offers undo for what was done at large", () => {
  const done = { verb: "Done", label: "removal of an article and 3 quotes", words: "Oil comes first", at: 1 } as const;
  const { container } = render(<UndoNotice done={done} onBack={nothing} onGone={nothing} />);
  expect(container.querySelector("span")?.textContent).toBe(
    "Done: removal of an article and 3 quotes “Oil comes first”",
  );
  expect(screen.getByRole("button", { name: "Undo" })).toBeInTheDocument();
});

it("says why nothing was undone, and offers no way back", () => {
  const done = { verb: null, why: "Nothing to redo.", at: 1 } as const;
  render(<UndoNotice done={done} onBack={nothing} onGone={nothing} />);
  expect(screen.getByText("Nothing to redo.")).toBeInTheDocument();
  expect(screen.queryByRole("button")).toBeNull();
});
