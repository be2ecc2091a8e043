import { renderHook, waitFor } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { type OpenedSnapshot, openSnapshot } from "#data/snapshot/open-snapshot.ts";
import { aFrozenFile } from "#tests/support/frozen-copy.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { useFrozenWords } from "./use-drift.ts";

let opened: OpenedSnapshot;
beforeAll(async () => {
  const { text, id } = await aFrozenFile();
  const read = await openSnapshot(text, id, new AbortController().signal);
  if (!("opened" in read)) throw new Error(read.fault);
  opened = read.opened;
});

const words = (live: Parameters<typeof useFrozenWords>[1]) => renderHook(() => useFrozenWords(opened, live)).result;

describe("what a frozen copy says of live data", () => {
  it("is how far it has moved, where it is of the same dossier", async () => {
    const said = words(sampleDossier());
    await waitFor(() => expect(said.current).toMatch(/reads the same|Since/));
  });

  it("is that it is another dossier, and no comparison", async () => {
    const said = words({ ...sampleDossier(), id: "another" });
    await waitFor(() =>
      expect(said.current).toBe("Frozen on 30 Nov 2025. Sample dossier. The source shows another dossier."),
    );
  });

  it("is that it could not be had, and nothing while it is awaited", () => {
    expect(words("absent").current).toContain("Live data could not be had.");
    expect(words("awaited").current).toBe("Frozen on 30 Nov 2025. Sample dossier.");
  });
});
