import { ListOrdered } from "lucide-react";
import { useBriefingDesk } from "#state/briefing/briefing-desk.tsx";
import { useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";

/** The way to the briefing at hand, and back to what is read. */
export function BriefingToggle() {
  const isOpen = useBriefingDesk((desk) => desk.isOpen);
  const setOpen = useBriefingDesk((desk) => desk.setOpen);
  const { set } = useLensGestures();
  return (
    <Button
      title="What is said step by step; B adds what is on the desk"
      pressed={isOpen}
      onClick={() => {
        setOpen(!isOpen);
        if (!isOpen) set({ pane: "reader" });
      }}
    >
      <ListOrdered size={16} aria-hidden="true" />
      <span className="analysis-toggle-word">Briefing</span>
    </Button>
  );
}
