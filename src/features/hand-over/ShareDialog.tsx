import { useMemo, useState } from "react";
import { writeMade } from "#domain/exchange/graph/about-words.ts";
import type { NetworkQuery } from "#domain/exchange/graph/exported-network.ts";
import type { NetworkLook } from "#domain/exchange/graph/network-look.ts";
import type { PictureMaker } from "#domain/picture/picture-maker.ts";
import type { ActorId } from "#domain/shared/ids.ts";
import { calendarDay } from "#domain/shared/month.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { ExportList } from "./ExportList.tsx";
import { SHARE_EXPORTS, type ShareContext, type ShareExport } from "./exports.ts";
import { LinkPart } from "./LinkPart.tsx";
import { PicturePart } from "./PicturePart.tsx";
import { readPictureColours, rgbOf } from "./picture-colours.ts";
import { usePicture } from "./use-picture.ts";
import { WayOutDialog } from "./WayOutDialog.tsx";
import { WhatTravels } from "./WhatTravels.tsx";
import "./share.css";

/** Where actors stand on the desk, in drawing units. */
type Places = NetworkLook["places"];

/** Takes what is on the desk along: as a link, as a picture, as a file. Nothing leaves the machine by itself. */
export function ShareDialog(props: {
  readonly pictures: readonly PictureMaker[];
  /** `null` until the places of the graph are there. */
  readonly places: Places | null;
  /** Exports of other rooms, listed before those of this one. */
  readonly more?: readonly ShareExport[];
  readonly onClose: () => void;
}) {
  const { pictures, places, more = [], onClose } = props;
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
        </div>
        <PicturePart picture={picture} makers={pictures} />
        <ExportList exports={[...more, ...SHARE_EXPORTS]} context={context} />
      </div>
    </WayOutDialog>
  );
}

/** As of what everything goes out: the lens, the method in force, and today. */
function useQuery(): NetworkQuery {
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const stances = useLens((lens) => lens.stances);
  const trends = useLens((lens) => lens.trends);
  const minWeight = useLens((lens) => lens.minWeight);
  const ego = useLens((lens) => lens.ego);
  const method = useMethod();
  const [madeOn] = useState(() => calendarDay(new Date()));
  return useMemo(
    () => ({ window, clock, aspects, stances, trends, minWeight, ego, method, madeOn }),
    [window, clock, aspects, stances, trends, minWeight, ego, method, madeOn],
  );
}

/** Network programs draw on white: the light theme is what they get. */
function lookOf(places: ReadonlyMap<ActorId, { readonly x: number; readonly y: number }>): NetworkLook {
  const colours = readPictureColours(document.body, "light");
  return { places, tie: (band) => rgbOf(colours[stanceName(band)]), actor: rgbOf(colours.ink) };
}
