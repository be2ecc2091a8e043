import { useState } from "react";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { CopyText } from "../CopyText.tsx";

/** Copies a text for whoever can help; where the browser refuses, it is shown selected (R35). */
export function CopyDetails(props: { readonly text: () => string }) {
  const announce = useAnnounce();
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = () => {
    const text = props.text();
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    copying.then(
      () => announce("Details copied."),
      () => setByHand(text),
    );
  };
  return (
    <>
      <Button look="line" onClick={copy}>
        Copy details
      </Button>
      {byHand === null ? null : <CopyText title="Details" text={byHand} onClose={() => setByHand(null)} />}
    </>
  );
}
