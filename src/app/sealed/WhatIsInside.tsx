import { useId } from "react";
import type { SealedAbout } from "#data/sealed/sealed-wire.ts";
import { insideLines } from "#domain/briefing/sealed/inside-words.ts";

/** What travelled, counted, and what stayed where the file was made. */
export function WhatIsInside({ about }: { readonly about: SealedAbout }) {
  const heading = useId();
  return (
    <section className="sealed-part" aria-labelledby={heading}>
      <h2 id={heading}>What is inside</h2>
      <dl className="sealed-inside">
        {insideLines(about.travels, about.of, about.choice).map(({ what, how }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      {about.caveats.map((caveat) => (
        <p key={caveat} className="sealed-note">
          {caveat}
        </p>
      ))}
    </section>
  );
}
