import { useId, useState } from "react";
import type { Briefing } from "#domain/briefing/briefing.ts";
import type { GraphDrawer } from "#domain/picture/graph-drawer.ts";
import { calendarDay, type PartialDate } from "#domain/shared/month.ts";
import { writeCount, writeDate } from "#domain/shared/wording.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { Segments } from "#ui/Segments.tsx";
import { WayOutDialog } from "#ui/WayOutDialog.tsx";
import { SCALES, THEMES } from "../picture-choices.ts";
import type { PictureTheme } from "../picture-colours.ts";
import { BriefingExportList } from "./BriefingExportList.tsx";
import { BriefingLink } from "./BriefingLink.tsx";
import type { BriefingContext, BriefingExport } from "./briefing-export.ts";
import { BRIEFING_EXPORTS } from "./briefing-exports.ts";
import "./hand-over.css";

/** Takes a briefing along as a file. Nothing leaves the machine by itself, and the notes of the speaker only when asked to. */
export function HandOverDialog(props: {
  readonly briefing: Briefing;
  /** `null` until the places of the graph are there. */
  readonly graphs: GraphDrawer | null;
  readonly address: string;
  readonly addressOf: BriefingContext["addressOf"];
  /** Ways out that the desk itself has, listed after those of files. */
  readonly more?: readonly BriefingExport[];
  readonly onClose: () => void;
}) {
  const { briefing, graphs, address, addressOf, more = [], onClose } = props;
  const dossier = useDossier();
  const method = useMethod();
  const [notes, setNotes] = useState(false);
  const [theme, setTheme] = useState<PictureTheme>("light");
  const [scale, setScale] = useState(2);
  const [madeOn] = useState(() => calendarDay(new Date()));
  const context = { briefing, dossier, method, graphs, address, addressOf, notes, theme, scale, madeOn };
  return (
    <WayOutDialog
      title="Hand over this briefing"
      about={<bdi>{briefing.title}</bdi>}
      className="hand-over"
      made={`Made on ${writeDate(madeOn as PartialDate)}. ${
        dossier.sample ? "The word “sample” stays on every page and in the name of every file." : "Every file says so."
      }`}
      onClose={onClose}
    >
      <div className="hand-over-columns">
        <div className="hand-over-left">
          <WhatTravels
            briefing={briefing}
            notes={notes}
            onNotes={setNotes}
            theme={theme}
            onTheme={setTheme}
            scale={scale}
            onScale={setScale}
          />
          <BriefingLink briefing={briefing} notes={notes} desk={`${address}?d=${encodeURIComponent(dossier.id)}`} />
        </div>
        <BriefingExportList exports={[...BRIEFING_EXPORTS, ...more]} context={context} />
      </div>
    </WayOutDialog>
  );
}

/** What goes along in any case, and what is chosen. */
function WhatTravels(props: {
  readonly briefing: Briefing;
  readonly notes: boolean;
  readonly onNotes: (travel: boolean) => void;
  readonly theme: PictureTheme;
  readonly onTheme: (theme: PictureTheme) => void;
  /** Of pictures made of pixels. */
  readonly scale: number;
  readonly onScale: (scale: number) => void;
}) {
  const { briefing, notes, theme, scale } = props;
  const heading = useId();
  const noted = briefing.steps.filter((step) => step.notes.trim() !== "").length;
  return (
    <section className="way-out-part" aria-labelledby={heading}>
      <h3 id={heading}>What travels</h3>
      <p className="way-out-note">
        {`${writeCount(briefing.steps.length, "step")}: titles, captions, graphs, figures, quotes with who said them, and the sources of all of it. No article goes along whole, unless a sealed file is told to take it.`}
      </p>
      <label className="hand-over-choice">
        <input
          type="checkbox"
          checked={notes}
          disabled={noted === 0}
          onChange={(event) => props.onNotes(event.target.checked)}
        />
        <span>
          <b>Speaker notes travel</b>
          <small>
            {noted === 0
              ? "No step has any"
              : notes
                ? `${writeCount(noted, "step")} with notes: whoever gets the file can read them`
                : `${writeCount(noted, "step")} with notes, left here`}
          </small>
        </span>
      </label>
      <div className="way-out-choices">
        <Segments legend="Ground" options={THEMES} value={theme} onChange={props.onTheme} />
        <Segments legend="Size of PNG pictures" options={SCALES} value={scale} onChange={props.onScale} />
      </div>
    </section>
  );
}
