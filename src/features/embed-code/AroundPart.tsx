import { useId } from "react";
import type { EmbedUi } from "#domain/embedding/embed-words.ts";
import { type Option, Segments } from "#ui/Segments.tsx";

const LEVELS: readonly Option<EmbedUi>[] = [
  { value: "full", label: "Title and legend" },
  { value: "minimal", label: "Title" },
  { value: "none", label: "Neither" },
];

/** How much stands around the view. */
export function AroundPart({ ui, onChoose }: { readonly ui: EmbedUi; readonly onChoose: (ui: EmbedUi) => void }) {
  const heading = useId();
  return (
    <section className="way-out-part" aria-labelledby={heading}>
      <h3 id={heading}>Around the view</h3>
      <Segments legend="Around the view" options={LEVELS} value={ui} onChange={onChoose} />
      <p className="way-out-note">The foot always stays: it names what the view rests on and leads to the desk.</p>
    </section>
  );
}
