import { Button } from "#ui/Button.tsx";
import type { Running } from "#ui/use-work.ts";

/** How far a file is, and a way to stop it; nothing while none is made. */
export function Progress({ running, onCancel }: { readonly running: Running | null; readonly onCancel: () => void }) {
  if (running === null) return null;
  return (
    <div className="embed-row">
      <progress aria-label={running.name} {...(running.done === null ? {} : { value: running.done })} />
      <Button look="line" size="small" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
