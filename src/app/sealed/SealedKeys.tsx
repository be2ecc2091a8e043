import { X } from "lucide-react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { KeyColumns } from "../shell/help/KeysPage.tsx";
import { KEY_GROUPS } from "../wiring/key-groups.ts";

/** What the keys of the desk do that a file has nothing for: it finds, adds and works out nothing. */
const NOT_HERE: Readonly<Record<string, ReadonlySet<string>>> = {
  Anywhere: new Set(["/ Ctrl+K", "N", "W", "C", "T", "B", "Ctrl+Z Ctrl+Shift+Z"]),
  Graph: new Set(),
  Timeline: new Set(),
  Reader: new Set(),
};

const GROUPS = KEY_GROUPS.flatMap(({ title, keys }) => {
  const without = NOT_HERE[title];
  return without === undefined ? [] : [{ title, keys: keys.filter(([combination]) => !without.has(combination)) }];
});

/** All keys of the desk of a sealed file. */
export function SealedKeys({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog label="Keys" className="sealed-keys" onClose={onClose}>
      <div className="dialog-head">
        <h2>Keys</h2>
        <Button aria-label="Close" onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      <KeyColumns groups={GROUPS} />
    </Dialog>
  );
}
