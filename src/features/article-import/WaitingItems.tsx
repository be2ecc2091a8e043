import { CircleAlert } from "lucide-react";
import { Button } from "#ui/Button.tsx";
import type { Item } from "./use-drafts.ts";

/** What is still being read, waits for its turn, or cannot be read. */
export function WaitingItems(props: { readonly items: readonly Item[]; readonly onDrop: (id: number) => void }) {
  if (props.items.length === 0) return null;
  return (
    <ul className="intake-items" aria-live="polite">
      {props.items.map((item) => (
        <li key={item.id}>
          <b>
            {item.state === "refused" ? <CircleAlert size={14} aria-hidden="true" /> : null}
            <bdi>{item.name}</bdi>
          </b>
          {item.state === "refused" ? (
            <p>
              {item.refusal.message.what} {item.refusal.message.where} {item.refusal.message.next}
            </p>
          ) : (
            <p>
              {item.state === "reading"
                ? `Reading, ${Math.round(item.done * 100)} %`
                : item.state === "draft"
                  ? "Read; looked through next"
                  : "Waits for its turn"}
            </p>
          )}
          <Button look="link" onClick={() => props.onDrop(item.id)}>
            {item.state === "reading" ? "Cancel" : "Leave out"}
          </Button>
        </li>
      ))}
    </ul>
  );
}
