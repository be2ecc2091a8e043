import { useCallback, useEffect, useId, useRef, useState } from "react";
import {
  type Clock,
  DEFAULT_METHOD,
  type DirectnessKind,
  HALF_LIVES,
  type Method,
  sameMethod,
} from "#domain/reading/method.ts";
import { writeClock, writeHalfLife } from "#domain/reading/words.ts";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { useMethodSetting } from "#state/workspace/method-in-force.ts";
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

/** Strokes in one field are one step once the hand rests so long; less than edits may stay unwritten (R1). */
const STROKES_REST_MS = 700;

/** The method behind every reading, open to change; all views follow at once. */
export function MethodPanel() {
  const setting = useMethodSetting();
  const { method, isOpenToChange } = setting;
  const { stroke, rest } = useStrokes(setting.hold, setting.release);
  const clock = useLens((lens) => lens.clock);
  const { set } = useLensGestures();
  const change = (part: Partial<Method>) => setting.change({ ...method, ...part });
  const isDefault = sameMethod(method, DEFAULT_METHOD) && clock === "event";
  return (
    <section aria-label="Method" className="method">
      <Home setting={setting} />
      <p className="method-lead">
        Weight is directness × confidence × decay. S is the mean of the stances by weight, from −2 hostile to 2 allied.
      </p>
      <div className="method-columns">
        <fieldset disabled={!isOpenToChange}>
          <legend>Directness</legend>
          {KINDS.map(({ kind, label, means }) => (
            <DirectnessInput
              key={kind}
              label={label}
              means={means}
              value={method.directness[kind]}
              onChange={(value) => {
                stroke();
                change({ directness: { ...method.directness, [kind]: value } });
              }}
              onRest={rest}
            />
          ))}
        </fieldset>
        <div>
          <fieldset disabled={!isOpenToChange}>
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
        disabled={isDefault || !isOpenToChange}
        onClick={() => {
          setting.change(DEFAULT_METHOD);
          set({ clock: "event" });
        }}
      >
        Reset to the standard method
      </Button>
    </section>
  );
}

/** Whose method it is, and the way to the other: the reader's own, or one that goes with the workspace. */
function Home({ setting }: { readonly setting: ReturnType<typeof useMethodSetting> }) {
  const { home, hasWorkspace } = setting;
  return (
    <div className="method-home">
      <p>
        <b>{home === "workspace" ? "Method of this workspace." : "Your own method."}</b>{" "}
        {home === "workspace"
          ? `Saved and exported with it; your own is kept beside it.${hasWorkspace ? "" : " Read-only here."}`
          : "Kept in this browser, for every dossier and workspace that has none of its own."}
      </p>
      {hasWorkspace ? (
        <Button look="line" size="small" onClick={home === "workspace" ? setting.useOwn : setting.keepWithWorkspace}>
          {home === "workspace" ? "Go back to your own method" : "Keep this method with the workspace"}
        </Button>
      ) : null}
    </div>
  );
}

/** Makes strokes that follow each other one step, which ends when the hand rests, the field is left, or the panel goes. */
function useStrokes(hold: () => void, release: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const rest = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    release();
  }, [release]);
  useEffect(() => rest, [rest]);
  const stroke = () => {
    hold();
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(rest, STROKES_REST_MS);
  };
  return { stroke, rest };
}

/** A number from 0 to 1. What is typed stays as typed; only what is such a number changes the method. */
function DirectnessInput(props: {
  readonly label: string;
  readonly means: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly onRest: () => void;
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
        className="input"
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
        onBlur={() => {
          setText(String(value));
          props.onRest();
        }}
      />
      <span id={`${id}-means`}>{isValid ? means : "a number from 0 to 1"}</span>
    </div>
  );
}
