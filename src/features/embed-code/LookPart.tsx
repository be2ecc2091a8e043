import type { Dossier } from "#domain/dossier/dossier.ts";
import { EMBED_SIZES } from "#domain/embedding/embed-code.ts";
import { type Option, Segments } from "#ui/Segments.tsx";
import { Select } from "#ui/Select.tsx";
import { type EmbedChoice, sizeOf } from "./embed-choice.ts";
import { Preview } from "./Preview.tsx";

const VIEWS: readonly Option<EmbedChoice["view"]>[] = [
  { value: "desk", label: "Desk" },
  { value: "graph", label: "Graph" },
  { value: "timeline", label: "Timeline" },
  { value: "reader", label: "Reader" },
  { value: "story", label: "Story" },
];
const SIZES = EMBED_SIZES.map(({ id, label }) => ({ value: id, label }));
const THEMES: readonly Option<EmbedChoice["theme"]>[] = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "auto", label: "Auto" },
];
/** Which view, how large and in which theme; below it the embed page itself. */
export function LookPart(props: {
  readonly dossier: Dossier;
  readonly choice: EmbedChoice;
  readonly onChoose: (change: Partial<EmbedChoice>) => void;
  /** Address of the preview. */
  readonly src: string;
  readonly title: string;
}) {
  const { dossier, choice, onChoose, src, title } = props;
  const { briefings } = dossier;
  const views = VIEWS.filter(({ value }) => value !== "story" || briefings.length > 0);
  return (
    <>
      <div className="way-out-choices">
        <Segments legend="View" options={views} value={choice.view} onChange={(view) => onChoose({ view })} />
        {choice.view === "story" && briefings.length > 1 ? (
          <Select
            label="Briefing"
            value={choice.briefing}
            options={briefings.map((briefing) => ({ value: briefing.id, label: briefing.title }))}
            onChange={(briefing) => onChoose({ briefing })}
          />
        ) : null}
        <Segments legend="Size" options={SIZES} value={choice.size} onChange={(size) => onChoose({ size })} />
        <Segments legend="Theme" options={THEMES} value={choice.theme} onChange={(theme) => onChoose({ theme })} />
      </div>
      <Preview
        src={src}
        title={title}
        size={sizeOf(choice)}
        about={
          choice.copy === "live"
            ? "The frame as readers will see it, smaller where there is no room."
            : "The preview shows live data; the copy holds the same view as it is now."
        }
      />
    </>
  );
}
