import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { readAddress } from "./rich-marks.ts";

/** Asks for the address of a link; Enter takes it, Escape leaves. */
export function LinkForm(props: { readonly onAddress: (address: string) => void; readonly onLeave: () => void }) {
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const take = () => {
    const address = readAddress(typed);
    if (address !== null) {
      props.onAddress(address);
      return;
    }
    setFault("Write a web or mail address, such as https://example.org.");
    field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") take();
    else props.onLeave();
  };
  return (
    <div className="bw-link">
      <label htmlFor={id}>Address</label>
      <input
        className="input"
        ref={field}
        id={id}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onChange={(event) => {
          setFault(null);
          setTyped(event.target.value);
        }}
        onKeyDown={press}
      />
      <Button size="small" look="line" onClick={take}>
        Link
      </Button>
      <Button size="small" onClick={props.onLeave}>
        Cancel
      </Button>
      {fault === null ? null : (
        <p id={`${id}-fault`} className="bw-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
