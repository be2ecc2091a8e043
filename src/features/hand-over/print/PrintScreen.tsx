import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { briefOf } from "#domain/briefing/brief.ts";
import type { Briefing } from "#domain/briefing/briefing.ts";
import type { HandOut } from "#domain/briefing/hand-out.ts";
import type { Lens } from "#domain/lens/lens.ts";
import type { PictureMaker } from "#domain/picture/picture-maker.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { writeDate } from "#domain/shared/wording.ts";
import type { Sheets } from "#state/briefing/briefing-desk.tsx";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { Button } from "#ui/Button.tsx";
import { BriefSheet } from "./BriefSheet.tsx";
import { useHandOuts } from "./use-hand-outs.ts";
import "./paper.css";
import { SourcesSheet } from "./SourcesSheet.tsx";
import { NotesSheet, type Rich, StepSheet } from "./StepSheet.tsx";

type Drawn = (lens: Lens, children: (makers: readonly PictureMaker[]) => ReactNode) => ReactNode;

/** The pages as they are printed, seen beforehand; printing, or saving as PDF, is the browser's own. */
export function PrintScreen(props: {
  readonly sheets: Sheets;
  /** Calendar date of today. */
  readonly today: string;
  /** Draws the views as of a lens; whoever wires the app gives it. */
  readonly drawn: Drawn;
  readonly rich: Rich;
  /** The address of a step. */
  readonly addressOf: (briefing: string, at: number) => string;
  readonly onClose: () => void;
}) {
  const { sheets, onClose } = props;
  const dossier = useDossier();
  const [withNotes, setNotes] = useState(sheets.kind === "steps" && sheets.notes);
  const title = sheets.kind === "brief" ? `${dossier.title}, brief` : sheets.briefing.title;
  const contents = useHandOuts(sheets.kind === "steps" ? sheets.briefing : null, dossier, useMethod());
  const { pending, onReady } = useWanted(sheets, contents.length);
  const head = useRef<HTMLHeadingElement>(null);
  usePageTitle(title);
  useEffect(() => head.current?.focus(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [onClose]);
  return (
    <main className="papers" aria-label="Print preview">
      <header className="papers-bar">
        <h2 ref={head} tabIndex={-1}>
          {sheets.kind === "brief" ? "One-page brief" : "Briefing, one step a page"}
        </h2>
        <p role="status">
          {pending > 0
            ? "Drawing the pages."
            : "Pictures stay sharp, text stays text. Choose “Save as PDF” to get a file."}
        </p>
        {sheets.kind === "steps" ? (
          <label className="papers-choice">
            <input type="checkbox" checked={withNotes} onChange={(event) => setNotes(event.target.checked)} />
            Notes pages
          </label>
        ) : null}
        <Button look="line" onClick={onClose}>
          Close
        </Button>
        <Button look="act" disabled={pending > 0} onClick={() => window.print()}>
          Print or save as PDF
        </Button>
      </header>
      <div className="papers-pages">
        {sheets.kind === "brief" ? (
          <Brief {...props} lens={sheets.lens} onReady={onReady} />
        ) : (
          <Steps {...props} briefing={sheets.briefing} contents={contents} withNotes={withNotes} onReady={onReady} />
        )}
      </div>
    </main>
  );
}

type Inner = Omit<Parameters<typeof PrintScreen>[0], "sheets"> & { readonly onReady: () => void };

function Brief({ lens, today, drawn, onReady }: Inner & { readonly lens: Lens }) {
  const dossier = useDossier();
  const method = useMethod();
  const brief = useMemo(() => briefOf(dossier, lens, method, today), [dossier, lens, method, today]);
  return drawn(lens, (makers) => (
    <BriefSheet
      brief={brief}
      dossier={dossier.title}
      isSample={dossier.sample}
      made={today as PartialDate}
      makers={makers}
      onReady={onReady}
    />
  ));
}

function Steps(
  props: Inner & { readonly briefing: Briefing; readonly contents: readonly HandOut[]; readonly withNotes: boolean },
) {
  const { briefing, contents, withNotes, today, drawn, rich, addressOf, onReady } = props;
  const dossier = useDossier();
  const about = { made: today as PartialDate, isSample: dossier.sample, briefing: briefing.title };
  const pages = contents.map((content, at) => {
    const place = { at, of: contents.length };
    return (
      <div key={content.step.id} className="papers-step">
        {drawn(content.lens, (makers) => (
          <StepSheet
            content={content}
            place={place}
            about={about}
            makers={makers}
            address={addressOf(briefing.id, at)}
            rich={rich}
            onReady={onReady}
          />
        ))}
        {withNotes ? <NotesSheet content={content} place={place} about={about} rich={rich} /> : null}
      </div>
    );
  });
  const sources = [...new Map(contents.flatMap((one) => one.sources.map((source) => [source.id, source]))).values()];
  const made = `Briefing made ${writeDate(today as PartialDate)}.${dossier.sample ? " Sample dossier." : ""}`;
  return (
    <>
      {pages}
      {sources.length === 0 ? null : <SourcesSheet sources={sources} briefing={briefing.title} about={made} />}
    </>
  );
}

/** Counts the steps and pictures that are still to come: a page printed before them would have holes. */
function useWanted(sheets: Sheets, steps: number) {
  const [came, setCame] = useState(0);
  const onReady = useCallback(() => setCame((before) => before + 1), []);
  const wanted =
    sheets.kind === "brief"
      ? 1
      : sheets.briefing.steps.reduce((sum, { shows }) => sum + Number(shows.includes("graph")), 0);
  const missing = sheets.kind === "steps" ? sheets.briefing.steps.length - steps : 0;
  return { pending: missing + Math.max(0, wanted - came), onReady };
}

/** The name a PDF is saved under is the title of the page. */
function usePageTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
