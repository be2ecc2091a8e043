import { useEffect, useState } from "react";
import type { AudienceSeat, TalkLink } from "./talk-link.ts";

/** Says that nobody sees what is done here, and how to show it again. */
export function AudienceAway({ link, address }: { readonly link: TalkLink; readonly address: string }) {
  const [seat, setSeat] = useState<AudienceSeat>("there");
  useEffect(() => link.seat?.watch(setSeat), [link]);
  return (
    <div className="speaker-away" role="alert">
      {seat === "there" ? null : (
        <p>
          <b>{seat === "closed" ? "The audience window is closed." : "The audience window does not answer."}</b> What
          you do here is shown nowhere.{" "}
          <a href={address} target="_blank" rel="noopener">
            Open it again
          </a>{" "}
          and move it to the screen: it goes on at this step.
        </p>
      )}
    </div>
  );
}
