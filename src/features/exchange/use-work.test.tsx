import { act, renderHook, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useWork } from "#ui/use-work.ts";
import { inSlices } from "#workers/in-slices.ts";

/** Steps without end, each as long as a slice. */
function* endless(): Generator<number, string, void> {
  for (let at = 0; ; at += 1) {
    const until = performance.now() + 9;
    while (performance.now() < until);
    yield Math.min(0.99, at / 100);
  }
}

describe("long work", () => {
  it("says how far it is, and stops when it is cancelled", async () => {
    const { result } = renderHook(useWork);
    let outcome: unknown = "not yet";
    act(() => {
      void result.current
        .run("Reading", (signal, tell) => inSlices(endless(), signal, tell))
        .then((found) => {
          outcome = found;
        });
    });
    await waitFor(() => expect(result.current.running?.done).toBeGreaterThan(0));
    expect(result.current.running?.name).toBe("Reading");
    act(() => result.current.cancel());
    await waitFor(() => expect(result.current.running).toBeNull());
    expect(outcome).toBeNull();
  });

  it("says why it failed", async () => {
    const { result } = renderHook(useWork);
    const failing = () => Promise.reject(new Error("the disk is gone"));
    const found = await act(() => result.current.run("Packing", failing));
    expect(found).toEqual({ failure: "the disk is gone" });
    expect(result.current.running).toBeNull();
  });

  it("counts the newer of two", async () => {
    const { result } = renderHook(useWork);
    let first: Promise<unknown> = Promise.resolve();
    act(() => {
      first = result.current.run("One", (signal, tell) => inSlices(endless(), signal, tell));
    });
    const second = await act(() => result.current.run("Two", () => Promise.resolve(2)));
    expect(second).toEqual({ output: 2 });
    expect(await first).toBeNull();
  });
});
