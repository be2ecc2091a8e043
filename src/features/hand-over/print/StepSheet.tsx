import { type ReactNode, useRef } from "react";
import { writeGone } from "#domain/briefing/gone-words.ts";
import type { HandOut } from "#domain/briefing/hand-out.ts";
import { quotedWords } from "#domain/briefing/quoted-words.ts";
import type { StepContent } from "#domain/briefing/step-content.ts";
import type { PictureMaker } from "#domain/picture/picture-maker.ts";
import { writeStance } from "#domain/reading/words.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { writeDate } from "#domain/shared/wording.ts";
import { PairTag } from "#ui/PairTag.tsx";
import { PrintPicture, useMadePicture } from "./PrintPicture.tsx";
import { SheetClaims, SheetHead, SheetPart, SheetSources, SheetTable } from "./sheet-parts.tsx";
import { useFitting } from "./use-fitting.ts";

const WIDTH = 760;
const CHART = 260;
/** Sizes of pictures, the largest first: a step with many words has smaller ones, so that it stays on its page. */
const ROOMS = 4;
/** Sources beyond these stand on the last page. */
const SOURCES_NAMED = 6;
/** Rows of a table by the size of pictures, from 0 on. */
const ROWS_IN = [4, 5, 8, 11, 14];

/** Captions and notes as they are read; whoever wires the app gives it. */
export type Rich = (text: string, className: string) => ReactNode;

type About = { readonly made: PartialDate; readonly isSample: boolean; readonly briefing: string };

/** One step on a page of its own. */
export function StepSheet(props: {
  readonly content: HandOut;
  readonly place: { readonly at: number; readonly of: number };
  readonly about: About;
  readonly makers: readonly PictureMaker[];
  readonly address: string;
  readonly rich: Rich;
  readonly onReady: () => void;
}) {
  const { content, place, about, makers, rich, onReady, address } = props;
  const { step, tie, quote, claims, figures, table, analysis } = content;
  const gone = writeGone(content.ignored);
  const shows = (part: (typeof step.shows)[number]) => step.shows.includes(part);
  const graph = useMadePicture(shows("graph") ? (makers.find(({ id }) => id === "graph") ?? null) : null, WIDTH);
  const timeline = useMadePicture(
    shows("timeline") ? (makers.find(({ id }) => id === "timeline") ?? null) : null,
    WIDTH,
    CHART,
  );
  const hasPicture = shows("graph") || shows("timeline");
  const sheet = useRef<HTMLElement>(null);
  const room = useFitting(sheet, ROOMS, 1, !hasPicture || graph !== null || timeline !== null);
  return (
    <article ref={sheet} className="paper" data-kind="step" data-room={room}>
      <SheetHead {...about} window={content.window} clock={content.clock} what="Briefing" />
      <p className="paper-over">
        {`${about.briefing} · Step ${place.at + 1} of ${place.of} · `}
        <a href={address}>Open in Entente</a>
      </p>
      <h1 dir="auto">{step.title}</h1>
      {step.caption.trim() === "" ? null : rich(step.caption, "paper-lead")}
      {tie === null ? null : (
        <p className="paper-tie">
          <PairTag left={tie.tags[0]} right={tie.tags[1]} step={tie.reading?.band ?? null} />
          {tie.reading === null ? "no evidence yet" : writeStance(tie.reading.band)}
        </p>
      )}
      {quote === null ? null : (
        <figure className="paper-said">
          <blockquote lang={quote.language ?? undefined} dir={quote.direction}>
            {quotedWords(quote)}
          </blockquote>
          <figcaption>
            {[
              quote.addressee === null ? quote.speaker : `${quote.speaker} to ${quote.addressee}`,
              quote.date === null ? null : writeDate(quote.date),
              quote.article,
            ]
              .filter(Boolean)
              .join(", ")}
          </figcaption>
        </figure>
      )}
      <SheetClaims claims={claims} />
      {graph === null ? null : (
        <SheetPart title="The ties" about={graph.about}>
          <PrintPicture picture={graph.body} title={graph.title} description={graph.description} onReady={onReady} />
        </SheetPart>
      )}
      {timeline === null ? null : (
        <SheetPart title={timeline.title} about={timeline.about}>
          <PrintPicture
            picture={timeline.body}
            title={timeline.title}
            description={`${timeline.description} ${figures?.finding ?? ""}`}
            onReady={onReady}
          />
          <p className="paper-small">{`${figures?.finding ?? ""} ${timeline.note}`.trim()}</p>
        </SheetPart>
      )}
      {table === null ? null : (
        <SheetPart title={table.title}>
          <SheetTable table={table} most={ROWS_IN[room] ?? 14} />
        </SheetPart>
      )}
      {analysis === null ? null : (
        <SheetPart title={analysis.title}>
          <p className="paper-found">{analysis.finding}</p>
          {analysis.table === null ? null : <SheetTable table={analysis.table} most={ROWS_IN[room] ?? 14} />}
          <p className="paper-small">{analysis.method}</p>
        </SheetPart>
      )}
      {gone === "" ? null : <p className="paper-small">{gone}</p>}
      <SheetSources sources={content.sources} most={SOURCES_NAMED} />
    </article>
  );
}

/** The notes of a step on a page of their own, for the speaker. */
export function NotesSheet(props: {
  readonly content: StepContent;
  readonly place: { readonly at: number; readonly of: number };
  readonly about: About;
  readonly rich: Rich;
}) {
  const { content, place, about, rich } = props;
  const { step } = content;
  return (
    <article className="paper" data-kind="notes">
      <SheetHead {...about} window={content.window} clock={content.clock} what="Briefing" />
      <p className="paper-over">{`Notes · Step ${place.at + 1} of ${place.of}`}</p>
      <h1 dir="auto">{step.title}</h1>
      {step.notes.trim() === "" ? (
        <p className="paper-small">No notes on this step.</p>
      ) : (
        rich(step.notes, "paper-notes")
      )}
    </article>
  );
}
