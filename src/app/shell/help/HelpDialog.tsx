import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { panelProps, TabRow, useTabIds } from "#ui/Tabs.tsx";
import "./help.css";
import { KeysPage } from "./KeysPage.tsx";
import { WorkPage } from "./WorkPage.tsx";

type Page = "keys" | "work";

/** All keys, and how to bring work of one's own: what a reader opens when something is not plain. */
export function HelpDialog(props: { readonly onClose: () => void }) {
  const [page, setPage] = useState<Page>("keys");
  const ids = useTabIds();
  return (
    <Dialog label="Help" className="help-dialog" onClose={props.onClose}>
      <div className="dialog-head">
        <h2 className="sr-only-text">Help</h2>
        <TabRow
          label="Help pages"
          className="help-tabs"
          idBase={ids}
          chosen={page}
          onChoose={setPage}
          tabs={[
            { name: "keys", label: "Keys" },
            { name: "work", label: "Your own work" },
          ]}
        />
        <Button aria-label="Close" onClick={props.onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      <div {...panelProps(ids, page)}>{page === "keys" ? <KeysPage /> : <WorkPage />}</div>
    </Dialog>
  );
}
