import { type ReactNode, useId } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { writeDate } from "#domain/shared/wording.ts";
import { WayOutDialog } from "#ui/WayOutDialog.tsx";
import { AddressPart } from "./AddressPart.tsx";
import { AroundPart } from "./AroundPart.tsx";
import { CodePart } from "./CodePart.tsx";
import { CopyPart } from "./CopyPart.tsx";
import { LookPart } from "./LookPart.tsx";
import { writeLiveCaveat } from "./live-caveat.ts";
import type { LayoutsFor } from "./make-frozen.ts";
import { type EmbedSource, useEmbed } from "./use-embed.ts";
import { WhatGoesAlong } from "./WhatGoesAlong.tsx";
import "./embed-code.css";
import "./embed-parts.css";

/** What the app hands in. */
export type EmbedDialogProps = EmbedSource & {
  /** Places of the desk for the actors that travel; `null`: whoever opens a copy lays them out. */
  readonly layoutsFor: LayoutsFor | null;
  readonly onClose: () => void;
};

/** Code by which other pages show this view, in a frame, as an element or as an image, with live data or a frozen copy. */
export function EmbedDialog({ layoutsFor, onClose, ...source }: EmbedDialogProps) {
  const { desk, choice, choose, words, copy, address, written, image, preview, madeOn } = useEmbed(source);
  const { dossier } = desk;
  const app = "fault" in address ? null : address;
  return (
    <WayOutDialog
      title="Embed this view"
      about="Another page shows it in a frame that can change nothing here. No server keeps a copy."
      className="embed"
      made={writeMade(dossier, madeOn)}
      onClose={onClose}
    >
      <div className="embed-columns">
        <div className="embed-left">
          <WhatGoesAlong dossier={dossier} title={words.title} copy={choice.copy} frozen={copy.frozen} />
          <CopyPart
            kind={choice.copy}
            onChoose={(kind) => choose({ copy: kind })}
            copy={copy}
            // A copy says where it was made only where its readers can go there.
            context={{ desk: dossier, layoutsFor, source: app?.caveat === null ? app.app : undefined }}
            liveCaveat={writeLiveCaveat(choice, desk)}
          />
          <AroundPart ui={choice.ui} onChoose={(ui) => choose({ ui })} />
          <AddressPart choice={choice} address={address} onChoose={choose} />
        </div>
        <Embed>
          <LookPart dossier={dossier} choice={choice} onChoose={choose} src={preview} title={words.title} />
          <CodePart written={written} reason={app === null ? WRITE_ADDRESS : SAVE_FIRST} image={image} />
        </Embed>
      </div>
    </WayOutDialog>
  );
}

const WRITE_ADDRESS = "Write the address of this desk first: the code carries it.";
const SAVE_FIRST = "Save the frozen copy first: its name is part of the code.";

function Embed({ children }: { readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section className="way-out-part" aria-labelledby={heading}>
      <h3 id={heading}>Embed</h3>
      {children}
    </section>
  );
}

function writeMade({ sample }: Dossier, madeOn: PartialDate): string {
  const date = writeDate(madeOn);
  return sample
    ? `Made from sample data on ${date}. The word “sample” is kept.`
    : `Made on ${date}. The frame names the dossier and its date.`;
}
