import { Link } from "lucide-react";
import { useId, useState } from "react";
import { writeNumber } from "#domain/shared/wording.ts";
import { CopyButton } from "#ui/CopyButton.tsx";

/** Chat and mail programs cut longer addresses. */
const LONGEST = 2000;

/** The address of exactly this view. It holds where everybody looks, and nothing of what is looked at. */
export function LinkPart() {
  const heading = useId();
  const [address] = useState(() => location.href);
  return (
    <section className="way-out-part" aria-labelledby={heading}>
      <h3 id={heading}>Link</h3>
      <input
        className="share-address"
        aria-labelledby={heading}
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <div className="way-out-row">
        <CopyButton look="act" text={() => address} said="Link to this view copied." heading="The link to this view">
          <Link size={16} aria-hidden="true" />
          Copy link
        </CopyButton>
        <span>
          {writeNumber(address.length)} characters
          {address.length > LONGEST ? ", too long for some programs" : ", fits anywhere"}
        </span>
      </div>
      <p className="way-out-note">
        It holds the view, not the data: whoever opens it needs this desk and this dossier.
      </p>
    </section>
  );
}
