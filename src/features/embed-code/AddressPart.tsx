import { useId } from "react";
import type { DeskAddress } from "./desk-address.ts";
import type { EmbedChoice } from "./embed-choice.ts";

/** Where readers reach this desk, and whether the host page lies there too: code carries whole addresses. */
export function AddressPart(props: {
  readonly choice: EmbedChoice;
  readonly address: DeskAddress;
  readonly onChoose: (change: Partial<EmbedChoice>) => void;
}) {
  const { choice, address, onChoose } = props;
  const heading = useId();
  const field = useId();
  const note = useId();
  const [fault, caveat] = "fault" in address ? [address.fault, null] : [null, address.caveat];
  return (
    <section className="way-out-part" aria-labelledby={heading}>
      <h3 id={heading}>
        <label htmlFor={field}>Address of this desk</label>
      </h3>
      <input
        id={field}
        type="url"
        className="input embed-address"
        aria-describedby={note}
        aria-invalid={fault !== null}
        spellCheck={false}
        value={choice.address}
        onChange={(event) => onChoose({ address: event.target.value })}
      />
      <p id={note} role="status" className={`way-out-note ${caveat === null ? "" : "embed-caveat"}`}>
        {fault ?? caveat ?? "Readers of the page reach the desk by it."}
      </p>
      <label className="embed-choice">
        <input
          type="checkbox"
          checked={choice.isSameOrigin}
          onChange={(event) => onChoose({ isSameOrigin: event.target.checked })}
        />
        <span>
          <b>The page lies on the same origin</b>
          <small>
            {choice.isSameOrigin
              ? "The frame gets no origin: it works by itself, and the page cannot drive it"
              : "As this address up to its third slash. Else the frame keeps its own origin"}
          </small>
        </span>
      </label>
    </section>
  );
}
