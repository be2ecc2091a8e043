import { Fragment } from "react";
import { parseRichText, type RichRun } from "#domain/briefing/rich-text.ts";
import "./rich-text.css";

/** A caption or notes as read: paragraphs, lists, bold, italic and links. Whatever else is written stays plain text. */
export function RichText({ text, className }: { readonly text: string; readonly className?: string }) {
  return (
    <div className={`rich-text ${className ?? ""}`} dir="auto">
      {placed(parseRichText(text)).map(([at, block]) => {
        if (block.kind === "paragraph")
          return (
            <p key={at} dir="auto">
              <Runs runs={block.runs} />
            </p>
          );
        const List = block.ordered ? "ol" : "ul";
        return (
          <List key={at} dir="auto">
            {placed(block.items).map(([place, item]) => (
              <li key={place}>
                <Runs runs={item} />
              </li>
            ))}
          </List>
        );
      })}
    </div>
  );
}

function Runs({ runs }: { readonly runs: readonly RichRun[] }) {
  return placed(runs).map(([at, run]) => {
    const words = run.text.split("\n");
    const lines = placed(words).map(([line, text]) => (
      <Fragment key={line}>
        {line === 0 ? null : <br />}
        {text}
      </Fragment>
    ));
    const leaning = run.italic ? <em>{lines}</em> : lines;
    const weighed = run.bold ? <strong>{leaning}</strong> : leaning;
    if (run.link === null) return <Fragment key={at}>{weighed}</Fragment>;
    return (
      <a key={at} href={run.link} target="_blank" rel="noreferrer noopener">
        {weighed}
      </a>
    );
  });
}

/** Each with its place: a text has no other names for its parts. */
function placed<Item>(items: readonly Item[]): readonly (readonly [number, Item])[] {
  return items.map((item, at) => [at, item]);
}
