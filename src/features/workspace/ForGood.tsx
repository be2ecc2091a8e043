import { useState } from "react";
import { Button } from "#ui/Button.tsx";

/**
 * The button of what nothing brings back: it is asked once more, and keeping is the answer that lies under a hand which
 * presses twice.
 */
export function ForGood(props: {
  readonly verb: string;
  readonly look?: "quiet" | "line";
  readonly onSure: () => void;
}) {
  const { verb, look = "quiet", onSure } = props;
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button
        key="ask"
        look={look}
        size="small"
        data-control="for-good"
        data-next="keep"
        onClick={() => setAsking(true)}
      >
        {verb}
      </Button>
    );
  // Buttons of their own: the one that was pressed must not become the one that does it, under a key that is held down.
  return (
    <>
      <Button key="sure" look="solid" size="small" onClick={onSure}>
        Yes, for good
      </Button>
      <Button key="keep" size="small" data-control="keep" data-next="for-good" onClick={() => setAsking(false)}>
        Keep
      </Button>
    </>
  );
}
