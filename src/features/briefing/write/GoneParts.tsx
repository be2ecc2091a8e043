import { TriangleAlert } from "lucide-react";
import { type GonePart, writeGone } from "#domain/briefing/gone-words.ts";

/** What a step's view names and the desk does not show; the rest of the view is shown. */
export function GoneParts({ ignored }: { readonly ignored: readonly GonePart[] }) {
  if (ignored.length === 0) return null;
  return (
    <div className="bw-gone">
      <TriangleAlert size={14} aria-hidden="true" />
      <p dir="auto">{writeGone(ignored)} The rest of this view is shown.</p>
    </div>
  );
}
