import { ChevronDown } from "lucide-react";
import { useRef, useState } from "react";
import type { PlaceCode } from "#domain/shared/ids.ts";
import { placeOfWords } from "#domain/trade/import/place-words.ts";
import { Combobox } from "#ui/Combobox.tsx";
import { type PlaceChoice, placeOptions } from "./place-choices.ts";

/** A field for a place, with those it may be. Words that name none change nothing and go when the field is left. */
export function PlaceField(props: {
  readonly label: string;
  readonly value: PlaceCode | null;
  readonly choices: readonly PlaceChoice[];
  readonly onChoose: (place: PlaceCode) => void;
  readonly size?: "field" | "row";
  readonly invalid?: boolean;
  readonly placeholder?: string;
}) {
  const { value, choices, size = "field" } = props;
  const frame = useRef<HTMLSpanElement>(null);
  const nameOf = (code: PlaceCode | null) =>
    code === null ? "" : (choices.find((choice) => choice.code === code)?.name ?? code);
  /** What is being written; `null`: the place stands as it is called. */
  const [words, setWords] = useState<string | null>(null);
  const leave = () => {
    const meant = words === null || words.trim() === "" ? null : placeOfWords(words);
    setWords(null);
    if (meant !== null && meant !== value) props.onChoose(meant);
  };
  return (
    <span ref={frame} className={`ti-list ti-list-${size} ti-place`}>
      <Combobox
        label={props.label}
        value={words ?? nameOf(value)}
        options={(asked) => placeOptions(asked, choices)}
        placeholder={props.placeholder}
        invalid={props.invalid ?? false}
        onChange={setWords}
        onTake={(code) => {
          setWords(null);
          props.onChoose(code as PlaceCode);
        }}
        onLeave={leave}
      />
      <ChevronDown size={14} aria-hidden="true" />
    </span>
  );
}
