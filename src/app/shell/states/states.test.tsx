import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Failure, PartState } from "#domain/dossier/dossier.ts";
import { freshParts, readerDossier } from "#tests/support/reader-dossier.ts";
import type { DossierLoad } from "../../wiring/use-dossier-load.ts";
import { FailedDesk } from "./FailedDesk.tsx";
import { adviceFor } from "./failure-advice.ts";
import { LoadingDesk } from "./LoadingDesk.tsx";
import { SavedCopyNotice } from "./SavedCopyNotice.tsx";
import { SourceNotices } from "./SourceNotices.tsx";
import { writeInstant } from "./saved-at.ts";

const FAILURE: Failure = { kind: "unreachable", status: null, message: "The trade source did not answer." };
const SAVED_AT = new Date(2025, 8, 25, 9, 12).toISOString();
const SAVED: PartState = { kind: "saved", savedAt: SAVED_AT, failure: FAILURE };
const ABSENT: PartState = { kind: "absent", failure: FAILURE };
const nothing = () => undefined;

type Loading = Extract<DossierLoad, { kind: "loading" }>;
const loading = (change: Partial<Loading> = {}): Loading => ({
  kind: "loading",
  progress: { what: "9 articles", done: 4, total: 9, share: 0.5 },
  again: null,
  slow: false,
  cancel: nothing,
  ...change,
});

describe("the desk while it is read", () => {
  it("R11 shows its regions and says how far it is", () => {
    render(<LoadingDesk load={loading()} />);
    for (const name of ["Alliance graph", "Oil-trade timeline", "Reader"]) screen.getByRole("region", { name });
    expect(screen.getByRole("status")).toHaveTextContent("Reading 9 articles, 4 done.");
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "50");
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
  });

  it("R11 offers Cancel once it is slow", async () => {
    const cancel = vi.fn();
    render(<LoadingDesk load={loading({ slow: true, cancel, progress: null })} />);
    expect(screen.getByRole("status")).toHaveTextContent("Still working. Reading the dossier.");
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(cancel).toHaveBeenCalledOnce();
  });

  it("R10 says what happened and that the source is asked again", () => {
    render(<LoadingDesk load={loading({ again: { failure: FAILURE, attempt: 2, attempts: 4 } })} />);
    expect(screen.getByRole("status")).toHaveTextContent("The trade source did not answer. Asking again, 2 of 4.");
    screen.getByRole("button", { name: "Cancel" });
  });
});

describe("the desk that could not be had", () => {
  it("R12 alerts with what happened and what to do, and retries", async () => {
    const retry = vi.fn();
    render(<FailedDesk failure={{ kind: "denied", status: 403, message: "No." }} onRetry={retry} />);
    expect(screen.getByRole("alert")).toHaveTextContent("Ask whoever keeps the dossiers for access.");
    await userEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it("R12 has advice of its own for each kind of failure, without an apology or a shout", () => {
    const kinds = ["unreachable", "slow", "denied", "missing", "busy", "broken", "not-data", "cancelled"] as const;
    const texts = kinds.map((kind) => adviceFor({ kind, status: null, message: "" }));
    expect(new Set(texts).size).toBe(kinds.length);
    expect(new Set([401, 403].map((status) => adviceFor({ kind: "denied", status, message: "" }))).size).toBe(2);
    for (const text of texts) expect(text).not.toMatch(/!|sorry|oops/i);
  });

  it("R35 shows the details selected where copying is refused", async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    render(<FailedDesk failure={FAILURE} onRetry={nothing} />);
    await user.click(screen.getByRole("button", { name: "Copy details" }));
    const shown: HTMLTextAreaElement = await screen.findByRole("textbox", { name: "Details", hidden: true });
    expect(shown.value).toContain("Kind: unreachable");
  });
});

describe("a view that works from a copy", () => {
  it("R10 says of when it is, and what is not affected", () => {
    render(<SavedCopyNotice part="flows" state={SAVED} onRetry={nothing} />);
    expect(screen.getByRole("status")).toHaveTextContent(
      "The trade source did not answer. These figures are the copy saved on 25 Sep 2025, 09:12. Your evidence is not affected.",
    );
  });

  it("says so where there is no copy", () => {
    render(<SavedCopyNotice part="flows" state={ABSENT} onRetry={nothing} />);
    expect(screen.getByRole("status")).toHaveTextContent("No copy was kept on this machine");
  });

  it("says nothing when fresh", () => {
    const { container } = render(<SavedCopyNotice part="flows" state={{ kind: "fresh" }} onRetry={nothing} />);
    expect(container).toBeEmptyDOMElement();
  });

  it("cannot be retried while it is being asked", () => {
    render(<SavedCopyNotice part="flows" state={SAVED} onRetry={nothing} refreshing />);
    expect(screen.getByRole("button", { name: "Asking" })).toBeDisabled();
  });

  it("writes the time in 24 hours, in the reader's own zone", () => {
    expect(writeInstant(new Date(2025, 0, 2, 21, 5).toISOString())).toBe("2 Jan 2025, 21:05");
  });
});

describe("notices above the desk", () => {
  const parts = (change: Partial<ReturnType<typeof freshParts>>) => ({ ...freshParts(), ...change });
  const show = (dossier: ReturnType<typeof readerDossier>) =>
    render(<SourceNotices dossier={dossier} onRetry={nothing} refreshing={false} elsewhere={["flows"]} />);

  it("are none when all is fresh, or when a view says it itself", () => {
    expect(show(readerDossier()).container).toBeEmptyDOMElement();
    expect(show(readerDossier({ parts: parts({ flows: SAVED }) })).container).toBeEmptyDOMElement();
  });

  it("are one for each part that did not come", () => {
    show(readerDossier({ parts: parts({ flows: SAVED, quotes: ABSENT, prices: SAVED }) }));
    expect(screen.getAllByRole("status")).toHaveLength(2);
  });

  it("R10 are one with the oldest copy's time when nothing came", () => {
    const older: PartState = { ...SAVED, savedAt: new Date(2025, 8, 20, 8, 0).toISOString() };
    const all = Object.fromEntries(Object.keys(freshParts()).map((part) => [part, SAVED]));
    show(readerDossier({ parts: { ...freshParts(), ...all, quotes: older, events: ABSENT } }));
    const said = screen.getByRole("status");
    expect(said).toHaveTextContent(
      "The desk works from the copy saved on 20 Sep 2025, 08:00. One part is missing from it.",
    );
    expect(within(said).getAllByRole("button")).toHaveLength(2);
  });
});
