import { cleanup, screen, within } from "@testing-library/react";
import { Hourglass } from "lucide-react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type PictureColours, TONES } from "#domain/picture/picture.ts";
import type { PictureMaker } from "#domain/picture/picture-maker.ts";
import { textAt } from "#domain/picture/shapes.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { SHARE_EXPORTS, type ShareExport } from "./exports.ts";
import { ShareDialog } from "./ShareDialog.tsx";

vi.mock("./picture-fonts.ts", () => ({ pictureFonts: async () => [] }));
vi.mock("./picture-colours.ts", async (original) => ({
  ...(await original<typeof import("./picture-colours.ts")>()),
  readPictureColours: () => Object.fromEntries(TONES.map((tone) => [tone, tone])) as PictureColours,
}));

HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

const handed: { readonly name: string; readonly blob: Blob }[] = [];
let last: Blob | null = null;
URL.createObjectURL = vi.fn((blob: Blob) => {
  last = blob;
  return "blob:picture";
});
URL.revokeObjectURL = vi.fn();
HTMLAnchorElement.prototype.click = function click() {
  if (last !== null) handed.push({ name: this.download, blob: last });
};

afterEach(() => {
  cleanup();
  handed.length = 0;
});

const MATRIX: PictureMaker = {
  id: "matrix",
  name: "Matrix",
  make: (width) => ({
    body: { width, height: 80, shapes: [textAt("PAK", 10, 10)] },
    title: "Who stands with whom",
    about: "Event time",
    legend: [],
    description: "A matrix.",
    sources: [],
    note: "",
  }),
};

const open = (pictures: readonly PictureMaker[] = [MATRIX], more: readonly ShareExport[] = []) => {
  const onClose = vi.fn();
  const view = renderView(
    <ShareDialog pictures={pictures} places={null} more={more} onClose={onClose} />,
    sampleDossier(),
  );
  return { ...view, onClose, list: screen.getByRole("region", { name: "Export a file" }) };
};

describe("the share dialog", () => {
  it("counts what travels and says what stays", () => {
    open();
    const travels = screen.getByRole("region", { name: "What travels" });
    expect(travels.textContent).toMatch(/58 ties, nothing selected/);
    expect(travels.textContent).toMatch(/\d+ quotes, \d+ events and \d+ arrangements/);
    expect(travels.textContent).toMatch(/Notes of your own stay here/);
  });

  it("lists every export with what it is for, and offers no picture of what cannot be drawn", () => {
    const { list } = open([]);
    const rows = within(list).getAllByRole("button");
    expect(rows.map(({ textContent }) => textContent)).toEqual(
      SHARE_EXPORTS.map(({ name, about }) => `${name}${about}`),
    );
    expect(rows.filter((row) => row.hasAttribute("disabled"))).toHaveLength(2);
  });

  it("saves a file under a name that holds sample, kind and window, and says so", async () => {
    const { hand, list } = open();
    await hand.click(within(list).getByRole("button", { name: /^Evidence/ }));
    const name = "pakistan-s-opening-to-russia-sample-evidence-2024-10-2025-09.csv";
    expect(await within(list).findByText(`${name} is saved.`)).toBeTruthy();
    expect(handed.map((file) => file.name)).toEqual([name]);
    expect(await handed[0]?.blob.text()).toMatch(/^\uFEFF?tie,one,other/);
  });

  it("shows how far a long export is and lets it be cancelled; exports of other rooms come first", async () => {
    const slow: ShareExport = {
      id: "slow",
      name: "Everything",
      about: "Takes its time",
      icon: Hourglass,
      isAble: () => true,
      make: (_context, signal, onProgress) =>
        new Promise((_resolve, reject) => {
          onProgress(0.25);
          signal.addEventListener("abort", () => reject(signal.reason));
        }),
    };
    const { hand, list } = open([MATRIX], [slow]);
    expect(within(list).getAllByRole("button")[0]?.textContent).toMatch(/^Everything/);
    await hand.click(within(list).getByRole("button", { name: /^Everything/ }));
    expect(await within(list).findByRole("progressbar", { name: "Writing Everything" })).toHaveProperty("value", 0.25);
    await hand.click(within(list).getByRole("button", { name: "Cancel" }));
    expect(within(list).queryByRole("progressbar")).toBeNull();
    expect(handed).toEqual([]);
  });

  it("saves the picture that is chosen, with its window, as SVG", async () => {
    const { hand, list } = open();
    await hand.click(screen.getByRole("radio", { name: "Matrix" }));
    await hand.click(within(list).getByRole("button", { name: /^Picture, SVG/ }));
    await within(list).findByText(/matrix-2024-10-2025-09\.svg is saved/);
    const svg = await handed[0]?.blob.text();
    const parsed = new DOMParser().parseFromString(svg ?? "", "image/svg+xml");
    expect(parsed.querySelector("parsererror, script")).toBeNull();
    expect(parsed.documentElement.textContent).toMatch(/Who stands with whom/);
    expect(parsed.documentElement.textContent).toMatch(/Oct 2024 – Sep 2025/);
    expect(parsed.documentElement.textContent).toMatch(/Sample data, made on/);
  });
});
