import { useState } from "react";
import { writeElement, writeIframe } from "#domain/embedding/embed-code.ts";
import { panelProps, TabRow, useTabIds } from "#ui/Tabs.tsx";
import { CodeBlock } from "./CodeBlock.tsx";
import type { WrittenCode } from "./code-of.ts";
import { OembedPanel } from "./OembedPanel.tsx";
import { StillPanel, type StillPanelProps } from "./StillPanel.tsx";

const TABS = [
  { name: "iframe", label: "iframe" },
  { name: "element", label: "Element" },
  { name: "oembed", label: "oEmbed" },
  { name: "still", label: "Still image" },
] as const;

/** The code to copy, one tab a way in; `written`: `null` while it cannot be written, for the reason given. */
export function CodePart(props: {
  readonly written: WrittenCode | null;
  readonly reason: string;
  readonly image: Omit<StillPanelProps, "still">;
}) {
  const { written, reason, image } = props;
  const [tab, setTab] = useState<(typeof TABS)[number]["name"]>("iframe");
  const ids = useTabIds();
  return (
    <div className="embed-codes">
      <TabRow label="Ways to embed" tabs={TABS} chosen={tab} onChoose={setTab} idBase={ids} className="embed-tabs" />
      <div {...panelProps(ids, tab)} className="embed-panel">
        {written === null ? (
          <p className="way-out-note embed-no-code">{reason}</p>
        ) : (
          <Panel tab={tab} written={written} image={image} />
        )}
      </div>
    </div>
  );
}

function Panel(props: {
  readonly tab: (typeof TABS)[number]["name"];
  readonly written: WrittenCode;
  readonly image: Omit<StillPanelProps, "still">;
}) {
  const { tab, written, image } = props;
  if (tab === "element") return <ElementPanel written={written} />;
  if (tab === "oembed") return <OembedPanel written={written} />;
  if (tab === "still") return <StillPanel {...image} still={written.still} />;
  return (
    <CodeBlock name="Code of the iframe" code={writeIframe(written.code, written.isOtherOrigin)} copy="Copy code">
      <span>It needs nothing of the page but room.</span>
    </CodeBlock>
  );
}

function ElementPanel({ written }: { readonly written: WrittenCode }) {
  const { code, script, still, isOtherOrigin } = written;
  return (
    <>
      <CodeBlock name="Code of the element" code={writeElement(code, script, still)} copy="Copy code">
        <span>
          {script.integrity === null ? "Version 1, which stays compatible." : "This version, held to its sum."} It is as
          wide as its place on the page.
        </span>
      </CodeBlock>
      <p className="way-out-note">
        {isOtherOrigin
          ? "The page can drive it by properties and methods and hears its events, once its origin stands under embedOrigins in this desk’s config.json."
          : "On the same origin the element shows the view, and the page cannot drive it."}
      </p>
    </>
  );
}
