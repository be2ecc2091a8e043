import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PaneBoundary } from "./PaneBoundary.tsx";

let broken = true;
function Fragile() {
  if (broken) throw new Error("no places");
  return <p>drawn</p>;
}

beforeEach(() => {
  broken = true;
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const panes = (
  <>
    <PaneBoundary name="Alliance graph" pane="graph">
      <Fragile />
    </PaneBoundary>
    <PaneBoundary name="Reader" pane="reader">
      <p>the article</p>
    </PaneBoundary>
  </>
);

describe("R3 one failing part never takes the rest", () => {
  it("keeps the other views, and says which one failed and why in a region of the same name", () => {
    render(panes);
    expect(screen.getByText("the article")).toBeVisible();
    expect(screen.getByRole("region", { name: "Alliance graph" })).toHaveTextContent("no places");
    expect(screen.getByRole("alert")).toHaveTextContent("Alliance graph could not be drawn");
  });

  it("draws the view again on Retry", async () => {
    render(panes);
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(screen.getByText("drawn")).toBeVisible();
  });

  it("copies the details", async () => {
    const user = userEvent.setup();
    render(panes);
    await user.click(screen.getByRole("button", { name: "Copy details" }));
    await expect(navigator.clipboard.readText()).resolves.toContain("Alliance graph: no places");
  });
});
