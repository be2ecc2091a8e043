import { useEffect, useState } from "react";
import { unpackBriefing } from "#data/links/briefing-link.ts";
import type { Briefing } from "#domain/briefing/briefing.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { putBriefing } from "#domain/workspace/commands/briefings.ts";
import { useBriefingDeskStore } from "#state/briefing/briefing-desk.tsx";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useWorkspaceIfOpen } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";

/** A briefing that came inside the link: shown at once when wanted, and kept only when asked to. */
export function BroughtBriefing() {
  const [brought, setBrought] = useState(() => unpackBriefing(location.hash));
  const desk = useBriefingDeskStore();
  const dossier = useDossier();
  const workspace = useWorkspaceIfOpen();
  useEffect(() => {
    // Read once: a reload, or a link copied from the address bar, shall not bring it again.
    if (brought !== null) history.replaceState(history.state, "", location.pathname + location.search);
  }, [brought]);
  if (brought === null) return null;
  const leave = () => setBrought(null);
  if (!brought.ok)
    return (
      <div className="desk-notice">
        <Notice tone="warn" title="The briefing in this link was not read." actions={<Leave onLeave={leave} />}>
          {`Why: ${brought.reason}. Everything else stands.`}
        </Notice>
      </div>
    );
  const briefing = brought.value;
  const keep = () => {
    const kept = { ...briefing, id: freeId(briefing, dossier) };
    if (!workspace?.getState().perform(putBriefing(kept, "briefing of a link"))) return;
    desk.getState().take(kept.id);
    desk.getState().setOpen(true);
    leave();
  };
  return (
    <div className="desk-notice">
      <Notice
        tone="note"
        title="This link carries a briefing."
        actions={
          <>
            <Button look="line" size="small" onClick={() => desk.getState().present(briefing)}>
              Present it
            </Button>
            <Button look="line" size="small" disabled={workspace === null} onClick={keep}>
              Keep in my workspace
            </Button>
            <Leave onLeave={leave} />
          </>
        }
      >
        <bdi>“{briefing.title}”</bdi>
        {`, ${writeCount(briefing.steps.length, "step")}. Nothing of it is kept until you say so.`}
      </Notice>
    </div>
  );
}

function Leave({ onLeave }: { readonly onLeave: () => void }) {
  return (
    <Button look="line" size="small" onClick={onLeave}>
      Leave it
    </Button>
  );
}

/** Its own id where it is free; a briefing that is here already stays as it is. */
function freeId({ id }: Briefing, { briefings }: Dossier): string {
  return briefings.some((one) => one.id === id) ? `b-${crypto.randomUUID()}` : id;
}
