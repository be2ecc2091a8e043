import { render, screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { renameWorkspace } from "#domain/workspace/commands/about.ts";
import { createWorkspaceStore } from "#state/workspace/workspace-store.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { whyNot } from "./why-not.ts";

let store = createWorkspaceStore(aWorkspace());
const why = (verb: "Undid" | "Redid") => whyNot(verb, store.getState());
beforeEach(() => {
  store = createWorkspaceStore(aWorkspace());
});

it("says that there is nothing, and from where on undo goes", () => {
  expect(why("Undid")).toBe("Nothing to undo. Undo begins anew whenever the page is loaded.");
  expect(why("Redid")).toBe("Nothing to redo.");
  store.getState().perform(renameWorkspace("One"));
  expect(why("Undid")).toBeNull();
  store.getState().undo();
  expect(why("Redid")).toBeNull();
});

it("leaves everything as it is while a form shows what it would change, or has the keyboard", () => {
  store.getState().perform(renameWorkspace("One"));
  store.getState().begin();
  expect(why("Undid")).toBe("Finish or leave the form first.");
  store.getState().cancel();
  render(
    <form>
      <input type="radio" />
    </form>,
  );
  screen.getByRole("radio").focus();
  expect(why("Undid")).toBe("Finish or leave the form first.");
  screen.getByRole("radio").blur();
  expect(why("Undid")).toBeNull();
});

it("says that a workspace is read-only", () => {
  store.getState().setSave({ kind: "read-only", reason: "", canTakeOver: true });
  expect(why("Undid")).toBe("Read-only: nothing can be undone or redone here.");
});
