import type { LastChoices } from "#domain/workspace/draft-offers.ts";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";

/** What the last quote was about and who spoke stands in the empty fields: taken with one press, or one key. */
export function LastTime(props: { readonly left: LastChoices; readonly onTake: () => void }) {
  const { tie, speaker, addressee } = props.left;
  const offered = [tie && `${tie.one}–${tie.other}`, speaker, addressee && `to ${addressee}`].filter(Boolean);
  return (
    <Button look="link" onClick={props.onTake}>
      As last time<span className="sr-only-text">: {offered.join(", ")}</span> <Kbd>0</Kbd>
    </Button>
  );
}
