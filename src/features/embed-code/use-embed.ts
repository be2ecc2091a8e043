import { useMemo, useState } from "react";
import { embedSrc } from "#domain/embedding/embed-code.ts";
import { calendarDay } from "#domain/shared/month.ts";
import { codeOf, type Desk, embedName, scriptOf, stillOf, type WrittenCode, wordsOf } from "./code-of.ts";
import { type DeskAddress, readDeskAddress } from "./desk-address.ts";
import { type EmbedChoice, useEmbedChoice } from "./embed-choice.ts";
import type { StillPanelProps } from "./StillPanel.tsx";
import type { StillMaker } from "./still-picture.ts";
import { type Sums, useDesk, useSums } from "./use-desk.ts";
import { type FrozenState, useFrozen } from "./use-frozen.ts";

/** What code is made from beside what is on the desk. */
export type EmbedSource = {
  /** Draws still images; `null` while that cannot be done. */
  readonly stills: StillMaker | null;
  /** Address of the app's folder, absolute and ending in a slash. */
  readonly appBase: string;
  /** `embed/integrity.json`: `sha384-…` of the element's files by path below `embed/`; `null` where nothing is published. */
  readonly integrity: Promise<Sums> | null;
};

/** Everything the dialog shows, from what is on the desk and what is chosen. */
export function useEmbed({ stills, appBase, integrity }: EmbedSource) {
  const desk = useDesk();
  const [madeOn] = useState(() => calendarDay(new Date()));
  const { choice, choose } = useEmbedChoice(desk.dossier, desk.lens, appBase);
  const words = useMemo(() => wordsOf(choice, desk), [choice, desk]);
  const copy = useFrozen(choice, desk, madeOn);
  const sums = useSums(integrity);
  const image = useImage(choice, desk, stills);
  const address = readDeskAddress(choice.address);
  const parts = { desk, choice, words, copy, address };
  return {
    ...parts,
    choose,
    madeOn,
    image,
    /** Address of the preview: the embed page of this very desk. */
    preview: embedSrc(codeOf(choice, desk, { app: appBase, snapshot: null, title: words.title })),
    written: writtenFrom({ ...parts, image, script: (app) => scriptOf(app, sums) }),
  };
}

/** The still image that goes with a choice, and where it will lie. */
function useImage(choice: EmbedChoice, { dossier }: Desk, stills: StillMaker | null): Omit<StillPanelProps, "still"> {
  const { view, theme } = choice;
  const [address, onAddress] = useState<string | null>(null);
  const picture = useMemo(() => stills?.(view) ?? null, [stills, view]);
  const file = `${embedName(dossier, choice)}.png`;
  return { picture, file, theme: theme === "dark" ? "dark" : "light", address: address ?? file, onAddress };
}

/** Everything code is written from; `null` where there is no address, or no frozen copy yet. */
function writtenFrom(parts: {
  readonly desk: Desk;
  readonly choice: EmbedChoice;
  readonly words: ReturnType<typeof wordsOf>;
  readonly copy: FrozenState;
  readonly address: DeskAddress;
  readonly image: Omit<StillPanelProps, "still">;
  readonly script: (app: string) => ReturnType<typeof scriptOf>;
}): WrittenCode | null {
  const { desk, choice, words, copy, address, image } = parts;
  if ("fault" in address || (choice.copy === "frozen" && copy.saved === null)) return null;
  const { app } = address;
  const code = codeOf(choice, desk, { app, snapshot: copy.saved?.snapshot.id ?? null, title: words.title });
  const isDesk = choice.copy === "live" && choice.view !== "story";
  return {
    code,
    isOtherOrigin: !choice.isSameOrigin,
    script: parts.script(app),
    name: embedName(desk.dossier, choice),
    still: stillOf(code, desk, { alt: words.alt, src: image.address, picture: image.picture, isDesk }),
  };
}
