import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Ref } from "#domain/shared/ref.ts";
import { putRecord } from "#domain/workspace/commands/rows.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { perform, startHistory } from "#domain/workspace/history.ts";
import { quoteId, readerDossier } from "#tests/support/reader-dossier.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { OwnershipProvider, useOwnership } from "./ownership-context.tsx";

const dossier = readerDossier();
const first = dossier.quotes[0];
if (!first) throw new Error("The trial has no quotes.");
const refs: readonly Ref[] = [
  { kind: "quote", id: first.id },
  { kind: "quote", id: quoteId("mine") },
  { kind: "quote", id: quoteId("elsewhere") },
];

function Owners() {
  const ownership = useOwnership();
  return <p>{refs.map(ownership).join(" ")}</p>;
}
const owners = (document: WorkspaceDocument | null) => {
  render(
    <OwnershipProvider dossier={dossier} document={document}>
      <Owners />
    </OwnershipProvider>,
  );
  return screen.getByText(/dossier/).textContent;
};

describe("whose an item is", () => {
  it("is the dossier's where no workspace is open, and above no provider at all", () => {
    expect(owners(null)).toBe("dossier dossier dossier");
    const { container } = render(<Owners />);
    expect(container).toHaveTextContent("dossier dossier dossier");
  });

  it("is told apart by the rows of the workspace", () => {
    const { document } = [
      putRecord({ collection: "quotes", row: { ...first, note: "checked" } }),
      putRecord({ collection: "quotes", row: aQuote("mine") }),
    ].reduce(perform, startHistory(aWorkspace()));
    expect(owners(document)).toBe("changed yours dossier");
  });
});
