import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Ref } from "#domain/shared/ref.ts";
import { articleId, month, quoteId, readerDossier } from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { Footer } from "./Footer.tsx";

it.each<[Ref, string]>([
  [
    { kind: "article", id: articleId("a-2ea6a6be-0d3c-4d6e-9f00-8b1f3f6f0c11") },
    "Nothing is linked to this article yet.",
  ],
  [{ kind: "quote", id: quoteId("q-2ea6a6be") }, "Nothing is linked to this quote yet."],
  [{ kind: "month", id: month("2001-01") }, "Nothing is linked to Jan 2001."],
])("says in words, not by id, that nothing is linked to %j", (selection, words) => {
  const dossier = { ...readerDossier(), quotes: [], events: [], arrangements: [] };
  renderView(
    <Footer onKeys={() => undefined}>
      <p>notes</p>
    </Footer>,
    dossier,
    { lens: { selection } },
  );
  expect(screen.getByRole("contentinfo").querySelector("p")).toHaveTextContent(words);
});
