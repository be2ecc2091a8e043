import { memo, useLayoutEffect, useRef } from "react";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { type MonthKey, monthAt } from "#domain/shared/month.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";
import { type Frame, xOfMonth } from "./scene-frame.ts";

/** A faint line under the month of whatever is under the pointer, here or in another view; moved without React. */
export const HoverTrace = memo(function HoverTrace({ frame }: { readonly frame: Frame }) {
  const trace = useRef<SVGRectElement>(null);
  const store = useLensStore();
  const dossier = useDossier();
  useLayoutEffect(() => {
    let shown: Ref | null = null;
    const paint = (ref: Ref | null) => {
      if (ref === shown) return;
      shown = ref;
      const month = monthOf(ref);
      const x = month === null ? -1 : xOfMonth(frame, month);
      const inside = x >= frame.left - 0.5 && x < frame.right;
      trace.current?.setAttribute("visibility", inside ? "visible" : "hidden");
      if (inside) trace.current?.setAttribute("x", String(x));
    };
    const monthOf = (ref: Ref | null): MonthKey | null => {
      if (ref === null) return null;
      if (ref.kind === "month") return ref.id;
      if (ref.kind !== "quote" && ref.kind !== "event" && ref.kind !== "arrangement") return null;
      const [item] = evidenceIndexOf(dossier).itemsFor(ref);
      return item ? monthAt(item.eventMonth) : null;
    };
    paint(store.getState().lens.hover);
    return store.subscribe((state) => paint(state.lens.hover));
  }, [frame, store, dossier]);
  return (
    <rect
      ref={trace}
      className="tt-trace"
      y={frame.bottom + 1}
      width={Math.max(1, frame.step)}
      height={3}
      visibility="hidden"
    />
  );
});
