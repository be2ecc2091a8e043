import { printRef, REF_KINDS, type RefKind } from "#domain/shared/ref.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useDossier, useEmphasis } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { Kbd } from "#ui/Kbd.tsx";

/** What the selection is linked to, or where the dossier comes from; and the keys one needs first. */
export function Footer(props: { readonly onKeys: () => void }) {
  return (
    <footer className="desk-foot">
      <p>
        <Status />
      </p>
      <div className="foot-keys hide-below-desk">
        <span>
          <Kbd>1</Kbd>
          <Kbd>2</Kbd>
          <Kbd>3</Kbd> panes
        </span>
        <span>
          <Kbd>[</Kbd>
          <Kbd>]</Kbd> move window
        </span>
        <span>
          <Kbd>.</Kbd>
          <Kbd>,</Kbd> next, previous quote
        </span>
        <button type="button" onClick={props.onKeys}>
          <Kbd>?</Kbd> all keys
        </button>
      </div>
    </footer>
  );
}

const COUNTED: readonly RefKind[] = ["quote", "event", "arrangement", "tie", "actor"];

function Status() {
  const { sample } = useDossier();
  const selection = useLens((lens) => lens.selection);
  const { lit } = useEmphasis();
  if (selection === null)
    return sample
      ? "Real records, read on this machine. Nothing is sent anywhere."
      : "Read from the configured source. Nothing else is asked, nothing is sent.";
  const counts = new Map<string, number>(REF_KINDS.map((kind) => [kind, 0]));
  for (const key of lit) {
    const kind = key.slice(0, key.indexOf("."));
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const parts = COUNTED.filter((kind) => kind !== selection.kind)
    .map((kind) => [kind, counts.get(kind) ?? 0] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => writeCount(count, kind));
  return parts.length === 0 ? `Nothing is linked to ${printRef(selection)}.` : `Linked: ${parts.join(", ")}.`;
}
