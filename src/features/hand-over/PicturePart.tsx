import { useId } from "react";
import type { PictureMaker } from "#domain/picture/picture-maker.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { Segments } from "#ui/Segments.tsx";
import { pixelsOf } from "./exports.ts";
import { SCALES, THEMES } from "./picture-choices.ts";
import type { PictureState } from "./use-picture.ts";

/** The picture as it will leave: which view, for which ground, how many pixels. */
export function PicturePart(props: { readonly picture: PictureState; readonly makers: readonly PictureMaker[] }) {
  const { picture, makers } = props;
  const { choice, choose, chosen, address } = picture;
  const heading = useId();
  return (
    <section className="way-out-part share-picture" aria-labelledby={heading}>
      <h3 id={heading}>Picture</h3>
      <div className="way-out-choices">
        <Segments
          legend="View"
          options={makers.map(({ id, name }) => ({ value: id, label: name }))}
          value={choice.id}
          onChange={(id) => choose({ id })}
        />
        <Segments legend="Ground" options={THEMES} value={choice.theme} onChange={(theme) => choose({ theme })} />
        <Segments
          legend="Size of the PNG"
          options={SCALES}
          value={choice.scale}
          onChange={(scale) => choose({ scale })}
        />
      </div>
      <div className="share-preview">
        {address === null || chosen === null ? (
          <p>{makers.some(({ id }) => id === choice.id) ? "Drawing the picture …" : "There is nothing to draw yet."}</p>
        ) : (
          <img
            src={address}
            alt={`Preview: ${chosen.view.title}`}
            width={chosen.view.picture.width}
            height={chosen.view.picture.height}
          />
        )}
      </div>
      {chosen === null ? null : <Size picture={chosen} />}
    </section>
  );
}

function Size({ picture }: { readonly picture: NonNullable<PictureState["chosen"]> }) {
  const { width, height } = pixelsOf(picture.view, picture.scale);
  return (
    <p className="way-out-note">
      SVG at any size, or {writeNumber(width)} × {writeNumber(height)} pixels as PNG. Title, window, legend and sources
      are part of it.
    </p>
  );
}
