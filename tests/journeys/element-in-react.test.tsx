import { render, screen, waitFor } from "@testing-library/react";
import { createElement, StrictMode, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import type { EntenteView } from "#embed/element/published.d.ts";
import { APP, freshPages, hears, listened } from "../support/trial-element.ts";
import { trialFrame } from "../support/trial-frame.ts";

freshPages();

function Portal({ onSelect }: { readonly onSelect: (ref: string | null) => void }) {
  const [sel, setSel] = useState("tie.PAK~RUS");
  const listen = (view: EntenteView | null) =>
    view?.addEventListener("entente:select", (event) => {
      if (event instanceof CustomEvent) onSelect(event.detail.ref);
    });
  const view = createElement("entente-view", {
    "data-testid": "view",
    src: APP,
    readonly: false,
    "min-height": 300,
    height: "auto",
    state: { sel },
    theme: { act: "#1d4ed8" },
    ref: listen,
  });
  return (
    <StrictMode>
      {view}
      <button type="button" onClick={() => setSel("tie.IND~RUS")}>
        India
      </button>
    </StrictMode>
  );
}

describe("the element in React", () => {
  it("takes objects as properties, flags that are false, and later changes, and tells by its events", async () => {
    const onSelect = vi.fn();
    const heard = listened();
    render(<Portal onSelect={onSelect} />);
    await Promise.resolve();
    const view = screen.getByTestId("view");
    expect([view.getAttribute("readonly"), view.getAttribute("min-height")]).toEqual(["false", "300"]);
    const frame = trialFrame(view);
    expect(frame.iframe.src).toBe(`${APP}embed/index.html?v=1&readonly=0`);
    frame.load();
    await hears(frame, "state.set");
    expect(frame.said().slice(-2)).toEqual([
      ["theme.set", { tokens: { act: "#1d4ed8" } }],
      ["state.set", { lens: { sel: "tie.PAK~RUS" } }],
    ]);
    screen.getByRole("button", { name: "India" }).click();
    await hears(frame, "state.set", 2);
    expect(frame.said().at(-1)).toEqual(["state.set", { lens: { sel: "tie.IND~RUS" } }]);
    expect(frame.said().filter(([type]) => type === "theme.set")).toHaveLength(1);
    frame.tell("selection.changed", { ref: "tie.IND~RUS" });
    await waitFor(() => expect(onSelect).toHaveBeenCalledWith("tie.IND~RUS"));
    expect(heard.filter(({ name }) => name === "error")).toEqual([]);
  });
});
