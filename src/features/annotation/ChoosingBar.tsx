import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";

/** While words are chosen by keys: the keys, and the way out. */
export function ChoosingBar({ onClose }: { readonly onClose: () => void }) {
  return (
    <section data-coding className="attach-bar choosing-bar" aria-label="Choose the words of a quote">
      <p>
        <b>Choose the words.</b>{" "}
        <span>
          <Kbd>→</Kbd> <Kbd>←</Kbd> word,
        </span>{" "}
        <span>
          <Kbd>↓</Kbd> <Kbd>↑</Kbd> paragraph,
        </span>{" "}
        <span>
          <Kbd>Shift</Kbd> takes more,
        </span>{" "}
        <span>
          <Kbd>↵</Kbd> goes on.
        </span>
      </p>
      <Button size="small" onClick={onClose}>
        Cancel <Kbd>Esc</Kbd>
      </Button>
    </section>
  );
}
