import { useRef } from "react";
import type { Brief } from "#domain/briefing/brief.ts";
import type { Act } from "#domain/evidence/evidence.ts";
import type { PictureMaker } from "#domain/picture/picture-maker.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { capital } from "#domain/shared/wording.ts";
import { PairTag } from "#ui/PairTag.tsx";
import { PrintPicture, useMadePicture } from "./PrintPicture.tsx";
import { SheetClaims, SheetHead, SheetPart, SheetSources } from "./sheet-parts.tsx";
import { useFitting } from "./use-fitting.ts";

const ACT_WORDS: Readonly<Record<Act, string>> = {
  pledge: "Pledge",
  praise: "Praise",
  claim: "Claim of fact",
  criticism: "Criticism",
  threat: "Threat",
  statement: "Statement",
};

/** The body of a picture, in pixels: as wide as A4 less its margins. */
const WIDTH = 760;
const CHART = 195;
/** More sources than these leave no room on the one page; the others stand on the desk. */
const SOURCES_SHOWN = 12;

/** The brief of one page: the finding, the ties, the trade, what was said, and where it comes from. */
export function BriefSheet(props: {
  readonly brief: Brief;
  readonly dossier: string;
  readonly isSample: boolean;
  readonly made: PartialDate;
  readonly makers: readonly PictureMaker[];
  readonly onReady: () => void;
}) {
  const { brief, dossier, isSample, made, makers, onReady } = props;
  const { content, quotes, notes, sources } = brief;
  const graph = useMadePicture(makers.find(({ id }) => id === "graph") ?? null, WIDTH);
  const timeline = useMadePicture(makers.find(({ id }) => id === "timeline") ?? null, WIDTH, CHART);
  const rest = sources.length - SOURCES_SHOWN;
  const sheet = useRef<HTMLElement>(null);
  const shown = useFitting(sheet, quotes.length, 2, graph !== null);
  return (
    <article ref={sheet} className="paper" data-kind="brief">
      <SheetHead made={made} window={content.window} clock={content.clock} isSample={isSample} what="Brief" />
      <p className="paper-over">{dossier}</p>
      <h1>{brief.title}</h1>
      <p className="paper-lead">{brief.standfirst}</p>
      {graph === null ? null : (
        <SheetPart title="The ties">
          <PrintPicture picture={graph.body} title={graph.title} description={graph.description} onReady={onReady} />
        </SheetPart>
      )}
      {timeline === null ? null : (
        <SheetPart title={timeline.title} about={timeline.about}>
          <PrintPicture
            picture={timeline.body}
            title={timeline.title}
            description={timeline.description}
            onReady={onReady}
          />
        </SheetPart>
      )}
      <SheetClaims claims={content.claims} />
      {quotes.length === 0 ? null : (
        <SheetPart title="What was said">
          <table className="paper-quotes">
            <thead>
              <tr>
                {["Quote", "Speaker", "Tie", "Kind", "Source"].map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...quotes.slice(0, shown - 1), ...quotes.slice(-1)].map(
                ({ words, said, tags, stance, act, source, against }) => (
                  <tr key={`${words} ${said}`}>
                    <td>
                      {against ? <i>Against: </i> : null}
                      <bdi>{words}</bdi>
                    </td>
                    <td>
                      <bdi>{said}</bdi>
                    </td>
                    <td>
                      <PairTag left={tags[0]} right={tags[1]} step={stance} />
                    </td>
                    <td>{ACT_WORDS[act]}</td>
                    <td>
                      <bdi>{capital(source)}</bdi>
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </SheetPart>
      )}
      <p className="paper-small">{[...notes, timeline?.note ?? ""].join(" ").trim()}</p>
      <SheetSources sources={sources.slice(0, SOURCES_SHOWN)} />
      {rest > 0 ? <p className="paper-small">{`${rest} more sources are listed on the desk.`}</p> : null}
    </article>
  );
}
