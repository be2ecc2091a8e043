import { type RefObject, useEffect } from "react";
import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";

/** An attribute, since React rewrites class names whenever a state changes. */
const HOVERED = "data-hovered";

/** Lights faintly, outside of React, the marks and notes linked to whatever is under the pointer in any view. */
export function useHoverPaint(page: RefObject<HTMLElement | null>): void {
  const store = useLensStore();
  const index = useEvidence();
  useEffect(() => {
    let painted: Element[] = [];
    const paint = (hover: Ref | null) => {
      for (const element of painted) element.removeAttribute(HOVERED);
      painted = [];
      const linked = hover === null ? null : linkedQuotes(hover, index);
      if (!linked || linked.size === 0 || !page.current) return;
      for (const element of page.current.querySelectorAll<HTMLElement>("[data-quote], [data-note]")) {
        const holds = (element.dataset.quote ?? element.dataset.holds ?? "").split(" ");
        if (!holds.some((id) => linked.has(id))) continue;
        element.setAttribute(HOVERED, "");
        painted.push(element);
      }
    };
    paint(store.getState().lens.hover);
    const stop = store.subscribe((now, before) => {
      if (now.lens.hover !== before.lens.hover) paint(now.lens.hover);
    });
    return () => {
      stop();
      paint(null);
    };
  }, [store, index, page]);
}

function linkedQuotes(hover: Ref, index: EvidenceIndex): ReadonlySet<string> {
  const refs: readonly Ref[] =
    hover.kind === "tie"
      ? index.itemsOf(hover.id).map((item) => item.ref)
      : hover.kind === "actor"
        ? index.tiesOf(hover.id).flatMap((tie) => index.itemsOf(tie).map((item) => item.ref))
        : hover.kind === "month"
          ? index.evidenceIn(hover.id)
          : [hover];
  return new Set(refs.flatMap((ref) => (ref.kind === "quote" ? [ref.id] : [])));
}
