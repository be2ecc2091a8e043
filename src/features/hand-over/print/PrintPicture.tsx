import { useEffect, useMemo, useRef, useState } from "react";
import { legendRows } from "#domain/picture/framed-picture.ts";
import type { Picture, TextWidth } from "#domain/picture/picture.ts";
import type { MadePicture, PictureMaker } from "#domain/picture/picture-maker.ts";
import { printSvg } from "#domain/picture/print-svg.ts";
import { moved } from "#domain/picture/shapes.ts";
import { measureNarrowType } from "#ui/narrow-type.ts";
import { readPictureColours } from "../picture-colours.ts";
import { pictureFonts } from "../picture-fonts.ts";

/** Widths where no canvas can measure: the mean width of the narrow face. */
const guessWidth = (text: string, size: number) => [...text].length * size * 0.53;

/** A view as of a lens, made for paper with its legend below; `null` while it is not there. */
export function useMadePicture(maker: PictureMaker | null, width: number, height?: number): MadePicture | null {
  const [widthOf] = useState(() => measureNarrowType() ?? guessWidth);
  return useMemo(() => {
    if (maker === null) return null;
    const made = maker.make(width, widthOf, height);
    return { ...made, body: withLegend(made, widthOf) };
  }, [maker, width, widthOf, height]);
}

const LEGEND_ROW = 20;

function withLegend({ body, legend }: MadePicture, widthOf: TextWidth): Picture {
  const rows = legendRows(legend, body.width, widthOf);
  if (rows.length === 0) return body;
  const top = body.height + LEGEND_ROW / 2;
  const shapes = rows.flatMap((row, at) => moved(row, 0, top + at * LEGEND_ROW + LEGEND_ROW / 2));
  return {
    ...body,
    height: top + rows.length * LEGEND_ROW,
    shapes: [...body.shapes, ...shapes],
  };
}

/** A picture on white paper, with its words for whoever does not see it. The lines stay lines in a PDF. */
export function PrintPicture(props: {
  readonly picture: Picture;
  readonly title: string;
  readonly description: string;
  readonly onReady: () => void;
}) {
  const { picture, title, description } = props;
  const address = useAddress(picture, title, description);
  const ready = useRef(props.onReady);
  ready.current = props.onReady;
  if (address === null)
    return (
      <div className="paper-picture" aria-busy="true" style={{ aspectRatio: `${picture.width} / ${picture.height}` }} />
    );
  return (
    <img
      className="paper-picture"
      src={address}
      alt={`${title}. ${description}`}
      width={picture.width}
      height={picture.height}
      onLoad={() => ready.current()}
      onError={() => ready.current()}
    />
  );
}

/** An address that holds the picture itself: one that had to be given back could be asked for again by the printer. */
function useAddress(picture: Picture, title: string, description: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void pictureFonts().then((fonts) => {
      if (!isWanted) return;
      const paper = getComputedStyle(document.documentElement).getPropertyValue("--color-page").trim();
      const colours = { ...readPictureColours(document.body, "light"), ground: paper, disc: paper };
      const svg = printSvg(picture, { colours, title, description, fonts, scale: 1 });
      setAddress(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
    });
    return () => {
      isWanted = false;
    };
  }, [picture, title, description]);
  return address;
}
