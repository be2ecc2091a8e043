import type { ReactNode, Ref } from "react";
import type { StepContent } from "#domain/briefing/step-content.ts";
import { writeSpan } from "#domain/shared/wording.ts";
import { TrendMark } from "#ui/TrendMark.tsx";
import { RichText } from "../rich-text/RichText.tsx";
import { MissingWords } from "./MissingWords.tsx";
import { StepClaims } from "./StepClaims.tsx";
import { StepSources } from "./StepSources.tsx";
import { StepTable } from "./StepTable.tsx";
import { StepTieLine } from "./StepTieLine.tsx";
import { StepWords } from "./StepWords.tsx";

/** The live views that a step may show; whoever wires the app gives them. */
export type StageViews = {
  readonly graph: ReactNode;
  readonly timeline: ReactNode;
  readonly analysis: ReactNode;
  /** Whether the graph comes after the words, as a list of ties does. */
  readonly isGraphLast?: boolean;
};

/** One step as the audience sees it: the graph, and beside it the words, what the records say of them, and their sources. */
export function StepStage(props: {
  readonly content: StepContent;
  readonly views: StageViews;
  /** Where the focus goes when the step comes. */
  readonly heading: Ref<HTMLHeadingElement>;
}) {
  const { content, views, heading } = props;
  const { step, tie, quote, claims, table, ignored } = content;
  const shows = (part: (typeof step.shows)[number]) => step.shows.includes(part);
  const beside = step.shows.some((part) => part !== "graph");
  const hasCaption = step.caption.trim() !== "";
  const graph = shows("graph") ? <Graph view={views.graph} /> : null;
  return (
    <div
      className="talk-stage"
      data-graph={shows("graph")}
      data-beside={beside || hasCaption}
      data-wide={shows("analysis")}
      data-full={quote !== null && claims.length > 0 && shows("timeline")}
    >
      {views.isGraphLast ? null : graph}
      <div className="talk-beside">
        {tie === null || shows("analysis") ? null : <StepTieLine tie={tie} since={content.window.from} />}
        {quote === null ? null : <StepWords quote={quote} />}
        <h1
          ref={heading}
          tabIndex={-1}
          className={quote === null ? "talk-title talk-title-display" : "talk-title"}
          dir="auto"
        >
          {step.title}
        </h1>
        {hasCaption ? <RichText className="talk-caption" text={step.caption} /> : null}
        {claims.length === 0 ? null : <StepClaims claims={claims} />}
        {content.figures === null ? null : <div className="talk-timeline">{views.timeline}</div>}
        {table === null ? null : <StepTable table={table} />}
        {shows("analysis") ? <div className="talk-analysis">{views.analysis}</div> : null}
        <StepSources sources={content.sources.filter(({ id }) => !(content.figures?.sources.includes(id) ?? false))} />
        <MissingWords ignored={ignored} />
        <p className="talk-window-print">{writeSpan(content.window)}</p>
      </div>
      {views.isGraphLast ? graph : null}
    </div>
  );
}

/** The graph; where its own legend is short for want of room, what the marks on its ties mean stands below. */
function Graph({ view }: { readonly view: ReactNode }) {
  return (
    <div className="talk-graph">
      {view}
      <p className="talk-trends">
        <span>
          <TrendMark mark="meet" /> Warming
        </span>
        <span>
          <TrendMark mark="part" /> Cooling
        </span>
      </p>
    </div>
  );
}
