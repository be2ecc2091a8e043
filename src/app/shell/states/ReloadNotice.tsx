import { useSyncExternalStore } from "react";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { onReloadOffer, reloadReason } from "../../wiring/reload-offer.ts";

/** Offers to reload where page and server are of different builds; nothing otherwise. */
export function ReloadNotice() {
  const reason = useSyncExternalStore(onReloadOffer, reloadReason);
  if (reason === null) return null;
  return (
    <div className="desk-notice">
      <Notice
        tone="warn"
        title={reason}
        actions={
          <Button look="line" size="small" onClick={() => location.reload()}>
            Reload
          </Button>
        }
      >
        The desk still works; some parts may not load until the page is loaded anew. The link keeps this view.
      </Notice>
    </div>
  );
}
