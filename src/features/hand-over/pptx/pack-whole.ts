import { runToEnd } from "#domain/layout/layout-input.ts";
import type { PictureColours } from "#domain/picture/picture.ts";
import { finishDeck } from "./finish-deck.ts";
import type { DeckPictures } from "./graph-mark.ts";
import { packDeck } from "./paint-deck.ts";
import type { Slide } from "./slide.ts";

/** What slides become a file of. Plain values, so that they can be sent to a worker. */
export type DeckToPack = {
  readonly slides: readonly Slide[];
  readonly title: string;
  readonly colours: PictureColours;
  readonly pictures: DeckPictures;
};

/** The bytes of a deck: packed by the library, then finished. All at once, so better in a worker. */
export async function packWhole({ slides, title, colours, pictures }: DeckToPack): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await packDeck(slides, { title, colours, pictures });
  return new Uint8Array(runToEnd(finishDeck(new Uint8Array(packed), slides)));
}
