import { expect, it } from "vitest";
import type { EvidenceCause } from "#domain/analysis/change/causes.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import type { EvidenceRef } from "#domain/evidence/evidence-item.ts";
import { eventId, quoteId, readerDossier } from "#tests/support/reader-dossier.ts";
import { causeRow, writeMore } from "./cause-rows.ts";

const dossier = readerDossier();
const index = evidenceIndexOf(dossier);
const cause = (ref: EvidenceRef): EvidenceCause => ({
  kind: "evidence",
  ref,
  items: index.itemsFor(ref),
  way: "entered",
  shareBefore: 0,
  shareAfter: 0.2,
  part: 0.1,
});
const strong = cause({ kind: "quote", id: quoteId("strong") });
const meeting = cause({ kind: "event", id: eventId("2025-09-02.1") });

it("says of a cause what it is, whose words it is, when, and how it works", () => {
  expect(causeRow(strong, lookupOf(dossier), "event")).toMatchObject({
    words: "“very strong relations”",
    quoted: true,
    language: "en",
    who: "Sharif to Putin",
    date: "2 Sep 2025",
    way: "new",
  });
  expect(causeRow(strong, lookupOf(dossier), "knowledge").date).toBe("3 Sep 2025");
  expect(causeRow(meeting, lookupOf(dossier), "event")).toMatchObject({
    words: "The two leaders meet",
    quoted: false,
    who: "Event",
  });
});

it("says what is no longer in the dossier as such", () => {
  const gone = causeRow(cause({ kind: "quote", id: quoteId("gone") }), lookupOf(dossier), "event");
  expect(gone).toMatchObject({ words: "Not in this dossier", quoted: false, date: "" });
});

it("counts what is left of a side, quotes apart from the rest", () => {
  expect(writeMore([], "for")).toBeNull();
  expect(writeMore([strong], "against")).toBe("1 more quote against");
  expect(writeMore([strong, strong, meeting], "for")).toBe("2 more quotes and 1 other piece for");
  expect(writeMore([meeting, meeting], "for")).toBe("2 more pieces for");
});
