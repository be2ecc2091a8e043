import { parseRichText, type RichRun } from "#domain/briefing/rich-text.ts";
import { type Paragraph, paragraphOf, runOf, type SlideRun } from "./slide.ts";

const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const LTR = /[A-Za-z\u00C0-\u024F\u0370-\u03FF\u0400-\u052F]/;

/** Whether a text begins in a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const right = text.search(RTL);
  const left = text.search(LTR);
  return right >= 0 && (left < 0 || right < left);
}

/** A caption or notes as paragraphs of one size; whatever is no mark stays text. */
export function richParagraphs(text: string, size: number, change: Partial<SlideRun> = {}): readonly Paragraph[] {
  const runs = (from: readonly RichRun[]) =>
    from.map((run) => runOf(run.text, size, { ...change, bold: run.bold, italic: run.italic, link: run.link }));
  return parseRichText(text).flatMap((block) => {
    if (block.kind === "paragraph") return [sided(runs(block.runs), { after: size * 0.5 })];
    return block.items.map((item, at) =>
      sided(runs(item), {
        mark: block.ordered ? at + 1 : "dot",
        after: at === block.items.length - 1 ? size * 0.5 : size * 0.2,
      }),
    );
  });
}

function sided(runs: readonly SlideRun[], change: Partial<Paragraph>): Paragraph {
  const isRtl = isRightToLeft(runs.map(({ text }) => text).join(""));
  return paragraphOf(runs, { ...change, isRtl, align: isRtl ? "right" : "left" });
}
