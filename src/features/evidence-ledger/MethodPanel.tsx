import { useEffect, useId, useState } from "react";
import { type Clock, DEFAULT_METHOD, type DirectnessKind, HALF_LIVES, type Method } from "#domain/reading/method.ts";
import { writeClock, writeHalfLife } from "#domain/reading/words.ts";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { usePreferences, useSetPreferences } from "#state/preferences/preferences-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Select } from "#ui/Select.tsx";

const KINDS: readonly { readonly kind: DirectnessKind; readonly label: string; readonly means: string }[] = [
  { kind: "arrangement", label: "Arrangement", means: "in force over time" },
  { kind: "event", label: "Event", means: "a dated happening" },
  { kind: "direct", label: "Direct quote", means: "in quotation marks" },
  { kind: "reported", label: "Reported", means: "a paraphrase" },
  { kind: "analyst", label: "Analyst", means: "an outside judgement" },
  { kind: "background", label: "Background", means: "the reporter’s voice" },
];

const CLOCKS: readonly { readonly clock: Clock; readonly means: string }[] = [
  { clock: "event", means: "Evidence counts from the date of the thing itself: what was true then." },
  { clock: "knowledge", means: "Evidence counts from the date it was published: what was known then." },
];

/** The method behind every reading, open to change; all views follow at once. */
export function MethodPanel() {
  const method = usePreferences((preferences) => preferences.method);
  const setPreferences = useSetPreferences();
  const clock = useLens((lens) => lens.clock);
  const { set } = useLensGestures();
  const change = (part: Partial<Method>) => setPreferences({ method: { ...method, ...part } });
  const isDefault = sameMethod(method, DEFAULT_METHOD) && clock === "event";
  return (
    <section aria-label="Method" className="method">
      <p className="method-lead">
        Weight is directness × confidence × decay. S is the mean of the stances by weight, from −2 hostile to 2 allied.
      </p>
      <div className="method-columns">
        <fieldset>
          <legend>Directness</legend>
          {KINDS.map(({ kind, label, means }) => (
            <DirectnessInput
              key={kind}
              label={label}
              means={means}
              value={method.directness[kind]}
              onChange={(value) => change({ directness: { ...method.directness, [kind]: value } })}
            />
          ))}
        </fieldset>
        <div>
          <fieldset>
            <legend>Decay</legend>
            <Select
              label="Half-life"
              value={String(method.halfLife)}
              options={HALF_LIVES.map((months) => ({ value: String(months), label: writeHalfLife(months) }))}
              onChange={(value) => {
                const chosen = HALF_LIVES.find((months) => String(months) === value);
                if (chosen !== undefined) change({ halfLife: chosen });
              }}
            />
            <p>Dated evidence counts half after this time. An arrangement keeps its weight while it is in force.</p>
          </fieldset>
          <fieldset>
            <legend>Clock</legend>
            {CLOCKS.map((one) => (
              <label key={one.clock} className="method-clock">
                <input
                  type="radio"
                  name="clock"
                  checked={clock === one.clock}
                  onChange={() => set({ clock: one.clock })}
                />
                <span>
                  <b>{writeClock(one.clock)}</b> {one.means}
                </span>
              </label>
            ))}
          </fieldset>
        </div>
      </div>
      <Button
        look="line"
        size="small"
        disabled={isDefault}
        onClick={() => {
          setPreferences({ method: DEFAULT_METHOD });
          set({ clock: "event" });
        }}
      >
        Reset to the standard method
      </Button>
    </section>
  );
}

/** A number from 0 to 1. What is typed stays as typed; only what is such a number changes the method. */
function DirectnessInput(props: {
  readonly label: string;
  readonly means: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const { label, means, value, onChange } = props;
  const id = useId();
  const [text, setText] = useState(String(value));
  useEffect(() => {
    setText((before) => (Number(before) === value && before.trim() !== "" ? before : String(value)));
  }, [value]);
  const typed = Number(text);
  const isValid = text.trim() !== "" && typed >= 0 && typed <= 1;
  return (
    <div className="method-row">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={0}
        max={1}
        step={0.05}
        inputMode="decimal"
        value={text}
        aria-describedby={`${id}-means`}
        aria-invalid={!isValid}
        onChange={(event) => {
          setText(event.target.value);
          const next = Number(event.target.value);
          if (event.target.value.trim() !== "" && next >= 0 && next <= 1) onChange(next);
        }}
        onBlur={() => setText(String(value))}
      />
      <span id={`${id}-means`}>{isValid ? means : "a number from 0 to 1"}</span>
    </div>
  );
}

function sameMethod(one: Method, other: Method): boolean {
  return one.halfLife === other.halfLife && KINDS.every(({ kind }) => one.directness[kind] === other.directness[kind]);
}
