import { type HttpHandler, HttpResponse, http } from "msw";
import { setupWorker } from "msw/browser";
import workerScript from "msw/mockServiceWorker.js?raw";
import { appBase } from "#data/http/app-base.ts";

/** What became of the service worker. */
export type WorkerOutcome = "answers" | "not here" | "other build";

/** A worker that has not answered by then will not. */
const START_LIMIT_MS = 4000;
const CHECKSUM = /INTEGRITY_CHECKSUM = '(\w+)'/.exec(workerScript)?.[1];

/**
 * Registers the service worker beside the page and lets it hand questions to the handlers. `onReplaced` is called when
 * another worker takes its place later. Never rejects, never reloads.
 */
export async function startWorker(handlers: HttpHandler[], onReplaced: () => void): Promise<WorkerOutcome> {
  const url = new URL("mockServiceWorker.js", appBase()).href;
  const probe = createProbe();
  try {
    const container = await usableContainer(url);
    if (container === null) return "not here";
    const worker = setupWorker(...handlers, probe.handler);
    const starting = worker.start({
      quiet: true,
      onUnhandledRequest: "bypass",
      serviceWorker: { url, options: { scope: appBase(), updateViaCache: "none" } },
    });
    const sameBuild = await within(
      START_LIMIT_MS,
      starting.then(() => isSameBuild(container)),
    );
    if (sameBuild && (await probe.reaches())) {
      container.addEventListener("controllerchange", onReplaced, { once: true });
      return "answers";
    }
    worker.stop();
    return sameBuild ? "not here" : "other build";
  } catch (cause) {
    return cause instanceof Silence ? "other build" : "not here";
  }
}

/**
 * The browser's container of service workers; `null` where they are missing, or where one is registered that does not
 * control this page: the library would reload the page for that, again and again in a browser that goes round workers.
 */
async function usableContainer(url: string): Promise<ServiceWorkerContainer | null> {
  // In a sandboxed frame even asking for the property throws.
  if (!isSecureContext || !("serviceWorker" in navigator) || location.protocol === "file:") return null;
  const container = navigator.serviceWorker;
  if (container.controller !== null) return container;
  const registrations = await container.getRegistrations();
  const ours = registrations.some(({ active, waiting, installing }) =>
    [active, waiting, installing].some((worker) => worker?.scriptURL === url),
  );
  return ours ? null : container;
}

/**
 * A question that the worker answers with "no content" and a server with a file it has. It tells whether questions go
 * to the worker at all: after a hard reload they do not, even where it says that it controls the page.
 */
function createProbe() {
  const url = new URL("config.json?asked-of=worker", appBase());
  return {
    handler: http.get(`*${url.pathname}`, ({ request }) =>
      request.url === url.href ? new HttpResponse(null, { status: 204 }) : undefined,
    ),
    reaches: async () => (await fetch(url, { cache: "no-store" })).status === 204,
  };
}

/** Whether the worker that controls the page is the one this build was made for. */
function isSameBuild(container: ServiceWorkerContainer): Promise<boolean> {
  return new Promise((resolve) => {
    const read = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== "object" || data === null || !("type" in data)) return;
      if (data.type !== "INTEGRITY_CHECK_RESPONSE" || !("payload" in data)) return;
      container.removeEventListener("message", read);
      const { payload } = data;
      resolve(
        typeof payload === "object" && payload !== null && "checksum" in payload && payload.checksum === CHECKSUM,
      );
    };
    container.addEventListener("message", read);
    if (container.controller === null) resolve(true);
    else container.controller.postMessage("INTEGRITY_CHECK_REQUEST");
  });
}

class Silence extends Error {}

function within<Value>(ms: number, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Silence(`Nothing came within ${ms} ms.`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
