import { type ComponentProps, useState } from "react";
import { useAnnounce } from "./announce.tsx";
import { Button } from "./Button.tsx";
import { CopyText } from "./CopyText.tsx";

/** Copies a text and says so; where the browser refuses, the text is shown selected, to be copied by hand (R35). */
export function CopyButton(
  props: Omit<ComponentProps<typeof Button>, "onClick"> & {
    /** What is copied, made when it is asked for. */
    readonly text: () => string;
    /** What is said when it worked: "Details copied." */
    readonly said: string;
    /** Heading where it is shown to be copied by hand. */
    readonly heading: string;
  },
) {
  const { text, said, heading, ...button } = props;
  const announce = useAnnounce();
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = () => {
    const copied = text();
    const copying = navigator.clipboard?.writeText(copied) ?? Promise.reject(new Error("no clipboard"));
    copying.then(
      () => announce(said),
      () => setByHand(copied),
    );
  };
  return (
    <>
      <Button {...button} onClick={copy} />
      {byHand === null ? null : <CopyText title={heading} text={byHand} onClose={() => setByHand(null)} />}
    </>
  );
}
