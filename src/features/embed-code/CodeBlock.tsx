import { Copy } from "lucide-react";
import { CopyButton } from "#ui/CopyButton.tsx";

/** More lines than this scroll. */
const MOST_LINES = 12;

/** Code to be copied, whole or in parts. It is text that cannot be written into, so that keys and readers find their way in it. */
export function CodeBlock(props: {
  readonly name: string;
  readonly code: string;
  /** The way to copy it; "Copy code" where there is one block alone. */
  readonly copy: string;
  readonly children?: React.ReactNode;
}) {
  const { name, code, copy, children } = props;
  return (
    <div className="embed-code">
      <textarea
        aria-label={name}
        className="embed-code-text"
        readOnly
        spellCheck={false}
        wrap="off"
        rows={Math.min(MOST_LINES, code.trimEnd().split("\n").length)}
        value={code}
      />
      <div className="way-out-row">
        <CopyButton look="line" text={() => code} said={`${name} copied.`} heading={name}>
          <Copy size={16} aria-hidden="true" />
          {copy}
        </CopyButton>
        {children}
      </div>
    </div>
  );
}
