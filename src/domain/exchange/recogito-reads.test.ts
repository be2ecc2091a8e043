// @vitest-environment jsdom
import { parseW3CTextAnnotation, serializeW3CTextAnnotation } from "@recogito/text-annotator";
import { expect, it } from "vitest";
import { sampleContext } from "#tests/support/exchange.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { printW3cAnnotations, readW3cAnnotations } from "./w3c-annotations.ts";

const { quotes } = sampleDossier();

it("Recogito's own reader takes every annotation of ours, words, offsets and bodies", () => {
  const printed = JSON.parse(printW3cAnnotations(quotes, sampleContext("ML")));
  for (const [at, annotation] of printed.first.items.entries()) {
    const { parsed, error } = parseW3CTextAnnotation(annotation);
    expect(error).toBeUndefined();
    const { exact, start, end } = quotes[at]?.anchor ?? {};
    expect(parsed?.target.selector).toMatchObject([{ quote: exact, start, end }]);
    expect(parsed?.bodies).toHaveLength(annotation.body.length);
  }
});

it("what Recogito writes of them is read again, its own fields and ours", () => {
  const printed = JSON.parse(printW3cAnnotations(quotes, sampleContext("ML")));
  const written = printed.first.items.flatMap((annotation: Parameters<typeof parseW3CTextAnnotation>[0]) => {
    const { parsed } = parseW3CTextAnnotation(annotation);
    return parsed ? [serializeW3CTextAnnotation(parsed, "https://example.org/text")] : [];
  });
  const { values, report } = readW3cAnnotations(JSON.stringify(written), "recogito.json");
  expect(report.counts).toMatchObject({ taken: quotes.length });
  for (const [at, { anchor, bearings, speaker }] of values.entries()) {
    const quote = quotes[at];
    expect(anchor).toMatchObject({ exact: quote?.anchor.exact, start: quote?.anchor.start, end: quote?.anchor.end });
    expect(bearings).toHaveLength(quote?.bearings.length ?? -1);
    expect(speaker).toBe(quote?.speaker ?? null);
  }
});
