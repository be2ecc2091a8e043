import { CodeXml } from "lucide-react";
import { useId, useMemo } from "react";
import { writeMade } from "#domain/exchange/graph/about-words.ts";
import type { PictureMaker } from "#domain/picture/picture-maker.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { WayOutDialog } from "#ui/WayOutDialog.tsx";
import { ExportList } from "./ExportList.tsx";
import { SHARE_EXPORTS, type ShareContext, type ShareExport } from "./exports.ts";
import { LinkPart } from "./LinkPart.tsx";
import { PicturePart } from "./PicturePart.tsx";
import { usePicture } from "./use-picture.ts";
import { lookOf, type Places, useQuery } from "./use-query.ts";
import { WhatTravels } from "./WhatTravels.tsx";
import "./share.css";

/** Takes what is on the desk along: as a link, as a picture, as a file. Nothing leaves the machine by itself. */
export function ShareDialog(props: {
  readonly pictures: readonly PictureMaker[];
  /** `null` until the places of the graph are there. */
  readonly places: Places | null;
  /** Exports of other rooms, listed before those of this one. */
  readonly more?: readonly ShareExport[];
  /** Leads to the code by which other pages show this view; `null`: there is no way. */
  readonly onEmbed?: (() => void) | null;
  readonly onClose: () => void;
}) {
  const { pictures, places, more = [], onEmbed = null, onClose } = props;
  const dossier = useDossier();
  const query = useQuery();
  const look = useMemo(() => (places === null ? null : lookOf(places)), [places]);
  const picture = usePicture(pictures, dossier, query);
  const context: ShareContext = { dossier, query, look, picture: picture.chosen };
  return (
    <WayOutDialog
      title="Share this view"
      about="The view travels inside the link or file. No server keeps a copy: what is not in them stays on this machine."
      className="share"
      made={
        dossier.sample
          ? `${writeMade({ sample: true, query })}. The word “sample” stays in every picture and in the name of every file.`
          : `${writeMade({ sample: false, query })}. Every file says so.`
      }
      onClose={onClose}
    >
      <div className="share-columns">
        <div className="share-left">
          <WhatTravels query={query} />
          <LinkPart />
          {onEmbed === null ? null : <EmbedPart onEmbed={onEmbed} />}
        </div>
        <PicturePart picture={picture} makers={pictures} />
        <ExportList exports={[...more, ...SHARE_EXPORTS]} context={context} />
      </div>
    </WayOutDialog>
  );
}

/** The way to showing this view in other people's pages. */
function EmbedPart({ onEmbed }: { readonly onEmbed: () => void }) {
  const heading = useId();
  return (
    <section className="way-out-part" aria-labelledby={heading}>
      <h3 id={heading}>Embed</h3>
      <div className="way-out-row">
        <Button look="line" onClick={onEmbed}>
          <CodeXml size={16} aria-hidden="true" />
          Embed this view
        </Button>
      </div>
      <p className="way-out-note">In a portal or an article: live, or frozen as it stands today.</p>
    </section>
  );
}
