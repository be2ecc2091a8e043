import type { Dossier, PartName, PartState } from "#domain/dossier/dossier.ts";
import { FailureNotice, SavedCopyNotice } from "./SavedCopyNotice.tsx";
import { writeInstant } from "./saved-at.ts";

type Stale = { readonly part: PartName; readonly state: Exclude<PartState, { kind: "fresh" }> };

/**
 * Above the desk: one notice where the source as a whole gave way, else one for each part that did not come fresh.
 * Parts that say so at their own view are left to it.
 */
export function SourceNotices(props: {
  readonly dossier: Dossier;
  readonly onRetry: () => void;
  readonly refreshing: boolean;
  /** Parts with a `SavedCopyNotice` of their own. */
  readonly elsewhere?: readonly PartName[];
}) {
  const { dossier, onRetry, refreshing, elsewhere = [] } = props;
  const stale = staleParts(dossier);
  if (stale.length === 0) return null;
  const whole = isWhole(dossier) ? stale[0] : undefined;
  const shown = stale.filter(({ part }) => !elsewhere.includes(part));
  if (!whole && shown.length === 0) return null;
  return (
    <div className="desk-notice">
      {whole ? (
        <FailureNotice failure={whole.state.failure} onRetry={onRetry} refreshing={refreshing}>
          {wholeSentence(stale)}
        </FailureNotice>
      ) : (
        shown.map(({ part, state }) => (
          <SavedCopyNotice key={part} part={part} state={state} onRetry={onRetry} refreshing={refreshing} />
        ))
      )}
    </div>
  );
}

/** Whether nothing came fresh, so that one notice above the desk says it for all views. */
export function isWhole(dossier: Dossier): boolean {
  return Object.values(dossier.parts).every(({ kind }) => kind !== "fresh");
}

function staleParts({ parts }: Dossier): readonly Stale[] {
  return (Object.keys(parts) as PartName[]).flatMap((part) => {
    const state = parts[part];
    return state.kind === "fresh" ? [] : [{ part, state }];
  });
}

function wholeSentence(stale: readonly Stale[]): string {
  const dates = stale.flatMap(({ state }) => (state.kind === "saved" ? [state.savedAt] : [])).sort();
  const lost = stale.filter(({ state }) => state.kind === "absent").length;
  const [oldest] = dates;
  if (oldest === undefined) return "No copy was kept on this machine, so nothing is shown.";
  const rest = lost === 0 ? "" : ` ${lost === 1 ? "One part is" : `${lost} parts are`} missing from it.`;
  return `The desk works from the copy saved on ${writeInstant(oldest)}.${rest} Your settings are not affected.`;
}
