import { Link } from "lucide-react";
import { useId, useMemo } from "react";
import { LONGEST_LINK, packBriefing } from "#data/links/briefing-link.ts";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { CopyButton } from "#ui/CopyButton.tsx";

const KILO = 1_000;
const kilobytes = (size: number) => `${writeNumber(size / KILO, 1)} kB`;

/** A link that carries the briefing inside itself: its size, and what to use where it is too long. */
export function BriefingLink(props: {
  readonly briefing: Briefing;
  readonly notes: boolean;
  /** Address of the desk over this dossier. */
  readonly desk: string;
}) {
  const { briefing, notes, desk } = props;
  const heading = useId();
  const { link, size, fits } = useMemo(() => packBriefing(briefing, desk, notes), [briefing, desk, notes]);
  return (
    <section className="way-out-part" aria-labelledby={heading}>
      <h3 id={heading}>Link with the briefing inside</h3>
      {fits ? (
        <div className="way-out-row">
          <CopyButton look="act" text={() => link} said="Link with the briefing copied." heading="The link">
            <Link size={16} aria-hidden="true" />
            Copy link
          </CopyButton>
          <span>{`${kilobytes(size)}, fits in a link`}</span>
        </div>
      ) : (
        <p role="status" className="way-out-note">
          {`The briefing needs a link of ${kilobytes(size)}, and links above ${kilobytes(LONGEST_LINK)} are cut on their way. Hand over a sealed file or the workspace file instead, or leave the notes here.`}
        </p>
      )}
      <p className="way-out-note">
        The steps travel after the # of the address, which browsers send to nobody. Whoever opens it needs this desk and
        this dossier.
      </p>
    </section>
  );
}
