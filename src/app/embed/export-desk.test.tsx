import { act, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ExportOrder } from "#features/hand-over/index.ts";
import { createExportDesk, Exporting } from "./export-desk.tsx";

vi.mock("./ExportSeat.tsx", () => ({
  ExportSeat: ({ order }: { readonly order: ExportOrder }) => {
    if (order.format === "json") throw new Error("no ink");
    return <p>{order.format}</p>;
  },
}));

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

const FILE = { name: "graph.svg", type: "image/svg+xml", blob: new Blob(["<svg/>"]) };

/** A desk, and orders that can be called off. */
function trial() {
  const desk = createExportDesk();
  const order = (format: "svg" | "png" | "json", scale?: number) => {
    const stop = new AbortController();
    const progress = vi.fn();
    const asked = desk.order({ format, scale }, "graph", { signal: stop.signal, progress, wait: vi.fn() });
    return { asked, stop: () => stop.abort(new Error("called off")), progress };
  };
  return { desk, order };
}

describe("exports that a host asks for", () => {
  it("are made one after the other", async () => {
    const { desk, order } = trial();
    const [one, other] = [order("svg"), order("png")];
    expect(desk.now()?.format).toBe("svg");
    desk.now()?.done(FILE);
    expect(await one.asked).toBe(FILE);
    expect(desk.now()?.format).toBe("png");
    desk.now()?.done(FILE);
    await other.asked;
    expect(desk.now()).toBeNull();
  });

  it("are of the view and theme as they are now, at the scale that is asked for", async () => {
    document.documentElement.dataset.theme = "dark";
    const { desk, order } = trial();
    const first = order("png");
    document.documentElement.dataset.theme = "light";
    const second = order("png", 3);
    expect(desk.now()).toMatchObject({ view: "graph", theme: "dark", scale: 2 });
    desk.now()?.progress(0.5);
    expect(first.progress).toHaveBeenCalledWith(0.5);
    desk.now()?.done(FILE);
    expect(desk.now()).toMatchObject({ theme: "light", scale: 3 });
    desk.now()?.done(FILE);
    await Promise.all([first.asked, second.asked]);
  });

  it("that fail make room for the next, and say why", async () => {
    const { desk, order } = trial();
    const [one] = [order("svg"), order("png")];
    desk.now()?.failed(new Error("no paper"));
    await expect(one.asked).rejects.toThrow("no paper");
    expect(desk.now()?.format).toBe("png");
  });

  it("that nobody waits for any more are left, whether begun or not", async () => {
    const { desk, order } = trial();
    const [one, other, third] = [order("svg"), order("png"), order("json")];
    other.stop();
    await expect(other.asked).rejects.toThrow("called off");
    expect(desk.now()?.format).toBe("svg");
    one.stop();
    await expect(one.asked).rejects.toThrow("called off");
    expect(desk.now()?.format).toBe("json");
    desk.now()?.done(FILE);
    await third.asked;
  });

  it("that nobody waits for from the beginning are not begun", async () => {
    const desk = createExportDesk();
    const signal = AbortSignal.abort(new Error("called off"));
    await expect(desk.order({ format: "svg" }, "graph", { signal, progress: vi.fn(), wait: vi.fn() })).rejects.toThrow(
      "called off",
    );
    expect(desk.now()).toBeNull();
  });

  it("change nothing once they are over", async () => {
    const { desk, order } = trial();
    const heard = vi.fn();
    const one = order("svg");
    const made = desk.now();
    made?.done(FILE);
    await one.asked;
    const leave = desk.subscribe(heard);
    made?.failed(new Error("late"));
    one.stop();
    expect(heard).not.toHaveBeenCalled();
    leave();
  });
});

describe("the seat where they are made", () => {
  it("is there while there is one, and goes", async () => {
    const { desk, order } = trial();
    const { container } = render(<Exporting desk={desk} />);
    expect(container).toBeEmptyDOMElement();
    const placed = (format: "svg" | "png") => {
      let one = { asked: Promise.resolve<unknown>(null), stop: () => {} };
      act(() => {
        one = order(format);
      });
      return one;
    };
    const one = placed("svg");
    await screen.findByText("svg");
    act(() => desk.now()?.done(FILE));
    await waitFor(() => expect(container).toBeEmptyDOMElement());
    await one.asked;
    const other = placed("png");
    expect(screen.getByText("png")).toBeInTheDocument();
    act(() => other.stop());
    expect(container).toBeEmptyDOMElement();
    await expect(other.asked).rejects.toThrow("called off");
  });

  it("fails what it cannot draw, and makes the next", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { desk, order } = trial();
    const [broken, next] = [order("json"), order("svg")];
    render(<Exporting desk={desk} />);
    await expect(broken.asked).rejects.toThrow("no ink");
    expect(await screen.findByText("svg")).toBeInTheDocument();
    act(() => desk.now()?.done(FILE));
    await next.asked;
  });
});

it("fails what is asked for, so that it can be asked for again, where another dossier takes the place of this one", async () => {
  const { desk, order } = trial();
  const { unmount } = render(<Exporting desk={desk} />);
  const asked = [order("svg"), order("png")].map((one) =>
    expect(one.asked).rejects.toMatchObject({ code: "not_ready", retryable: true }),
  );
  unmount();
  await Promise.all(asked);
  expect(desk.now()).toBeNull();
});
