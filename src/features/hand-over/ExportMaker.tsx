import { useEffect } from "react";
import type { PictureMaker } from "#domain/picture/picture-maker.ts";
import type { ActorId } from "#domain/shared/ids.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { measureNarrowType } from "#ui/narrow-type.ts";
import { nameOf } from "./ExportList.tsx";
import { SHARE_EXPORTS, type ShareContext } from "./exports.ts";
import { frameView } from "./made-picture.ts";
import type { PictureTheme } from "./picture-colours.ts";
import { guessWidth } from "./use-picture.ts";
import { lookOf, useQuery } from "./use-query.ts";

/** An export that somebody who has no dialog asks for. */
export type ExportOrder = {
  /** Id of one of the exports of the Share dialog. */
  readonly format: string;
  /** Which view a picture shows; where it cannot be drawn, the first that can. */
  readonly view: PictureMaker["id"];
  readonly theme: PictureTheme;
  readonly scale: number;
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
  readonly done: (file: { readonly name: string; readonly type: string; readonly blob: Blob }) => void;
  readonly failed: (cause: unknown) => void;
};

/** Makes one export of the view as of the lens, with nothing on the screen. Waits for the places of the graph. */
export function ExportMaker(props: {
  readonly pictures: readonly PictureMaker[];
  readonly places: ReadonlyMap<ActorId, { readonly x: number; readonly y: number }> | null;
  readonly order: ExportOrder;
}) {
  const { pictures, places, order } = props;
  const dossier = useDossier();
  const query = useQuery();
  useEffect(() => {
    if (places === null) return;
    void make(() => {
      const maker = pictures.find(({ id }) => id === order.view) ?? pictures[0];
      const view = maker ? frameView(maker, dossier, query, measureNarrowType() ?? guessWidth) : null;
      const picture = view && { view, theme: order.theme, scale: order.scale, kind: maker?.id ?? "view" };
      return { dossier, query, look: lookOf(places), picture };
    }, order);
  }, [pictures, places, order, dossier, query]);
  return null;
}

async function make(draw: () => ShareContext, order: ExportOrder): Promise<void> {
  const { format, signal, progress, done, failed } = order;
  try {
    const context = draw();
    const found = SHARE_EXPORTS.find(({ id }) => id === format);
    if (!found?.isAble(context)) throw new Error(`There is nothing to make ${format} from.`);
    const file = await found.make(context, signal, progress);
    const { mediaType: type } = file;
    done({ name: nameOf(file, context), type, blob: new Blob([file.content], { type }) });
  } catch (cause) {
    failed(cause);
  }
}
