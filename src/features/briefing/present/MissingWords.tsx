import { type GonePart, writeGone } from "#domain/briefing/gone-words.ts";

/** What of a step cannot be shown, in words for its audience. */
export function MissingWords({ ignored }: { readonly ignored: readonly GonePart[] }) {
  const words = writeGone(ignored);
  if (words === "") return null;
  return (
    <p className="talk-missing" dir="auto">
      {words}
    </p>
  );
}
