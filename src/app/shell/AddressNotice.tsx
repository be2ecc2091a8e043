import type { IgnoredPart } from "#domain/lens/lens-text.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";

/** One notice for all parts of the address that could not be used. */
export function AddressNotice(props: { readonly ignored: readonly IgnoredPart[]; readonly onDismiss: () => void }) {
  const { ignored, onDismiss } = props;
  if (ignored.length === 0) return null;
  return (
    <div className="desk-notice">
      <Notice
        tone="warn"
        title="Part of this address was not understood."
        actions={
          <Button look="line" size="small" onClick={onDismiss}>
            Dismiss
          </Button>
        }
      >
        The rest was applied. Left out:{" "}
        {ignored.map(({ name, value, reason }, at) => (
          <span key={name}>
            {at > 0 ? "; " : ""}
            <b dir="auto">
              {name}={value}
            </b>{" "}
            ({reason})
          </span>
        ))}
        .
      </Notice>
    </div>
  );
}

/** What was wrong with the configuration of this copy; stays, since what is shown may not be what was meant. */
export function ConfigNotice(props: { readonly notice: string | null }) {
  if (props.notice === null) return null;
  return (
    <div className="desk-notice">
      <Notice tone="warn" title="Check config.json.">
        {props.notice}
      </Notice>
    </div>
  );
}
