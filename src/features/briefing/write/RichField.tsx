import { Bold, Italic, Link, List } from "lucide-react";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { LONGEST_TEXT } from "#domain/briefing/briefing.ts";
import { Button } from "#ui/Button.tsx";
import { RichText } from "../rich-text/RichText.tsx";
import { LinkForm } from "./LinkForm.tsx";
import { putLink, type Stroke, struck, toggleList, toggleMark, type Written } from "./rich-marks.ts";
import { useDraft } from "./use-draft.ts";

/** Words with bold, italic, lists and links: written as plain text, with tools for the marks, and shown as read beside. */
export function RichField(props: {
  readonly label: string;
  /** Who reads it. */
  readonly note: string;
  readonly value: string;
  readonly onKeep: (words: string) => void;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [linking, setLinking] = useState<Written | null>(null);
  const { shown, write, flush } = useDraft(props.value, (typed) => {
    props.onKeep(typed);
    return null;
  });
  const strike = useStrike(field, write);
  const selected = (): Written => ({
    text: field.current?.value ?? shown,
    start: field.current?.selectionStart ?? 0,
    end: field.current?.selectionEnd ?? 0,
  });
  const bold = () => strike(toggleMark(selected(), "**"));
  const italic = () => strike(toggleMark(selected(), "*"));
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const tool = { b: bold, i: italic }[event.key.toLowerCase()];
    if (!tool) return;
    event.preventDefault();
    event.stopPropagation();
    tool();
  };
  return (
    <div className="bw-field bw-rich">
      <div className="bw-rich-head">
        <label htmlFor={id}>
          {props.label} <span>{props.note}</span>
        </label>
        {/* Tools leave the selection of the field as it is. */}
        <div
          className="bw-tools"
          role="toolbar"
          aria-label={`Marks of the ${props.label.toLowerCase()}`}
          aria-controls={id}
          onPointerDown={(event) => event.preventDefault()}
        >
          <Tool name="Bold" keys="Control+B" Icon={Bold} onPress={bold} />
          <Tool name="Italic" keys="Control+I" Icon={Italic} onPress={italic} />
          <Tool name="List" Icon={List} onPress={() => strike(toggleList(selected()))} />
          <Tool name="Link" Icon={Link} onPress={() => setLinking(selected())} />
        </div>
      </div>
      <div className="bw-rich-words">
        {linking === null ? null : (
          <LinkForm
            onAddress={(address) => {
              setLinking(null);
              strike(putLink({ ...linking, text: shown }, address));
            }}
            onLeave={() => {
              setLinking(null);
              field.current?.focus();
            }}
          />
        )}
        <div className="bw-grow" data-words={shown}>
          <textarea
            className="input"
            ref={field}
            id={id}
            rows={3}
            dir="auto"
            maxLength={LONGEST_TEXT}
            value={shown}
            onChange={(event) => write(event.target.value)}
            onBlur={flush}
            onKeyDown={press}
          />
        </div>
      </div>
      {shown.trim() === "" ? null : (
        <div className="bw-read">
          <p>As it is read</p>
          <RichText text={shown} className="bw-preview" />
        </div>
      )}
    </div>
  );
}

function Tool(props: {
  readonly name: string;
  readonly keys?: string;
  readonly Icon: typeof Bold;
  readonly onPress: () => void;
}) {
  const { name, keys, Icon } = props;
  return (
    <Button
      size="small"
      aria-label={name}
      title={keys ? `${name} (${keys.replace("Control", "Ctrl")})` : name}
      aria-keyshortcuts={keys}
      onClick={props.onPress}
    >
      <Icon size={14} aria-hidden="true" />
    </Button>
  );
}

/** Changes a stretch of the field as typing would, so that the field's own undo knows it; and selects what follows. */
function useStrike(
  field: { readonly current: HTMLTextAreaElement | null },
  write: (words: string) => void,
): (stroke: Stroke) => void {
  const wanted = useRef<Stroke | null>(null);
  useLayoutEffect(() => {
    const stroke = wanted.current;
    wanted.current = null;
    if (stroke) field.current?.setSelectionRange(stroke.start, stroke.end);
  });
  return (stroke) => {
    const element = field.current;
    if (!element) return;
    element.focus();
    element.setSelectionRange(stroke.from, stroke.to);
    wanted.current = stroke;
    const isTyped = document.execCommand?.("insertText", false, stroke.put) === true;
    if (!isTyped) write(struck(element.value, stroke));
    else element.setSelectionRange(stroke.start, stroke.end);
  };
}
