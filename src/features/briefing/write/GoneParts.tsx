import { TriangleAlert } from "lucide-react";
import type { IgnoredPart } from "#domain/lens/lens-text.ts";

/** What a step's view names and the desk does not have any more; the rest of the view is shown. */
export function GoneParts({ ignored }: { readonly ignored: readonly IgnoredPart[] }) {
  if (ignored.length === 0) return null;
  return (
    <div className="bw-gone">
      <TriangleAlert size={14} aria-hidden="true" />
      <p>
        Part of this view cannot be shown, the rest is:{" "}
        {ignored.map(({ name, value, reason }, at) => (
          <span key={`${name}=${value}`}>
            {at === 0 ? "" : "; "}
            <bdi>
              {name}={value}
            </bdi>{" "}
            {reason}
          </span>
        ))}
        .
      </p>
    </div>
  );
}
