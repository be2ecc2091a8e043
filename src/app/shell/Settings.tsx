import { Share2, SlidersHorizontal } from "lucide-react";
import type { Clock } from "#domain/reading/method.ts";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { usePreferences, useSetPreferences } from "#state/preferences/preferences-context.tsx";
import type { ThemeChoice } from "#state/preferences/preferences-store.ts";
import { Button } from "#ui/Button.tsx";
import { usePopover } from "#ui/use-popover.ts";

const THEMES: readonly (readonly [ThemeChoice, string])[] = [
  ["system", "System"],
  ["light", "Light"],
  ["dark", "Dark"],
];
const CLOCKS: readonly (readonly [Clock, string])[] = [
  ["event", "Event"],
  ["knowledge", "Knowledge"],
];

/**
 * How this reader likes the desk: theme, clock, single-letter keys, panes. `onShare`: the way to share stands here too,
 * where the masthead has no room for it.
 */
export function Settings({ onShare }: { readonly onShare: (() => void) | null }) {
  const popover = usePopover();
  return (
    <>
      <Button
        ref={popover.anchor}
        aria-label="Settings"
        title="Settings"
        aria-haspopup="dialog"
        aria-expanded={popover.open}
        onClick={popover.toggle}
      >
        <SlidersHorizontal size={16} aria-hidden="true" />
      </Button>
      {popover.open ? (
        <div ref={popover.panel} className="popover settings" role="dialog" aria-label="Settings">
          <SettingsForm />
          {onShare === null ? null : (
            <div className="settings-row">
              <Button
                look="line"
                onClick={() => {
                  // The keyboard is back at the button of this panel before the dialog takes it from there.
                  popover.close();
                  onShare();
                }}
              >
                <Share2 size={16} aria-hidden="true" />
                Share this view
              </Button>
            </div>
          )}
        </div>
      ) : null}
    </>
  );
}

function SettingsForm() {
  const theme = usePreferences((preferences) => preferences.theme);
  const letterKeys = usePreferences((preferences) => preferences.letterKeys);
  const setPreferences = useSetPreferences();
  const clock = useLens((lens) => lens.clock);
  const lens = useLensGestures();
  return (
    <>
      <Choice legend="Theme" options={THEMES} value={theme} onChange={(value) => setPreferences({ theme: value })} />
      <div>
        <Choice legend="Clock" options={CLOCKS} value={clock} onChange={(value) => lens.set({ clock: value })} />
        <p className="mt-1 text-note text-ink2">
          {clock === "event"
            ? "Evidence counts from the date of the thing itself: what was true then."
            : "Evidence counts from the date it was published: what was known then."}
        </p>
      </div>
      <label>
        <input
          type="checkbox"
          checked={letterKeys}
          onChange={(event) => setPreferences({ letterKeys: event.target.checked })}
        />
        Single-letter keys
      </label>
      <div className="settings-row">
        <Button look="line" size="small" onClick={() => setPreferences({ panes: null })}>
          Panes as designed
        </Button>
      </div>
    </>
  );
}

function Choice<Value extends string>(props: {
  readonly legend: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <div className="segmented">
        {props.options.map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name={props.legend}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
