import { setupServer } from "msw/node";
import { sourceHandlers } from "./handlers/source-handlers.ts";

/** The mocked source for tests in Node; start it with `listen` and end it with `close`. */
export function mockServer(base: string, scenario: string | null = null): ReturnType<typeof setupServer> {
  return setupServer(...sourceHandlers(base, scenario));
}
