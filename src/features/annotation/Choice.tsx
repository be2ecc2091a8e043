import { ChevronDown } from "lucide-react";
import { Glyph } from "#ui/Glyph.tsx";
import { GroupedOptions } from "#ui/GroupedOptions.tsx";
import type { GlyphName } from "#ui/glyphs.ts";

type Option<Value> = { readonly value: Value; readonly label: string };

/** The platform's own list of choices in the dress of the form: its label above, a sign before what is chosen. */
export function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  /** Under their headings; those without one stand by themselves. */
  readonly groups: readonly { readonly heading: string | null; readonly choices: readonly Option<Value>[] }[];
  readonly onChange: (value: Value) => void;
  readonly sign?: GlyphName;
}) {
  const { groups, sign } = props;
  return (
    <label>
      <span>{props.label}</span>
      <span className={`coding-frame ${sign ? "coding-signed" : ""}`}>
        {sign ? <Glyph name={sign} /> : null}
        <select
          value={props.value}
          onChange={(event) => {
            const chosen = groups.flatMap(({ choices }) => choices).find(({ value }) => value === event.target.value);
            if (chosen) props.onChange(chosen.value);
          }}
        >
          <GroupedOptions groups={groups} />
        </select>
        <ChevronDown size={14} aria-hidden="true" />
      </span>
    </label>
  );
}
