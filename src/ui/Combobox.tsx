import { type KeyboardEvent, type ReactNode, type RefObject, useId, useLayoutEffect, useRef, useState } from "react";
import { scrollNear } from "./scroll-near.ts";
import "./combobox.css";
import { useBeside } from "./use-beside.ts";

/** One thing that can be taken instead of writing it. */
export type ComboboxOption = {
  readonly key: string;
  readonly label: ReactNode;
  /** A word at its end: why it stands here. */
  readonly aside?: string | null;
};

const NONE: readonly ComboboxOption[] = [];

/**
 * A field for words with a list of what they may mean. Arrow keys open the list and walk it, Enter takes what is lit and
 * goes on; words may also be left as they are. The first option is lit while one writes; a list that was opened without
 * writing holds all options.
 */
export function Combobox(props: {
  readonly label: string;
  readonly value: string;
  /** What suits these words, the likeliest first; empty words: everything. */
  readonly options: (words: string) => readonly ComboboxOption[];
  readonly onChange: (words: string) => void;
  readonly onTake: (key: string) => void;
  /** Enter was pressed, or an option taken: whoever knows what comes next leads there. */
  readonly onNext?: () => void;
  /** The focus goes elsewhere: what is written may be put as it is called. */
  readonly onLeave?: () => void;
  /** What Enter takes while the field is empty and the list closed; what it is has to be said in the field. */
  readonly offered?: string | null;
  readonly placeholder?: string | undefined;
  /** What the list is as wide as; the field itself unless told. */
  readonly frame?: RefObject<HTMLElement | null>;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  /** Finds the field from outside. */
  readonly name?: string;
}) {
  const { label, value, offered = null } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  /** For which words the list is open; `null`: it is closed. */
  const [asked, setAsked] = useState<string | null>(null);
  /** Which option is lit; none below 0. */
  const [at, setAt] = useState(-1);
  /** Which was lit by a key last. */
  const [walked, setWalked] = useState<number | null>(null);
  const options = asked === null ? NONE : props.options(asked);
  const shown = options.length > 0;
  const lit = options[at];
  useBeside(list, props.frame ?? field, shown);
  // For keys alone: what a pointer is over stays where it is.
  useLayoutEffect(() => {
    if (walked !== null) scrollNear(list.current?.children[walked]);
  }, [walked]);
  const close = () => setAsked(null);
  const light = (which: number) => {
    setAt(which);
    setWalked(which < 0 ? null : which);
  };
  const open = (words: string, first: number) => {
    setAsked(words);
    light(first);
  };
  const take = (key: string) => {
    close();
    props.onTake(key);
    props.onNext?.();
  };
  const walk = (step: 1 | -1) => {
    const first = step > 0 ? 0 : options.length - 1;
    light(at < 0 ? first : (at + step + options.length) % options.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const taken = lit?.key ?? (value.trim() === "" ? offered : null);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (shown) walk(event.key === "ArrowDown" ? 1 : -1);
      else open("", event.key === "ArrowDown" ? 0 : props.options("").length - 1);
    } else if (event.key === "Escape" && shown) close();
    else if (event.key === "Enter" && taken !== null) take(taken);
    else if (event.key === "Enter" && props.onNext) props.onNext();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        ref={field}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? `${id}-list` : undefined}
        aria-activedescendant={lit ? `${id}-${at}` : undefined}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy}
        data-field={props.name}
        value={value}
        placeholder={props.placeholder}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => {
          props.onChange(event.target.value);
          open(event.target.value, event.target.value.trim() === "" ? -1 : 0);
        }}
        onClick={() => (asked === null ? open("", -1) : close())}
        onBlur={() => {
          close();
          props.onLeave?.();
        }}
        onKeyDown={onKeyDown}
      />
      {shown ? (
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          tabIndex={-1}
          className="combobox-list"
          popover="manual"
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
        >
          {options.map((option, index) => (
            <Option
              key={option.key}
              id={`${id}-${index}`}
              option={option}
              lit={index === at}
              onPoint={() => setAt(index)}
              onTake={() => take(option.key)}
            />
          ))}
        </div>
      ) : null}
    </>
  );
}

function Option(props: {
  readonly id: string;
  readonly option: ComboboxOption;
  readonly lit: boolean;
  readonly onPoint: () => void;
  readonly onTake: () => void;
}) {
  const { label, aside } = props.option;
  return (
    // Its keys are those of the field, which keeps the focus.
    <div
      id={props.id}
      role="option"
      aria-selected={props.lit}
      tabIndex={-1}
      className="combobox-option"
      onPointerMove={props.onPoint}
      onClick={props.onTake}
      onKeyDown={(event) => {
        if (event.key === "Enter") props.onTake();
      }}
    >
      <span>{label}</span>
      {aside ? <span className="combobox-aside">{aside}</span> : null}
    </div>
  );
}
