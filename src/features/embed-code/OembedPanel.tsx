import { Download } from "lucide-react";
import { printOembed, writeDiscovery, writeOembed } from "#domain/embedding/oembed.ts";
import { Button } from "#ui/Button.tsx";
import { downloadFile } from "#ui/download-file.ts";
import { CodeBlock } from "./CodeBlock.tsx";
import type { WrittenCode } from "./code-of.ts";

/** The response as a file to be served, and the element by which programs find it. */
export function OembedPanel({ written }: { readonly written: WrittenCode }) {
  const { code, still } = written;
  const isAbsolute = still.src !== null && /^https?:\/\//.test(still.src);
  const response = writeOembed({
    code,
    provider: { name: "Entente", url: code.app },
    thumbnail:
      isAbsolute && still.src !== null ? { url: still.src, width: still.width, height: still.height } : undefined,
  });
  const text = printOembed(response);
  const file = `${written.name}.oembed.json`;
  return (
    <>
      <CodeBlock name="oEmbed response" code={text} copy="Copy response">
        <Button look="line" onClick={() => downloadFile(file, text, "application/json")}>
          <Download size={16} aria-hidden="true" />
          Save oEmbed file
        </Button>
      </CodeBlock>
      <p className="way-out-note">
        Serve it as it is, and put this into the head of the page that shows the view.
        {isAbsolute ? "" : " It names a still image once that has a whole address, under “Still image”."}
      </p>
      <CodeBlock name="Discovery link" code={writeDiscovery(file, code.title)} copy="Copy link element" />
    </>
  );
}
