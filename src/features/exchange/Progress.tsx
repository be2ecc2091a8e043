import { Button } from "#ui/Button.tsx";
import type { Running } from "#ui/use-work.ts";

/** What is under way, how far it is, and the way out. */
export function Progress(props: { readonly running: Running | null; readonly onCancel: () => void }) {
  const { running } = props;
  if (running === null) return null;
  return (
    <div className="exchange-progress">
      <progress aria-label={running.name} {...(running.done === null ? {} : { value: running.done })} />
      <span>
        {running.name}
        {running.done === null ? "" : `, ${Math.round(running.done * 100)} %`}
      </span>
      <Button look="line" size="small" onClick={props.onCancel}>
        Cancel
      </Button>
    </div>
  );
}
