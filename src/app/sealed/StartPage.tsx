import { useEffect, useRef } from "react";
import type { OpenedBriefing } from "#data/sealed/open-sealed.ts";
import { writeClock } from "#domain/reading/words.ts";
import { type Source, sourceHref } from "#domain/shared/source.ts";
import { writeSourceDate } from "#domain/shared/source-words.ts";
import { writeCount, writeDate, writeList, writeSpan } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";
import { Brand } from "../shell/Brand.tsx";
import { FileCheck } from "./FileCheck.tsx";
import { StepIndex } from "./StepIndex.tsx";
import type { FileCheckState } from "./use-file-check.ts";
import { WhatIsInside } from "./WhatIsInside.tsx";

/** What the file is, what is in it, whether it is whole, and the two ways in. */
export function StartPage(props: {
  readonly opened: OpenedBriefing;
  readonly file: FileCheckState;
  readonly onPresent: (at: number) => void;
  readonly onLook: (at: number) => void;
}) {
  const { opened, file, onPresent, onLook } = props;
  const { briefing, dossier, about } = opened;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const clocks = writeList(about.clocks.map((clock) => writeClock(clock).toLowerCase()));
  return (
    <main className="sealed-start">
      <header className="sealed-head">
        <span className="brand">
          <Brand />
        </span>
        <span className="sealed-kind">Sealed briefing</span>
        {about.sample ? <span className="sample-tag">Sample dossier</span> : null}
      </header>
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {briefing.title}
      </h1>
      <p className="sealed-facts">
        <bdi>{dossier.title}</bdi>
        <span className="sealed-window">
          <i aria-hidden="true">[</i> {writeSpan(about.window)} <i aria-hidden="true">]</i>
        </span>
        <span>by {clocks}</span>
        <span>made on {writeDate(about.madeOn)}</span>
      </p>
      <div className="sealed-ways">
        <Button look="act" onClick={() => onPresent(0)}>
          Present
        </Button>
        <Button look="line" onClick={() => onLook(0)}>
          Look around
        </Button>
        <p>
          All of it is in this file. Nothing is fetched, and nothing is kept on this machine; a link to a source opens
          only when it is pressed.
        </p>
      </div>
      <div className="sealed-columns">
        <StepIndex briefing={briefing} onPresent={onPresent} onLook={onLook} />
        <div>
          <FileCheck file={file} />
          <WhatIsInside about={about} />
        </div>
      </div>
      <Sources sources={dossier.sources} />
      <details className="sealed-fold">
        <summary>Licences</summary>
        <p className="sealed-note">
          Of what this file is viewed with. The texts and figures in it have their sources, and the licences of those.
        </p>
        <pre>{opened.licences}</pre>
      </details>
    </main>
  );
}

function Sources({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <details className="sealed-fold">
      <summary>{writeCount(sources.length, "source")}</summary>
      <ol>
        {sources.map((source) => {
          const href = sourceHref(source);
          const title = <bdi>{source.title}</bdi>;
          const where = [source.publisher, writeSourceDate(source.date)].filter(Boolean).join(", ");
          return (
            <li key={source.id}>
              {href === null ? (
                title
              ) : (
                <a href={href} target="_blank" rel="noreferrer noopener">
                  {title}
                </a>
              )}
              {where === "" ? null : <small>{where}</small>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
