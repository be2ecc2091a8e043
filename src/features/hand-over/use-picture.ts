import { useEffect, useMemo, useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { NetworkQuery } from "#domain/exchange/graph/exported-network.ts";
import type { PictureMaker } from "#domain/picture/picture-maker.ts";
import type { EmbeddedFont } from "#domain/picture/print-svg.ts";
import { measureNarrowType } from "#ui/narrow-type.ts";
import type { ShareContext } from "./exports.ts";
import { type FramedView, frameView, printView } from "./made-picture.ts";
import type { PictureTheme } from "./picture-colours.ts";
import { pictureFonts } from "./picture-fonts.ts";

/** How a picture is wanted. */
export type PictureChoice = {
  readonly id: PictureMaker["id"];
  readonly theme: PictureTheme;
  readonly scale: number;
};

/** The picture beside the list: what it shows, how it is wanted, and an address under which it can be seen. */
export type PictureState = {
  readonly choice: PictureChoice;
  readonly choose: (change: Partial<PictureChoice>) => void;
  readonly chosen: ShareContext["picture"];
  /** Address of the picture as an SVG of this page; `null` while there is none. */
  readonly address: string | null;
};

const NOTHING_YET: readonly EmbeddedFont[] = [];
/** Widths where no canvas can measure: the mean width of the narrow face. */
export const guessWidth = (text: string, size: number) => [...text].length * size * 0.53;

/** The picture of one of the views as of the lens, made anew when lens or choice change. */
export function usePicture(makers: readonly PictureMaker[], dossier: Dossier, query: NetworkQuery): PictureState {
  const [choice, setChoice] = useState<PictureChoice>({ id: "graph", theme: "light", scale: 2 });
  const [widthOf] = useState(() => measureNarrowType() ?? guessWidth);
  const fonts = useFonts();
  const maker = makers.find(({ id }) => id === choice.id) ?? null;
  const view = useMemo(
    () => (maker === null ? null : frameView(maker, dossier, query, widthOf)),
    [maker, dossier, query, widthOf],
  );
  const { theme, scale } = choice;
  const address = useAddress(view, theme, fonts);
  return {
    choice,
    choose: (change) => setChoice((before) => ({ ...before, ...change })),
    chosen: view === null ? null : { view, theme, scale, kind: choice.id },
    address,
  };
}

function useFonts(): readonly EmbeddedFont[] | null {
  const [fonts, setFonts] = useState<readonly EmbeddedFont[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    pictureFonts().then(
      (found) => isWanted && setFonts(found),
      () => isWanted && setFonts(NOTHING_YET),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return fonts;
}

/** An image sees no font of the page, so that the picture is shown once its own are there. */
function useAddress(
  view: FramedView | null,
  theme: PictureTheme,
  fonts: readonly EmbeddedFont[] | null,
): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (view === null || fonts === null) {
      setAddress(null);
      return;
    }
    const made = URL.createObjectURL(new Blob([printView(view, theme, 1, fonts)], { type: "image/svg+xml" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [view, theme, fonts]);
  return address;
}
