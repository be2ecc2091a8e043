import type { ReadProgress } from "#data/trade-files/session-messages.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";

/** How far the reading is, with the way to call it off. */
export function Progress(props: { readonly progress: ReadProgress; readonly onStop: () => void }) {
  const { done, rows } = props.progress;
  const percent = Math.round(done * 100);
  return (
    <div className="ti-progress">
      <progress aria-label="Reading the file" max={100} value={percent} />
      <span>
        {writeCount(rows, "row")} read, {percent} %
      </span>
      <Button look="line" size="small" onClick={props.onStop}>
        Cancel
      </Button>
    </div>
  );
}
