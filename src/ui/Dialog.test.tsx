import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { Dialog } from "./Dialog.tsx";

it("closes by its own Escape, not by a file picker within that is left without a file", () => {
  const onClose = vi.fn();
  render(
    <Dialog label="Articles" onClose={onClose}>
      <input type="file" aria-label="Files" />
    </Dialog>,
  );
  fireEvent(screen.getByLabelText("Files"), new Event("cancel", { bubbles: true }));
  expect(onClose).not.toHaveBeenCalled();
  fireEvent(screen.getByRole("dialog", { hidden: true }), new Event("cancel", { cancelable: true }));
  expect(onClose).toHaveBeenCalledOnce();
});
