import { useWorkspace } from "./workspace-context.tsx";

/** Whether the open workspace may be changed here; only where one is open. */
export function useMayWrite(): boolean {
  return useWorkspace((state) => state.save.kind !== "read-only");
}
