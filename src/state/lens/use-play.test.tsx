import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { restingLens } from "#domain/lens/lens.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { LensProvider } from "./lens-context.tsx";
import { createLensStore } from "./lens-store.ts";
import { usePlay } from "./use-play.ts";

const month = (text: string) => text as MonthKey;
const DOMAIN = { from: month("2024-01"), to: month("2025-12") };

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

function playing() {
  const store = createLensStore(restingLens({ from: month("2024-10"), to: month("2025-09") }));
  const say = vi.fn();
  function Player() {
    const player = usePlay(DOMAIN, say);
    return (
      <>
        <p>{player.playing ? "runs" : "rests"}</p>
        <button type="button" onClick={player.press}>
          Play
        </button>
      </>
    );
  }
  render(
    <LensProvider store={store}>
      <Player />
      <input aria-label="words" />
    </LensProvider>,
  );
  const hand = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
  return { store, say, hand, wait, to: () => store.getState().lens.window.to };
}

it("moves the window a month every 700 ms, says so, and stops at the end of the record", async () => {
  const { say, hand, wait, to } = playing();
  await hand.click(screen.getByText("Play"));
  wait(1400);
  expect(to()).toBe("2025-11");
  wait(5000);
  expect(to()).toBe("2025-12");
  expect(screen.getByText("rests")).toBeInTheDocument();
  expect(say.mock.calls).toEqual([["Playing from Sep 2025. Space or Escape stops."], ["Stopped at Dec 2025."]]);
});

it("starts over from the beginning when it is at the end", async () => {
  const { store, hand, wait } = playing();
  act(() => store.getState().setWindow({ from: month("2025-01"), to: month("2025-12") }));
  await hand.click(screen.getByText("Play"));
  expect(store.getState().lens.window).toEqual({ from: "2024-01", to: "2024-12" });
  wait(700);
  expect(store.getState().lens.window).toEqual({ from: "2024-02", to: "2025-01" });
});

it.each([" ", "{Escape}"])("is stopped by %j wherever the keyboard is, and nobody else hears of it", async (key) => {
  const { hand, wait, to } = playing();
  await hand.click(screen.getByText("Play"));
  act(() => screen.getByText<HTMLElement>("Play").blur());
  const heard = vi.fn();
  document.addEventListener("keydown", heard);
  await hand.keyboard(key);
  document.removeEventListener("keydown", heard);
  expect(screen.getByText("rests")).toBeInTheDocument();
  expect(heard).not.toHaveBeenCalled();
  wait(2000);
  expect(to()).toBe("2025-09");
});

it("leaves a space to what is being written", async () => {
  const { hand } = playing();
  await hand.click(screen.getByText("Play"));
  await hand.type(screen.getByLabelText("words"), "a b");
  expect(screen.getByLabelText("words")).toHaveValue("a b");
  expect(screen.getByText("runs")).toBeInTheDocument();
});

it("stops when somebody else takes hold of the window", async () => {
  const { store, hand, wait, to } = playing();
  await hand.click(screen.getByText("Play"));
  wait(700);
  act(() => store.getState().setWindow({ from: month("2024-03"), to: month("2025-03") }));
  expect(screen.getByText("rests")).toBeInTheDocument();
  wait(2000);
  expect(to()).toBe("2025-03");
});
