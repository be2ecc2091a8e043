import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { RichText } from "./RichText.tsx";

test("marks become bold, italic, lists and links that open apart", () => {
  render(<RichText text={"**Cargoes**, *not* barrels\n\n- one\n- [a source](https://example.org/oil)"} />);
  expect(screen.getByText("Cargoes").closest("strong")).toBeInTheDocument();
  expect(screen.getByText("not").closest("em")).toBeInTheDocument();
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
  const link = screen.getByRole("link", { name: "a source" });
  expect(link).toHaveAttribute("href", "https://example.org/oil");
  expect(link).toHaveAttribute("rel", "noreferrer noopener");
  expect(link).toHaveAttribute("target", "_blank");
});

test("HTML and addresses that could run stay words", () => {
  const hostile = "<img src=x onerror=alert(1)> [go](javascript:alert(1))";
  const { container } = render(<RichText text={hostile} />);
  expect(container).toHaveTextContent(hostile);
  expect(container.querySelector("img, a, script")).toBeNull();
});

test("a line ended within a paragraph ends on screen too", () => {
  const { container } = render(<RichText text={"first\nsecond"} />);
  expect(container.querySelectorAll("p")).toHaveLength(1);
  expect(container.querySelectorAll("br")).toHaveLength(1);
});
